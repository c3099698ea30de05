package kg.koch.measure.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.StageColumns;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.estimate.EstimateSettings;
import kg.koch.measure.survey.estimate.SurveyEstimator;
import kg.koch.measure.survey.estimate.SurveyTable;
import kg.koch.measure.survey.expression.ExpressionParser;
import kg.koch.measure.survey.variance.TaylorVariance;
import kg.koch.measure.survey.variance.VarianceMethod;
import org.jspecify.annotations.Nullable;

/** Small samples for tests. All made up unless a test names its source. */
public final class Samples {

  private Samples() {}

  /** Answers as text, column by column; an empty text is no answer. */
  public record Answers(Map<String, List<String>> columns) implements SurveyTable {

    @Override
    public int rows() {
      return columns.values().iterator().next().size();
    }

    @Override
    public double[] numbers(String column) {
      return columns.get(column).stream()
          .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
          .toArray();
    }

    @Override
    public List<@Nullable String> texts(String column) {
      List<@Nullable String> texts = new ArrayList<>();
      columns.get(column).forEach(text -> texts.add(text.isEmpty() ? null : text));
      return texts;
    }
  }

  /** One column x. */
  public static Answers answers(double... x) {
    return new Answers(Map.of("x", texts(x)));
  }

  public static List<String> texts(double... values) {
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(Double.toString(value));
    }
    return texts;
  }

  /** One stage: strata and clusters as letters, "aabb". */
  public static SurveyDesign design(double[] weights, String strata, String clusters) {
    return SurveyDesign.of(
        weights, List.of(new StageColumns(letters(strata), letters(clusters), null)));
  }

  public static List<String> letters(String text) {
    return text.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
  }

  public static TaylorVariance taylor(SurveyDesign design) {
    return new TaylorVariance(design, Calibration.none(), LonelyClusters.FAIL);
  }

  public static Estimate one(SurveyTable table, VarianceMethod method, String expression) {
    return all(table, method, expression).get(0);
  }

  public static List<Estimate> all(SurveyTable table, VarianceMethod method, String expression) {
    return new SurveyEstimator(table, method, EstimateSettings.USUAL)
        .estimate(ExpressionParser.parse(expression));
  }
}
