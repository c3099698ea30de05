package kg.koch.measure.survey.estimate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of a survey, column by column, in the order of the design's rows. */
public interface SurveyTable {

  /** How many rows there are. */
  int rows();

  /** A column of numbers; not a number where the answer is missing. */
  double[] numbers(String column);

  /** A column as text; null where the answer is missing. */
  List<@Nullable String> texts(String column);
}
