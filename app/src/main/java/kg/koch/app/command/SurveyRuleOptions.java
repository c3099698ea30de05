package kg.koch.app.command;

import kg.koch.measure.survey.publish.PrecisionRule;
import picocli.CommandLine.Option;

/** When a figure is flagged or withheld. */
final class SurveyRuleOptions {

  @Option(
      names = "--most-cv",
      paramLabel = "PERCENT",
      defaultValue = "33.3",
      description =
          "Withheld above this coefficient of variation (default: ${DEFAULT-VALUE}, Statistics"
              + " Canada).")
  private double withholdAbove;

  @Option(
      names = "--flag-cv",
      paramLabel = "PERCENT",
      defaultValue = "16.5",
      description = "Flagged above this one (default: ${DEFAULT-VALUE}, Statistics Canada).")
  private double flagAbove;

  @Option(
      names = "--least-respondents",
      paramLabel = "N",
      defaultValue = "20",
      description = "Withheld with fewer (default: ${DEFAULT-VALUE}, Eurostat).")
  private int withholdBelow;

  @Option(
      names = "--flag-respondents",
      paramLabel = "N",
      defaultValue = "50",
      description = "Flagged with fewer (default: ${DEFAULT-VALUE}, Eurostat).")
  private int flagBelow;

  @Option(
      names = "--publishable",
      description = "Leave the numbers of withheld figures out of the output.")
  private boolean publishableOnly;

  boolean publishableOnly() {
    return publishableOnly;
  }

  /**
   * The limits; the milder one never stricter than the stricter.
   *
   * @throws IllegalArgumentException when a limit is none
   */
  PrecisionRule rule() {
    return new PrecisionRule(
        Math.min(flagAbove, withholdAbove),
        withholdAbove,
        Math.max(flagBelow, withholdBelow),
        withholdBelow);
  }
}
