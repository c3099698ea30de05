package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kg.koch.app.projection.FanRun;
import kg.koch.measure.fan.Convergence;
import kg.koch.measure.fan.FanPriors;
import kg.koch.measure.fan.Posterior;
import kg.koch.measure.fan.SamplerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Net migration rates of areas into the future, with their uncertainty. */
@Command(
    name = "fan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Projects net migration rates of areas with their uncertainty (Azose and Raftery 2015).",
      "",
      "Reads area, year (the period begins), rate (net migrants, by default a year per 1,000). Periods"
          + " of one length without gaps, three or more an area, all areas up to the same one, two"
          + " areas or more.",
      "",
      "Writes area, year, and the quantiles q025, q10, q25, q50, q75, q90, q975 of the rate. How well"
          + " the chains agree is said on standard error, and for every parameter in --diagnostics.",
      ""
    })
final class FanCommand implements Callable<Integer> {

  private static final int MOST_PERIODS = 200;

  @Option(
      names = "--net-rates",
      required = true,
      paramLabel = "FILE",
      description = "Past rates, .csv or .parquet.")
  private Path netRates = Path.of("");

  @Option(
      names = "--until",
      required = true,
      paramLabel = "YEAR",
      description = "The last period begins in or before it.")
  private int until;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "N",
      description = "Chooses the random numbers; the same seed, the same bytes.")
  private long seed;

  @Option(
      names = "--prior-level",
      paramLabel = "X",
      description = "lambda, mean level of areas: uniform from -X to X (${DEFAULT-VALUE}).")
  private double widest = FanPriors.PER_THOUSAND.widest();

  @Option(
      names = "--prior-spread",
      paramLabel = "X",
      description = "tau, spread of levels: uniform from 0 to X (${DEFAULT-VALUE}).")
  private double spread = FanPriors.PER_THOUSAND.spread();

  @Option(
      names = "--prior-shape",
      paramLabel = "X",
      description = "a, shape of the variances: uniform from 1 to X (${DEFAULT-VALUE}).")
  private double shape = FanPriors.PER_THOUSAND.shape();

  @Option(
      names = "--prior-variance",
      paramLabel = "X",
      description = "b/(a-1), mean of the variances: uniform from 0 to X (${DEFAULT-VALUE}).")
  private double variance = FanPriors.PER_THOUSAND.variance();

  @Option(names = "--chains", description = "Chains, 2 or more (${DEFAULT-VALUE}).")
  private int chains = SamplerSettings.USUAL.chains();

  @Option(names = "--warm-up", description = "Draws left out of each (${DEFAULT-VALUE}).")
  private int warmUp = SamplerSettings.USUAL.warmUp();

  @Option(names = "--draws", description = "Draws kept of each (${DEFAULT-VALUE}).")
  private int draws = SamplerSettings.USUAL.draws();

  @Option(names = "--thin", description = "Every so manieth draw is kept (${DEFAULT-VALUE}).")
  private int thin = SamplerSettings.USUAL.thin();

  @Option(
      names = "--diagnostics",
      paramLabel = "FILE",
      description =
          "Also write area (empty: shared), parameter (lambda, tau, a, b, mu, phi, sigma2), mean,"
              + " sd, split_rhat, effective_size, converged (1 or 0).")
  private @Nullable Path diagnostics;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    FanPriors priors = OptionRefusal.of(spec, () -> new FanPriors(widest, spread, shape, variance));
    SamplerSettings settings =
        OptionRefusal.of(spec, () -> new SamplerSettings(chains, warmUp, draws, thin));
    FanRun run = FanRun.read(netRates);
    int periods = (until - run.lastYear()) / run.years();
    if (periods < 1 || periods > MOST_PERIODS) {
      throw new ParameterException(
          spec.commandLine(),
          "--until: expected %d to %d; got %d"
              .formatted(
                  run.lastYear() + run.years(),
                  run.lastYear() + MOST_PERIODS * run.years(),
                  until));
    }
    write(run.sample(priors, settings, seed), periods);
    return 0;
  }

  private void write(Posterior posterior, int periods) throws IOException {
    List<Convergence> convergence = posterior.convergence();
    say(convergence);
    if (diagnostics != null) {
      FanRun.diagnostics(convergence).write(diagnostics);
    }
    out.write(FanRun.table(posterior.fans(periods)));
  }

  private void say(List<Convergence> parameters) {
    double worst = parameters.stream().mapToDouble(Convergence::splitRHat).max().orElseThrow();
    Convergence fewest =
        parameters.stream()
            .min(Comparator.comparingDouble(Convergence::effectiveSize))
            .orElseThrow();
    long bad = parameters.stream().filter(one -> !one.isConverged()).count();
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "Largest split R-hat %.4f, smallest effective size %.0f (%s %s).%n",
        worst,
        fewest.effectiveSize(),
        fewest.parameter(),
        fewest.area());
    if (bad > 0) {
      err.printf(
          "%d of %d parameters have not converged; do not use the fans. Raise --thin and --warm-up.%n",
          bad, parameters.size());
    }
  }
}
