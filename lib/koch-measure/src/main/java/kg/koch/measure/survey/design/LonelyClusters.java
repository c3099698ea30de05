package kg.koch.measure.survey.design;

/**
 * What to do with a stratum in which one cluster alone was drawn out of several: one value shows no
 * spread. Source: Lumley, Complex Surveys (2010), section on strata with one sampling unit; the
 * same words as in the R package survey.
 */
public enum LonelyClusters {
  /** Refuse: the strata should be merged by who knows them. */
  FAIL,
  /** Taken as drawn with certainty: adds nothing. Too small a variance unless it is true. */
  CERTAINTY,
  /** Spread around the whole sample's centre in place of the stratum's. On the large side. */
  ADJUST,
  /** As much variance as the other strata have on average. */
  AVERAGE
}
