package kg.koch.measure.survey.interval;

import org.jspecify.annotations.Nullable;

/**
 * Limits between which a figure lies with the stated confidence; null where there is none to tell.
 *
 * @param lower at most the figure
 * @param upper at least the figure
 */
public record Interval(@Nullable Double lower, @Nullable Double upper) {

  /** No limit can be told. */
  public static final Interval UNKNOWN = new Interval(null, null);
}
