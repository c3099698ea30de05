package kg.koch.app.command;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.survey.KnownTotals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Known totals that weights are moved to. */
final class SurveyTotalsOptions {

  @Option(
      names = "--poststratify",
      paramLabel = "FILE",
      description =
          "Cells: one or more columns named as in the data, and total (population of the cell).")
  private @Nullable Path poststratify;

  @Option(
      names = "--rake",
      paramLabel = "FILE",
      description = "A margin, columns as above; once for each margin. All must have one sum.")
  private List<Path> rake = List.of();

  @Option(
      names = "--calibrate",
      paramLabel = "FILE",
      description =
          "Linear calibration: columns variable, category, total. Both empty: the number of units;"
              + " category empty: the sum of a column of numbers; else units of the category.")
  private @Nullable Path calibrate;

  /**
   * @throws IllegalArgumentException when there are several kinds
   */
  KnownTotals totals() {
    return new KnownTotals(poststratify, rake, calibrate);
  }
}
