package kg.koch.app.command;

import kg.koch.app.survey.ReplicateChoice;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.estimate.EstimateSettings;
import kg.koch.measure.survey.estimate.EstimateSettings.SimpleSample;
import kg.koch.measure.survey.interval.IntervalMethod;
import kg.koch.measure.survey.variance.ReplicateVariance.Centre;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the error of figures is told. */
final class SurveyErrorOptions {

  @Option(
      names = "--replicates",
      paramLabel = "KIND",
      description =
          "jk1, jkn, brr or bootstrap; without it Taylor linearisation. Replicates change clusters"
              + " of the first stage; brr takes no account of --fpc.")
  private ReplicateChoice.@Nullable Kind replicates;

  @Option(
      names = "--fay",
      paramLabel = "FACTOR",
      defaultValue = "0",
      description = "Fay's factor for brr, from 0 to below 1 (default: ${DEFAULT-VALUE}).")
  private double fay;

  @Option(
      names = "--replicate-count",
      paramLabel = "N",
      defaultValue = "500",
      description = "Replicates of a bootstrap (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Chooses the bootstrap; the same seed gives the same (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--centre",
      paramLabel = "WHAT",
      defaultValue = "mean",
      description =
          "Deviations of replicates from their mean or from the estimate: mean or estimate"
              + " (default: ${DEFAULT-VALUE}).")
  private Centre centre = Centre.MEAN;

  @Option(
      names = "--lonely",
      paramLabel = "WAY",
      defaultValue = "fail",
      description =
          "A stratum with one cluster: fail; certainty: it adds no variance; adjust: spread around"
              + " the whole sample's centre; average: as much as the other strata (default:"
              + " ${DEFAULT-VALUE}).")
  private LonelyClusters lonely = LonelyClusters.FAIL;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "0.95",
      description = "Confidence of the limits (default: ${DEFAULT-VALUE}).")
  private double level;

  @Option(
      names = "--proportion-interval",
      paramLabel = "KIND",
      defaultValue = "logit",
      description = "t, logit or beta (Korn and Graubard) (default: ${DEFAULT-VALUE}).")
  private IntervalMethod forProportions = IntervalMethod.LOGIT;

  @Option(
      names = "--quantile-interval",
      paramLabel = "KIND",
      defaultValue = "t",
      description = "Of the share below a quantile: t, logit or beta (default: ${DEFAULT-VALUE}).")
  private IntervalMethod forQuantiles = IntervalMethod.T;

  @Option(
      names = "--design-effect",
      paramLabel = "SAMPLE",
      defaultValue = "without_replacement",
      description =
          "Compared with a simple sample drawn without_replacement or with_replacement (default:"
              + " ${DEFAULT-VALUE}).")
  private SimpleSample simpleSample = SimpleSample.WITHOUT_REPLACEMENT;

  @Nullable ReplicateChoice choice() {
    return replicates == null ? null : new ReplicateChoice(replicates, count, seed, fay, centre);
  }

  LonelyClusters lonely() {
    return lonely;
  }

  /**
   * @throws IllegalArgumentException when the level is none
   */
  EstimateSettings settings() {
    return new EstimateSettings(level, forProportions, forQuantiles, simpleSample);
  }
}
