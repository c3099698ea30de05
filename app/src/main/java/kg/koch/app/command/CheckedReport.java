package kg.koch.app.command;

import java.io.PrintWriter;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;

/** What is told of a delivery that was taken in and checked. */
final class CheckedReport {

  private CheckedReport() {}

  /** Prints the receipt and the verdict; gives the exit status. */
  static int tell(CheckedDelivery checked, PrintWriter out) {
    Receipt receipt = checked.receipt();
    out.printf(
        "%s %s, version %d: receipt %s%n",
        receipt.source(), receipt.period(), receipt.version(), receipt.id());
    out.printf(
        "File %s, %d bytes, %s, SHA-256 %s%n",
        receipt.fileName(), receipt.bytes(), receipt.encoding().title(), receipt.sha256());
    out.printf(
        "Rows: %d received = %d accepted + %d rejected%n",
        checked.received(), checked.acceptedRows(), checked.rejectedRows());
    checked.findingsByRule().forEach((rule, count) -> out.printf("  %s: %d%n", rule, count));
    out.println(checked.refused() ? "Refused: more rows are rejected than allowed." : "Accepted.");
    if (!checked.findingsByRule().isEmpty()) {
      out.println("Findings: " + checked.accepted().resolveSibling("findings.csv"));
    }
    out.flush();
    return checked.refused() ? Failures.BAD_INPUT : 0;
  }
}
