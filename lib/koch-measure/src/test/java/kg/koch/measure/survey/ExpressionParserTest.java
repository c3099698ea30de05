package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kg.koch.measure.survey.expression.Condition;
import kg.koch.measure.survey.expression.Condition.Comparison;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.expression.ExpressionFault;
import kg.koch.measure.survey.expression.ExpressionParser;
import kg.koch.measure.survey.expression.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of --estimate. */
class ExpressionParserTest {

  @Test
  void parse_allParts_areRead() {
    EstimateRequest request =
        ExpressionParser.parse(
            "proportion(plan = 'go again') by oblast,sex where age>=15 and a!=b");
    assertThat(request.figure()).isEqualTo(new Figure.ProportionOf("plan", "go again"));
    assertThat(request.by()).containsExactly("oblast", "sex");
    assertThat(request.where())
        .containsExactly(
            new Condition("age", Comparison.AT_LEAST, "15"),
            new Condition("a", Comparison.UNLIKE, "b"));
  }

  @Test
  void parse_namesOfR_needNoQuotes() {
    assertThat(ExpressionParser.parse("ratio(api.stu, sch_wide)").figure())
        .isEqualTo(new Figure.RatioOf("api.stu", "sch_wide"));
  }

  @Test
  void parse_median_isTheQuantileOfOneHalf() {
    assertThat(ExpressionParser.parse("median(x)").figure())
        .isEqualTo(new Figure.QuantileOf("x", List.of(0.5)));
  }

  @Test
  void parse_columnNamedAsAWordOfTheLanguage_standsInQuotes() {
    assertThat(ExpressionParser.parse("mean(\"by\") by \"where\"").by()).containsExactly("where");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "avg(x)                 | 1  | total, mean, count, proportion, ratio, median or quantile",
        "mean x                 | 6  | '('; got 'x'",
        "mean(x                 | 7  | ')'; got the end",
        "mean()                 | 6  | the name of a column; got ')'",
        "count(x)               | 7  | ')'; got 'x'",
        "ratio(x)               | 8  | ',' and the denominator",
        "quantile(x, 1.5)       | 13 | a share above 0 and below 1",
        "quantile(x, half)      | 13 | a share above 0 and below 1",
        "mean(x) of y           | 9  | 'by', 'where' or the end; got 'of'",
        "mean(x) by             | 11 | the name of a column; got the end",
        "mean(x) by a b         | 14 | ',', 'where' or the end; got 'b'",
        "mean(x) where a        | 16 | =, !=, <, <=, > or >=",
        "mean(x) where a > b    | 19 | a number; got 'b'",
        "mean(x) where a = 1 or | 21 | 'and' or the end; got 'or'",
        "mean('x)               | 6  | a closing '",
        "''                     | 1  | total, mean"
      })
  void parse_fault_namesCharacterAndWhatWasExpected(String text, int character, String words) {
    assertThatThrownBy(() -> ExpressionParser.parse(text.strip()))
        .isInstanceOf(ExpressionFault.class)
        .hasMessageContaining("at character " + character + ";")
        .hasMessageContaining(words.replace("; got", " at character " + character + "; got"));
  }
}
