package kg.koch.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kg.koch.app.disclosure.CellSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cells, and how they add up. */
final class CellSourceOptions {

  @Option(
      names = "--cells",
      required = true,
      paramLabel = "FILE",
      description = "A row a cell: a column of codes for each dimension, and a count.")
  private Path cells = Path.of("");

  @Option(
      names = "--hierarchy",
      required = true,
      paramLabel = "DIM=FILE",
      description =
          "How the codes of a dimension add up; repeat for each dimension. Columns levels (as many"
              + " @ as the category stands deep, the total one) and codes, each right below what it"
              + " is part of.")
  private Map<String, Path> hierarchies = new LinkedHashMap<>();

  @Option(
      names = "--count",
      paramLabel = "COLUMN",
      description = "Column of counts (default: count, or the only one that is no dimension).")
  private @Nullable String count;

  CellSource source() {
    return new CellSource(cells, hierarchies, count);
  }
}
