package kg.koch.measure.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import kg.koch.measure.survey.design.StageColumns;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.variance.VarianceMethod;

/** A made-up mobility-tracking round of twelve households, small enough to follow by hand. */
final class MadeUpRound {

  static final List<String> STRATA = Samples.letters("uuuuuurrrrrr");
  static final List<String> VILLAGES = Samples.letters("112233112233");
  static final double[] WEIGHTS = {50, 50, 50, 50, 50, 50, 80, 80, 80, 80, 80, 80};

  /** Twelve households: three villages or quarters in each stratum, two households in each. */
  static final String TABLE =
      """
      | household | stratum | cluster | weight | abroad | income | sent | head |
      |---|---|---|---|---|---|---|---|
      | 1 | u | 1 | 50 | 0 | 40 | 0 | M |
      | 2 | u | 1 | 50 | 1 | 55 | 20 | F |
      | 3 | u | 2 | 50 | 0 | 70 | 0 | M |
      | 4 | u | 2 | 50 | 0 | 35 | 5 | F |
      | 5 | u | 3 | 50 | 2 | 60 | 30 | M |
      | 6 | u | 3 | 50 | 0 | 45 | 0 | M |
      | 7 | r | 1 | 80 | 1 | 30 | 15 | F |
      | 8 | r | 1 | 80 | 2 | 42 | 28 | M |
      | 9 | r | 2 | 80 | 0 | 25 | 0 | M |
      | 10 | r | 2 | 80 | 1 | 38 | 18 | F |
      | 11 | r | 3 | 80 | 1 | 33 | 12 | M |
      | 12 | r | 3 | 80 | 3 | 50 | 40 | F |

      `abroad` is the number of members working abroad, `income` the month's income and `sent` the \
      part of it sent from abroad, in thousand som.
      """;

  private MadeUpRound() {}

  static Samples.Answers answers() {
    return new Samples.Answers(
        Map.of(
            "abroad", Samples.letters("010020120113"),
            "income",
                List.of("40", "55", "70", "35", "60", "45", "30", "42", "25", "38", "33", "50"),
            "sent", List.of("0", "20", "0", "5", "30", "0", "15", "28", "0", "18", "12", "40"),
            "head", Samples.letters("MFMFMMFMMFMF"),
            "stratum", STRATA));
  }

  static SurveyDesign design() {
    return SurveyDesign.of(WEIGHTS, List.of(new StageColumns(STRATA, VILLAGES, null)));
  }

  static String line(String name, Estimate made) {
    return String.format(
        Locale.ROOT,
        "%-34s %9.4f   standard error %8.4f   from %9.4f to %9.4f",
        name,
        made.value(),
        made.standardError(),
        made.interval().lower(),
        made.interval().upper());
  }

  static String lines(VarianceMethod method, String... expressions) {
    StringJoiner lines = new StringJoiner("\n");
    for (String expression : expressions) {
      for (Estimate made : Samples.all(answers(), method, expression)) {
        String parts = made.category() + " " + String.join(", ", made.domain());
        lines.add(line((expression + " " + parts.strip()).strip(), made));
      }
    }
    return lines.toString();
  }
}
