package kg.koch.measure.survey.publish;

import java.util.List;

/**
 * What may be done with a figure.
 *
 * @param reasons why it is not published as it is; empty when it is
 */
public record Verdict(Decision decision, List<String> reasons) {

  /** The three ways. */
  public enum Decision {
    /** As it is. */
    PUBLISH,
    /** With a warning beside it. */
    FLAG,
    /** Not at all. */
    WITHHOLD
  }

  public Verdict {
    reasons = List.copyOf(reasons);
  }
}
