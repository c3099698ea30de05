package kg.koch.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.publish.ReferenceShelf;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.publish.bundle.ReferenceFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in figures that others published. */
@Command(
    name = "reference",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes in figures that others published, with their citation. The next release shows them beside"
          + " its own, and never counts with them.",
      "",
      "Reads table (such as C1), one column for each of its dimensions (TIME_PERIOD, REF_AREA, SEX, ...;"
          + " empty: the total), value, definition, citation and, if there is one, address.",
      ""
    })
final class ReferenceCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Figures, .csv or .parquet.")
  private Path file = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (DataFolder held = DataFolder.hold(data)) {
      ReferenceShelf shelf =
          new ReferenceShelf(new CountryFolder(held.root()).references(), catalog.read());
      List<ReferenceFigure> figures = shelf.add(file);
      List<String> tables =
          figures.stream().map(ReferenceFigure::table).distinct().sorted().toList();
      spec.commandLine()
          .getOut()
          .printf(
              "%d figures of others taken in, of tables %s. The next ./koch run tells them.%n",
              figures.size(), String.join(", ", tables));
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}
