package kg.koch.app.command;

import java.io.PrintWriter;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.check.handover.DeliveryOutcome;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.intake.Intake;
import kg.koch.app.intake.Taken;
import kg.koch.app.workbook.FindingWords;
import kg.koch.check.form.Form;

/** What is told of a delivery that was taken in and checked. */
final class CheckedReport {

  private CheckedReport() {}

  /**
   * Prints the receipt, the verdict, where the faulty delivery is returned and what it changes;
   * gives the exit status.
   *
   * @param returned whether the faulty delivery is made into a workbook for its supplier
   */
  static int tell(
      Taken taken, Intake intake, LanguageOption language, boolean returned, PrintWriter out) {
    CheckedDelivery checked = taken.checked();
    tell(taken, language, out);
    if (returned) {
      intake
          .returned(checked, language.language())
          .ifPresent(book -> out.println("Returned workbook: " + book));
    }
    taken.compared().ifPresent(compared -> tell(compared, out));
    out.flush();
    return checked.refused() ? Failures.BAD_INPUT : 0;
  }

  private static void tell(Taken taken, LanguageOption language, PrintWriter out) {
    CheckedDelivery checked = taken.checked();
    Receipt receipt = checked.receipt();
    out.printf(
        "%s %s, version %d: receipt %s%n",
        receipt.source(), receipt.period(), receipt.version(), receipt.id());
    out.printf(
        "File %s, %d bytes, %s, SHA-256 %s%n",
        receipt.fileName(), receipt.bytes(), form(receipt), receipt.sha256());
    out.printf(
        "Rows: %d received = %d accepted + %d rejected%n",
        checked.received(), checked.acceptedRows(), checked.rejectedRows());
    FindingWords words = new FindingWords(taken.layout(), receipt.period(), language.language());
    checked
        .findingsByRule()
        .forEach((rule, count) -> out.printf("  %s: %d. %s%n", rule, count, words.whatToDo(rule)));
    for (DeliveryOutcome outcome : checked.outcomes()) {
      out.println("  " + outcome.text());
      if (outcome.list() != null) {
        out.println("    " + outcome.list());
      }
    }
    out.println(verdict(checked));
    if (!checked.findingsByRule().isEmpty()) {
      out.println("Findings: " + checked.accepted().resolveSibling("findings.csv"));
    }
  }

  private static String verdict(CheckedDelivery checked) {
    if (!checked.refused()) {
      return "Accepted.";
    }
    return checked.outcomes().stream().anyMatch(one -> one.refuses() && !one.holds())
        ? "Refused: it differs from other deliveries by more than allowed."
        : "Refused: more rows are rejected than allowed.";
  }

  private static String form(Receipt receipt) {
    return receipt.form() == Form.DELIMITED ? receipt.encoding().title() : receipt.form().title();
  }

  private static void tell(ComparedVersion compared, PrintWriter out) {
    out.printf(
        "Beside version %d: %d rows changed, %d added, %d removed, %d as they were%n",
        compared.version() - 1,
        compared.changed(),
        compared.added(),
        compared.removed(),
        compared.unchanged());
    out.println("Difference: " + compared.list());
  }
}
