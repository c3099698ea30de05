package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.capture.CaptureInput;
import kg.koch.app.capture.CaptureMethod;
import kg.koch.app.capture.CaptureRun;
import kg.koch.app.capture.CaptureSettings;
import kg.koch.measure.capture.ModelSelection.Criterion;
import kg.koch.measure.capture.SizePrior;
import kg.koch.measure.capture.WithholdingRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many there are whom no list has. */
@Command(
    name = "capture",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimates how many there are whom no list has, from how lists overlap (capture-recapture).",
      "",
      "Reads with --lists one column a list (1 on it, 0 not; at least one 1 a row), and if there"
          + " count (persons of the row; without it each row is one person) and stratum. Reads with"
          + " --frequencies the columns times (how often met, 1 or more), count, and if there"
          + " stratum.",
      "",
      "Writes stratum, method, lists, model (which lists depend on each other), observed, unseen,"
          + " estimate, standard_error, lower and upper (ends of the 95-percent interval), range_from and range_to (the interval"
          + " rounded outwards: the range to show), withheld (few_observed, small_overlap or"
          + " range_too_wide: then all numbers are empty). All numbers are persons.",
      ""
    })
final class CaptureCommand implements Callable<Integer> {

  static final class Input {
    @Option(names = "--lists", paramLabel = "FILE", description = "Lists, .csv or .parquet.")
    private @Nullable Path lists;

    @Option(
        names = "--frequencies",
        paramLabel = "FILE",
        description = "Persons by how often they were met, .csv or .parquet.")
    private @Nullable Path frequencies;
  }

  @ArgGroup(multiplicity = "1")
  private Input input = new Input();

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "A,B",
      description = "Columns that are lists (default: all but count and stratum).")
  private List<String> columns = List.of();

  @Option(
      names = "--method",
      split = ",",
      paramLabel = "NAME",
      description = {
        "${COMPLETION-CANDIDATES}; repeatable. Two-list methods take each pair of lists. Default:"
            + " chapman for two lists, log-linear and averaged for more, chao and"
            + " chao-bias-corrected for frequencies."
      })
  private List<CaptureMethod> methods = List.of();

  @Option(
      names = "--criterion",
      description = "Chooses the log-linear model: aic or bic (default: bic).")
  private Criterion criterion = Criterion.BIC;

  @Option(
      names = "--interactions",
      paramLabel = "N",
      description =
          "Lists in the largest term of a log-linear model (default: all but one for up to four"
              + " lists, 2 for more; 1: lists do not depend on each other).")
  private @Nullable Integer interactions;

  @Option(
      names = "--delta",
      paramLabel = "D",
      description = "averaged: prior persons a history (default: 2^-lists).")
  private @Nullable Double delta;

  @Option(
      names = "--prior-gamma",
      split = ",",
      arity = "1",
      paramLabel = "SHAPE,SCALE",
      description = "averaged: size is Poisson with a gamma mean (default: prior 1/N).")
  private List<Double> gamma = List.of();

  @Option(
      names = "--max-unseen",
      paramLabel = "N",
      description = "averaged: unseen persons looked at (default: ten times those observed).")
  private @Nullable Integer mostUnseen;

  @Option(
      names = "--fewest",
      paramLabel = "N",
      description = "Withhold with fewer persons observed (${DEFAULT-VALUE}).")
  private long fewest = WithholdingRule.USUAL.fewestObserved();

  @Option(
      names = "--overlap",
      paramLabel = "N",
      description =
          "Withhold with fewer persons shared by two lists, or met twice (${DEFAULT-VALUE}).")
  private long overlap = WithholdingRule.USUAL.smallestOverlap();

  @Option(
      names = "--widest",
      paramLabel = "RATIO",
      description = "Withhold when upper is more than so many times lower (${DEFAULT-VALUE}).")
  private double widest = WithholdingRule.USUAL.widestRatio();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Round the ends of the range outwards to multiples of N (${DEFAULT-VALUE}).")
  private long step = WithholdingRule.USUAL.step();

  @Option(
      names = "--models",
      paramLabel = "FILE",
      description =
          "Also write what each model says: stratum, method, model, parameters (edges of a graph),"
              + " deviance, aic, bic, probability, estimate; the first 1000, best first.")
  private @Nullable Path models;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CaptureSettings settings = settings();
    PrintWriter err = spec.commandLine().getErr();
    CaptureRun run = new CaptureRun(read(), settings, err::println);
    run.run();
    if (models != null) {
      run.models().write(models);
    }
    out.write(run.estimates());
    return 0;
  }

  private CaptureInput read() {
    if (input.lists != null) {
      return CaptureInput.lists(input.lists, columns);
    }
    if (input.frequencies == null) {
      throw wrong("Expected --lists or --frequencies");
    }
    return CaptureInput.frequencies(input.frequencies);
  }

  private CaptureSettings settings() {
    boolean bad = interactions != null && interactions < 1;
    if (bad || (delta != null && !(delta > 0)) || (mostUnseen != null && mostUnseen < 1)) {
      throw wrong("Expected --interactions, --delta and --max-unseen above 0");
    }
    return OptionRefusal.of(
        spec,
        () ->
            new CaptureSettings(
                methods,
                criterion,
                interactions == null ? 0 : interactions,
                delta == null ? 0 : delta,
                prior(),
                mostUnseen == null ? 0 : mostUnseen,
                new WithholdingRule(fewest, overlap, widest, step)));
  }

  private SizePrior prior() {
    return switch (gamma.size()) {
      case 0 -> SizePrior.reciprocal();
      case 2 -> SizePrior.gammaPoisson(gamma.get(0), gamma.get(1));
      default -> throw wrong("--prior-gamma: expected two numbers as 13.14,55.17");
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
