package kg.koch.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.intake.Intake;
import kg.koch.app.intake.Taken;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
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
      boolean wanted = returned || taken.checked().receipt().form() == Form.WORKBOOK;
      return CheckedReport.tell(taken, intake, language, wanted, spec.commandLine().getOut());
    }
  }

  static Path catalogFolder() {
    String told = System.getProperty("koch.catalog");
    return told == null ? CatalogFolder.findAbove(Path.of("")) : Path.of(told);
  }
}
