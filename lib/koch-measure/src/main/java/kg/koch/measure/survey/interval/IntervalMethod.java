package kg.koch.measure.survey.interval;

/** How limits are made. */
public enum IntervalMethod {
  /** Figure and standard error with Student's t; may leave the range from 0 to 1. */
  T {
    @Override
    public Interval of(Measured measured, double level) {
      double reach = StudentDistribution.reach(level, measured.degrees());
      double half = reach * measured.standardError();
      return new Interval(measured.value() - half, measured.value() + half);
    }
  },
  /** The same on the scale of log odds: stays between 0 and 1. None for 0 and 1 themselves. */
  LOGIT {
    @Override
    public Interval of(Measured measured, double level) {
      double p = measured.value();
      if (!(p > 0 && p < 1)) {
        return Interval.UNKNOWN;
      }
      double centre = Math.log(p / (1 - p));
      double reach = StudentDistribution.reach(level, measured.degrees());
      double half = reach * measured.standardError() / (p * (1 - p));
      return new Interval(share(centre - half), share(centre + half));
    }

    private static double share(double logOdds) {
      return 1 / (1 + Math.exp(-logOdds));
    }
  },
  /**
   * The exact binomial interval (Clopper and Pearson) with the effective number of respondents.
   * Source: Korn and Graubard, Survey Methodology 24 (1998). Where the sample shows no variance, as
   * for 0 and 1, the number of respondents is taken.
   */
  BETA {
    @Override
    public Interval of(Measured measured, double level) {
      double p = Math.min(1, Math.max(0, measured.value()));
      double variance = measured.standardError() * measured.standardError();
      double binomial = p * (1 - p);
      boolean shown = binomial > 0 && variance > 0;
      double size = shown ? binomial / variance : measured.respondents();
      if (measured.respondents() < 2) {
        return Interval.UNKNOWN;
      }
      double ratio =
          StudentDistribution.reach(level, measured.respondents() - 1)
              / StudentDistribution.reach(level, measured.degrees());
      double effective = size * ratio * ratio;
      double tail = (1 - level) / 2;
      double with = effective * p;
      double without = effective * (1 - p);
      return new Interval(
          with == 0 ? 0 : BetaDistribution.quantile(tail, with, without + 1),
          without == 0 ? 1 : BetaDistribution.quantile(1 - tail, with + 1, without));
    }
  };

  /**
   * What an interval is made from.
   *
   * @param value the figure
   * @param standardError 0 or more
   * @param degrees degrees of freedom, 1 or more
   * @param respondents rows behind it
   */
  public record Measured(double value, double standardError, int degrees, int respondents) {}

  /** The limits at a level of confidence such as 0.95. */
  public abstract Interval of(Measured measured, double level);
}
