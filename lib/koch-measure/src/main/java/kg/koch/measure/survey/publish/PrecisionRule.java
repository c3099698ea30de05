package kg.koch.measure.survey.publish;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.publish.Verdict.Decision;

/**
 * Whether a figure is precise enough to be published, and enough people stand behind it.
 *
 * @param flagAbove coefficient of variation in percent, above which a figure carries a warning
 * @param withholdAbove the same, above which it is withheld
 * @param flagBelow respondents, below which it carries a warning
 * @param withholdBelow respondents, below which it is withheld
 */
public record PrecisionRule(
    double flagAbove, double withholdAbove, int flagBelow, int withholdBelow) {

  /**
   * Warning above 16.5 %, withheld above 33.3 %: Statistics Canada, Canadian Community Health
   * Survey, microdata user guide 2009, section 10. Warning below 50 respondents, withheld below 20:
   * Eurostat, EU-SILC reference metadata (ilc_sieusilc, December 2023).
   */
  public static final PrecisionRule USUAL = new PrecisionRule(16.5, 33.3, 50, 20);

  public PrecisionRule {
    if (!(flagAbove >= 0 && withholdAbove >= flagAbove) || Double.isInfinite(withholdAbove)) {
      throw new IllegalArgumentException(
          "Expected limits of 0 %% or more, the one to flag not above the one to withhold; got %s and %s"
              .formatted(flagAbove, withholdAbove));
    }
    if (withholdBelow < 0 || flagBelow < withholdBelow) {
      throw new IllegalArgumentException(
          "Expected respondents of 0 or more, to flag not below to withhold; got %d and %d"
              .formatted(flagBelow, withholdBelow));
    }
  }

  /** The verdict, with every reason for it. */
  public Verdict judge(Estimate estimate) {
    List<String> withhold = new ArrayList<>();
    List<String> flag = new ArrayList<>();
    judgeRespondents(estimate.respondents(), withhold, flag);
    judgeError(estimate, withhold, flag);
    if (!withhold.isEmpty()) {
      return new Verdict(Decision.WITHHOLD, withhold);
    }
    return new Verdict(flag.isEmpty() ? Decision.PUBLISH : Decision.FLAG, flag);
  }

  private void judgeRespondents(int respondents, List<String> withhold, List<String> flag) {
    if (respondents < withholdBelow) {
      withhold.add("fewer than %d respondents".formatted(withholdBelow));
    } else if (respondents < flagBelow) {
      flag.add("fewer than %d respondents".formatted(flagBelow));
    }
  }

  private void judgeError(Estimate estimate, List<String> withhold, List<String> flag) {
    Double error = estimate.standardError();
    Double variation = estimate.coefficientOfVariation();
    if (estimate.value() == null) {
      withhold.add("no value");
    } else if (error == null || estimate.degreesOfFreedom() < 1) {
      withhold.add("standard error unknown");
    } else if (variation == null) {
      (error > 0 ? withhold : flag).add("value 0, so no relative error");
    } else if (variation > withholdAbove) {
      withhold.add("CV above %s %%".formatted(withholdAbove));
    } else if (variation > flagAbove) {
      flag.add("CV above %s %%".formatted(flagAbove));
    }
  }
}
