package kg.koch.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.intake.Intake;
import kg.koch.app.intake.Taken;
import kg.koch.app.workbook.FindingWords;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.form.Form;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Collects and checks one file of a register. */
@Command(
    name = "deliver",
    mixinStandardHelpOptions = true,
    description = "Takes one file of a register in, checks it and prints the receipt.")
final class DeliverCommand implements Callable<Integer> {

  @Option(names = "--source", required = true, description = "Such as border-crossings.")
  private String source = "";

  @Option(
      names = "--period",
      required = true,
      description = "What the file covers: 2024-01-01, 2024-03 or 2024.")
  private String period = "";

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(
      names = "--returned",
      description =
          "Gives a faulty delivery back as a workbook with what is wrong marked, which takes some"
              + " seconds; of a workbook always.")
  private boolean returned;

  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV, text of fixed width, Excel workbook, Parquet, JSON lines, XML or dBase table; as it is or packed by gzip or zip.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  DeliverCommand() {}

  @Override
  public Integer call() {
    Catalog catalog = CatalogFolder.read(catalogFolder());
    try (DataFolder held = DataFolder.hold(data)) {
      Ledger ledger = new Ledger(held.root(), spec.root().version()[0]);
      ledger.removeUnfinished();
      Intake intake = Intake.on(catalog, ledger, held.root().resolve("unfinished"));
      Taken taken = intake.deliver(file, source, period);
      CheckedDelivery checked = taken.checked();
      tell(checked, taken.layout());
      if (returned || checked.receipt().form() == Form.WORKBOOK) {
        intake
            .returned(checked, language.language())
            .ifPresent(book -> spec.commandLine().getOut().println("Returned workbook: " + book));
      }
      taken.compared().ifPresent(this::tell);
      return checked.refused() ? Failures.BAD_INPUT : 0;
    }
  }

  private static Path catalogFolder() {
    String told = System.getProperty("koch.catalog");
    return told == null ? CatalogFolder.findAbove(Path.of("")) : Path.of(told);
  }

  private void tell(ComparedVersion compared) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Beside version %d: %d rows changed, %d added, %d removed, %d as they were%n",
        compared.version() - 1,
        compared.changed(),
        compared.added(),
        compared.removed(),
        compared.unchanged());
    out.println("Difference: " + compared.list());
    out.flush();
  }

  private static String form(Receipt receipt) {
    return receipt.form() == Form.DELIMITED ? receipt.encoding().title() : receipt.form().title();
  }

  private void tell(CheckedDelivery checked, SourceLayout layout) {
    PrintWriter out = spec.commandLine().getOut();
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
    FindingWords words = new FindingWords(layout, receipt.period(), language.language());
    checked
        .findingsByRule()
        .forEach((rule, count) -> out.printf("  %s: %d. %s%n", rule, count, words.whatToDo(rule)));
    out.println(checked.refused() ? "Refused: more rows are rejected than allowed." : "Accepted.");
    if (!checked.findingsByRule().isEmpty()) {
      out.println("Findings: " + checked.accepted().resolveSibling("findings.csv"));
    }
    out.flush();
  }
}
