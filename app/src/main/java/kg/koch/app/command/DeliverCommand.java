package kg.koch.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.check.Check;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.DeliveryOutcome;
import kg.koch.app.collect.Collect;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.ledger.Ledger;
import picocli.CommandLine.Command;
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

  @Parameters(paramLabel = "FILE", description = "CSV, or CSV compressed by gzip.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  DeliverCommand() {}

  @Override
  public Integer call() {
    Catalog catalog = CatalogFolder.read(catalogFolder());
    try (DataFolder held = DataFolder.hold(data)) {
      Ledger ledger = new Ledger(held.root(), spec.root().version()[0]);
      ledger.removeUnfinished();
      Collect collect = new Collect(catalog, ledger);
      Receipt receipt = collect.deliver(file, source, period);
      Check check = new Check(catalog, ledger, 1, held.root().resolve("unfinished"));
      CheckedDelivery checked = check.check(receipt, collect.receipts());
      tell(checked);
      return checked.refused() ? Failures.BAD_INPUT : 0;
    }
  }

  private static Path catalogFolder() {
    String told = System.getProperty("koch.catalog");
    return told == null ? CatalogFolder.findAbove(Path.of("")) : Path.of(told);
  }

  private void tell(CheckedDelivery checked) {
    PrintWriter out = spec.commandLine().getOut();
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
    out.flush();
  }

  private static String verdict(CheckedDelivery checked) {
    if (!checked.refused()) {
      return "Accepted.";
    }
    return checked.outcomes().stream().anyMatch(one -> one.refuses() && !one.holds())
        ? "Refused: it differs from other deliveries by more than allowed."
        : "Refused: more rows are rejected than allowed.";
  }
}
