package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kg.koch.app.internalmigration.ScheduleRun;
import kg.koch.measure.ageschedule.ScheduleForm;
import kg.koch.measure.regression.Criterion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The model migration schedule of Rogers and Castro on a file of rates. */
@Command(
    name = "age-schedule",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fits the model migration schedule of Rogers and Castro to rates by age.",
      "",
      "Writes the columns group, measure and value (empty where there is none).",
      "parameter: a1, alpha1 (childhood), a2, alpha2, mu2, lambda2 (labour force), a3, alpha3, mu3,"
          + " lambda3 (retirement; 11 and 13), a4, lambda4 (old age; 9 and 13), c.",
      "fit: criterion, sum_of_squares or deviance, r_squared.",
      "schedule: gross_migraproduction_rate (sum of fitted rates), peak_age, peak_intensity,"
          + " low_age (lowest before the peak), labour_force_shift (years between them), jump,"
          + " child_dependency (a1/a2), labour_asymmetry (lambda2/alpha2), regularity"
          + " (alpha1/alpha2).",
      "observed: gross_migraproduction_rate, peak_age, peak_intensity (from 5 to 65), peak_breadth"
          + " (sum of rates from 5 years before to 5 after it), peak_share (%% of all),"
          + " upward_change and downward_change (greatest rise and fall a year, as part of all),"
          + " upward_age, downward_age, asymmetry (rise over fall).",
      ""
    })
final class AgeScheduleCommand implements Callable<Integer> {

  @Option(
      names = "--rates",
      required = true,
      paramLabel = "FILE",
      description =
          "Columns age (years, equal steps; the middle of a group) and rate (moves for each person"
              + " and year), population if known; or age, migrants and population. .csv or"
              + " .parquet.")
  private Path rates = Path.of("");

  @Option(
      names = "--parameters",
      defaultValue = "7",
      paramLabel = "N",
      description = "7, 9, 11 or 13 (default: ${DEFAULT-VALUE}).")
  private int parameters;

  @Option(
      names = "--fit",
      paramLabel = "NAME",
      description =
          "poisson or least-squares (weighted with population where it is known); default poisson"
              + " with a column population, else least-squares.")
  private @Nullable String criterion;

  @Option(
      names = "--curve",
      paramLabel = "FILE",
      description = "CSV to write with the columns age, rate and fitted.")
  private @Nullable Path curve;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter notes = spec.commandLine().getErr();
    ScheduleRun.Result result = new ScheduleRun(rates, form(), criterion()).run(notes::println);
    notes.flush();
    if (curve != null) {
      result.curve().write(curve);
    }
    out.write(result.measures());
    return 0;
  }

  private ScheduleForm form() {
    try {
      return ScheduleForm.of(parameters);
    } catch (IllegalArgumentException other) {
      throw new ParameterException(
          spec.commandLine(), "--parameters: expected 7, 9, 11 or 13; got " + parameters);
    }
  }

  private @Nullable Criterion criterion() {
    if (criterion == null) {
      return null;
    }
    return switch (criterion.toLowerCase(Locale.ROOT)) {
      case "poisson" -> Criterion.POISSON;
      case "least-squares" -> Criterion.LEAST_SQUARES;
      default ->
          throw new ParameterException(
              spec.commandLine(), "--fit: expected poisson or least-squares; got " + criterion);
    };
  }
}
