package kg.koch.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.disclosure.ContributionSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which contributions, and how their cells add up. */
final class ContributionOptions {

  @Option(
      names = "--contributions",
      required = true,
      paramLabel = "FILE",
      description =
          "A row a contribution: a column of codes for each dimension, who gives it, how much.")
  private Path file = Path.of("");

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
      names = "--contributor",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of who gives; rows of one contributor in one cell are added.")
  private String contributor = "";

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of how much, 0 or more.")
  private String value = "";

  @Option(
      names = "--weight",
      paramLabel = "COLUMN",
      description =
          "Column of how many contributors a row stands for, 1 or more (default: 1 each). One of"
              + " weight 2 stands for two that give as much each.")
  private @Nullable String weight;

  ContributionSource source() {
    Map<String, List<Path>> files = new LinkedHashMap<>();
    hierarchies.forEach((dimension, one) -> files.put(dimension, List.of(one)));
    return new ContributionSource(file, files, contributor, value, weight);
  }
}
