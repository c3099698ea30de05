package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.figures.FigureFile;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds published figures that are impossible or doubtful. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds published figures that are impossible or doubtful, each with its reason.",
      "",
      "Reads one row a figure: indicator, period (2024, 2024-03, 2025-01..09, 2020/2024-04) and value, and"
          + " as far as known area (name or code), breakdown (\"women; urban\", \"sex=F\"), unit, source,"
          + " definition, vintage, territory and note. Or SDMX-CSV.",
      "",
      "Holds every figure against its parts and whole, its neighbours in time, the people of its area, the"
          + " numbers it follows from, and other printings of it.",
      ""
    })
final class CheckFiguresCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Figures, .csv or .parquet.")
  private Path file = Path.of("");

  @Option(names = "--language", defaultValue = "EN", description = "ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The findings as CSV; without it they are printed as text.")
  private @Nullable Path out;

  @Option(names = "--strict", description = "Exit status 3 if anything was found.")
  private boolean strict;

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    FigureDeclarations declared = catalog.readFigures();
    FigureFile checked = FigureFile.check(file, catalog.read(), declared);
    PrintWriter printed = spec.commandLine().getOut();
    String text = checked.text(language, declared);
    if (out == null) {
      printed.print(text);
    } else {
      checked.table(language, declared).write(out);
      printed.println(text.lines().reduce((before, last) -> last).orElse(""));
    }
    printed.flush();
    boolean anything = !checked.findings().isEmpty() || !checked.unreadable().isEmpty();
    return strict && anything ? Failures.BAD_INPUT : 0;
  }
}
