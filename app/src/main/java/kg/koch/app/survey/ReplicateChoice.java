package kg.koch.app.survey;

import kg.koch.measure.survey.variance.ReplicateVariance.Centre;

/**
 * Which replicates to make.
 *
 * @param count of a bootstrap
 * @param seed of a bootstrap
 * @param fay the factor of Fay for half-samples
 * @param centre what deviations are measured from
 */
public record ReplicateChoice(Kind kind, int count, long seed, double fay, Centre centre) {

  /** The kinds, as the command names them. */
  public enum Kind {
    /** One cluster left out in turn, design without strata. */
    JK1,
    /** One cluster left out in turn, within strata. */
    JKN,
    /** Balanced half-samples. */
    BRR,
    /** Rescaled bootstrap. */
    BOOTSTRAP
  }
}
