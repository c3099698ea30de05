package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.bilateral.MirrorMethod;
import kg.koch.app.bilateral.MirrorPriors;
import kg.koch.app.bilateral.MirrorReports;
import kg.koch.app.bilateral.MirrorRun;
import kg.koch.app.bilateral.MirrorRun.Outcome;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.mirror.FlowPrior;
import kg.koch.measure.mirror.Weighting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mirror statistics, without the rest of the chain. */
@Command(
    name = "mirror",
    mixinStandardHelpOptions = true,
    description = {
      "Brings together what the country left and the country entered report of one flow.",
      "",
      "Methods: poulain, factors for every country's immigration and emigration reports by least"
          + " squares; weighted, the same with differences divided by the sum of the two reports;"
          + " bayes, a median and a 95 %% interval for each flow from priors on duration criterion,"
          + " share counted and accuracy.",
      "",
      "Input: --reports has orig, dest, reported_by_destination, reported_by_origin (or I and E);"
          + " or --immigration (as destinations report) and --emigration (as origins report) have"
          + " orig, dest, flow. In persons or moves, 0 or more; empty where a side does not report."
          + " --priors has country (* for all), side (immigration or emigration) and, each empty or"
          + " absent for its default, duration, duration_variation, counted, counted_variation,"
          + " accuracy_variation.",
      "",
      "Defaults of the priors, conventions to be replaced by what is known: duration 1 (+/- 0.1);"
          + " counted 0.8 (0.15) and accuracy_variation 0.2 for immigration, 0.5 (0.35) and 0.3 for"
          + " emigration. Variations are standard deviations over means. For a duration criterion"
          + " of m months and a departure rate r a year, duration is about exp(r (12 - m) / 12).",
      "",
      "Output: orig, dest, both reports; then, for poulain and weighted, adjusted_by_destination,"
          + " adjusted_by_origin and estimate (their mean), empty where no factor can be told; for"
          + " bayes median, lower, upper of the flow of 12 months or more. --factors gives country,"
          + " immigration_factor, emigration_factor.",
      ""
    })
final class MirrorCommand implements Callable<Integer> {

  @Option(
      names = "--reports",
      paramLabel = "FILE",
      description = "Columns orig, dest, reported_by_destination, reported_by_origin.")
  private @Nullable Path reports;

  @Option(
      names = "--immigration",
      paramLabel = "FILE",
      description = "Columns orig, dest, flow, as destinations report.")
  private @Nullable Path immigration;

  @Option(
      names = "--emigration",
      paramLabel = "FILE",
      description = "Columns orig, dest, flow, as origins report.")
  private @Nullable Path emigration;

  @Option(
      names = "--method",
      defaultValue = "weighted",
      paramLabel = "NAME",
      description = "poulain, weighted or bayes (default: ${DEFAULT-VALUE}).")
  private MirrorMethod method = MirrorMethod.WEIGHTED;

  @Option(
      names = "--fixed",
      paramLabel = "COUNTRY",
      description =
          "Country whose immigration is counted best: its factor is 1 and sets the scale. Without"
              + " it the first destination of the file.")
  private @Nullable String fixed;

  @Option(names = "--priors", paramLabel = "FILE", description = "Priors of bayes; see above.")
  private @Nullable Path priors;

  @Option(
      names = "--flow-shape",
      defaultValue = "0.5",
      paramLabel = "NUMBER",
      description = "Shape of the gamma prior of a flow, for bayes (default: ${DEFAULT-VALUE}).")
  private double flowShape;

  @Option(
      names = "--flow-mean",
      paramLabel = "NUMBER",
      description = "Mean of the gamma prior of a flow, for bayes; without it any size is likely.")
  private @Nullable Double flowMean;

  @Option(
      names = "--factors",
      paramLabel = "FILE",
      description = "Where to write the factors (poulain and weighted).")
  private @Nullable Path factors;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    check();
    Outcome outcome = run(new MirrorRun(reports(), spec.commandLine().getErr()::println));
    out.write(outcome.flows());
    TableOutput made = outcome.factors();
    if (factors != null && made != null) {
      made.write(factors);
    }
    return 0;
  }

  private Outcome run(MirrorRun run) {
    return switch (method) {
      case POULAIN -> run.adjusted(Weighting.EQUAL, fixed);
      case WEIGHTED -> run.adjusted(Weighting.INVERSE_SUM, fixed);
      case BAYES -> run.posterior(MirrorPriors.read(priors), flowPrior());
    };
  }

  private MirrorReports reports() {
    if (reports != null && immigration == null && emigration == null) {
      return MirrorReports.together(reports);
    }
    if (reports == null && immigration != null && emigration != null) {
      return MirrorReports.apart(immigration, emigration);
    }
    throw wrong("Expected --reports, or --immigration and --emigration");
  }

  private FlowPrior flowPrior() {
    double mean = flowMean == null ? Double.POSITIVE_INFINITY : flowMean;
    return OptionRefusal.of(spec, () -> new FlowPrior(flowShape, mean));
  }

  private void check() {
    boolean bayes = method == MirrorMethod.BAYES;
    if (bayes && (fixed != null || factors != null)) {
      throw wrong("Expected --fixed and --factors with poulain and weighted only");
    }
    if (!bayes && (priors != null || flowMean != null)) {
      throw wrong("Expected --priors and --flow-mean with bayes only");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
