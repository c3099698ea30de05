package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.residency.LifeEvents;
import kg.koch.app.residency.RegisterWeights;
import kg.koch.app.residency.ResidencyRun;
import kg.koch.app.residency.Signs;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.residency.ResidencyIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is resident, by signs of life in registers. */
@Command(
    name = "residency-index",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges year by year who is resident, by signs of life in registers (Estonia's residency"
          + " index). For counting people without border records, never for deciding on one.",
      "",
      "Reads --signs with the columns person (a key), year, register: one row for each register that"
          + " saw the person in the year.",
      "",
      "Writes person, year, before (index a year earlier), signs (sum of the weights of the registers"
          + " that saw the person), event, index (0 to 1), resident (1 or 0); every person for every"
          + " year.",
      ""
    })
final class ResidencyIndexCommand implements Callable<Integer> {

  static final class Weights {
    @Option(
        names = "--weights",
        paramLabel = "FILE",
        description = "Columns register, weight (0 or more).")
    private @Nullable Path given;

    @Option(
        names = "--known",
        paramLabel = "FILE",
        description =
            "Learn the weights: columns person, resident (1 or 0), persons whose residence in"
                + " --known-year is known. Weight: log odds of a sign, scaled to 1 for a mean"
                + " resident.")
    private @Nullable Path known;
  }

  @Option(names = "--signs", required = true, paramLabel = "FILE", description = "Signs of life.")
  private Path signsFile = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Weights weights = new Weights();

  @Option(
      names = "--known-year",
      paramLabel = "YEAR",
      description = "Year of the signs compared for --known (default: the first).")
  private @Nullable Integer knownYear;

  @Option(
      names = "--initial",
      paramLabel = "FILE",
      description = "Columns person, index (0 to 1) in the year before; without it all begin at 0.")
  private @Nullable Path initial;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description =
          "Columns person, year, event: birth or immigration set the index to 1, emigration or death"
              + " to 0; nothing counts after a death.")
  private @Nullable Path events;

  @Option(names = "--kept", description = "d: part of last year's index kept (${DEFAULT-VALUE}).")
  private double kept = ResidencyIndex.ESTONIA.kept();

  @Option(names = "--gained", description = "g: what a weight of 1 adds (${DEFAULT-VALUE}).")
  private double gained = ResidencyIndex.ESTONIA.gained();

  @Option(names = "--threshold", description = "c: resident from here on (${DEFAULT-VALUE}).")
  private double threshold = ResidencyIndex.ESTONIA.threshold();

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First year (default: of the signs).")
  private @Nullable Integer from;

  @Option(
      names = "--until",
      paramLabel = "YEAR",
      description = "Last year (default: of the signs).")
  private @Nullable Integer until;

  @Option(
      names = "--weights-out",
      paramLabel = "FILE",
      description = "Also write the weights used: register, weight.")
  private @Nullable Path weightsOut;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ResidencyIndex index =
        OptionRefusal.of(spec, () -> new ResidencyIndex(kept, gained, threshold));
    Signs signs = Signs.read(signsFile);
    int first = from == null ? signs.first() : from;
    int last = until == null ? signs.last() : until;
    if (first > last || last - first > 300) {
      throw wrong("Expected --from before --until, at most 300 years; got %d, %d", first, last);
    }
    RegisterWeights used = weights(signs);
    ResidencyRun run = new ResidencyRun(signs, LifeEvents.read(initial, events), used, index);
    TableOutput output = run.run(first, last);
    if (run.afterDeath() > 0) {
      spec.commandLine()
          .getErr()
          .println(run.afterDeath() + " signs of life after a death were not counted.");
    }
    if (weightsOut != null) {
      used.table().write(weightsOut);
    }
    out.write(output);
    return 0;
  }

  private RegisterWeights weights(Signs signs) {
    if (weights.given != null) {
      return RegisterWeights.given(weights.given, signs);
    }
    if (weights.known == null) {
      throw wrong("Expected --weights or --known");
    }
    return RegisterWeights.learned(
        weights.known, knownYear == null ? signs.first() : knownYear, signs);
  }

  private ParameterException wrong(String message, @Nullable Object... values) {
    return new ParameterException(spec.commandLine(), message.formatted(values));
  }
}
