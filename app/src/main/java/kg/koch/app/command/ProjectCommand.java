package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.projection.ProjectionInput;
import kg.koch.app.projection.ProjectionRun;
import kg.koch.measure.projection.ProjectionRates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The population of one or more areas, carried forward. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Projects the population of one or more areas by cohort components.",
      "",
      "In all files area may be left out when there is one, sex (F, M) when there are women only. Age"
          + " groups are written as 0-4, 5 or 85+: from 0 on, all of one width, the last open. The"
          + " width is the length of a step.",
      "",
      "Writes year, area, sex, age, population (persons): the population given, then one after each"
          + " step. To change rates on the way, project again from a year of the output.",
      ""
    })
final class ProjectCommand implements Callable<Integer> {

  private static final int MOST_STEPS = 1000;

  @Option(
      names = "--population",
      required = true,
      paramLabel = "FILE",
      description = "Columns area, sex, age, population (persons, 0 or more).")
  private Path population = Path.of("");

  @Option(
      names = "--rates",
      required = true,
      paramLabel = "FILE",
      description =
          "Columns area, sex, age, survival (share alive a step later, 0 to 1; age birth for the"
              + " newborn of a step), fertility (births a woman a year; read for women only, empty"
              + " for none).")
  private Path rates = Path.of("");

  @Option(
      names = "--moves",
      paramLabel = "FILE",
      description =
          "Columns area, to, sex, age (birth for the newborn), share (of the survivors of area,"
              + " living in to at the end of a step, 0 to 1); who is not named stays.")
  private @Nullable Path moves;

  @Option(
      names = "--net",
      paramLabel = "FILE",
      description =
          "Columns area, sex, age, net (net migrants from outside in each step, persons; below 0"
              + " for leavers); half come at the start, half at the end.")
  private @Nullable Path net;

  @Option(names = "--start", paramLabel = "YEAR", description = "Year of the population (0).")
  private int start;

  @Option(names = "--steps", paramLabel = "N", description = "Steps (${DEFAULT-VALUE}).")
  private int steps = 1;

  @Option(
      names = "--female-share",
      paramLabel = "SHARE",
      description = "Girls among births, 0 to 1 (100/205).")
  private double femaleShare = ProjectionRates.USUAL_FEMALE_SHARE;

  @Option(
      names = "--births",
      paramLabel = "FILE",
      description = "Also write year (a step ends), area, births (both sexes).")
  private @Nullable Path births;

  @Option(
      names = "--matrix",
      paramLabel = "FILE",
      description =
          "Also write the step of women as a matrix: from_area, from_age, to_area, to_age, value.")
  private @Nullable Path matrix;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (steps < 1 || steps > MOST_STEPS || !(femaleShare >= 0 && femaleShare <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected 1 to %d steps and a female share from 0 to 1".formatted(MOST_STEPS));
    }
    ProjectionRun run =
        new ProjectionRun(ProjectionInput.read(population, rates, moves, net, femaleShare));
    run.run(start, steps);
    if (births != null) {
      run.births().write(births);
    }
    if (matrix != null) {
      run.matrix().write(matrix);
    }
    out.write(run.populations());
    return 0;
  }
}
