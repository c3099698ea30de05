package kg.koch.measure.survey.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be estimated. */
public sealed interface Figure {

  /** The word for it in an expression and in an output. */
  String statistic();

  /** What it is made of, as in an output; empty for a count. */
  String variable();

  /** The sum over the population. */
  record TotalOf(String variable) implements Figure {
    @Override
    public String statistic() {
      return "total";
    }
  }

  /** The mean over the population. */
  record MeanOf(String variable) implements Figure {
    @Override
    public String statistic() {
      return "mean";
    }
  }

  /** How many units there are. */
  record Count() implements Figure {
    @Override
    public String statistic() {
      return "count";
    }

    @Override
    public String variable() {
      return "";
    }
  }

  /**
   * The share of units in a category.
   *
   * @param category one, or null for each
   */
  record ProportionOf(String variable, @Nullable String category) implements Figure {
    @Override
    public String statistic() {
      return "proportion";
    }
  }

  /** The total of one variable over the total of another. */
  record RatioOf(String numerator, String denominator) implements Figure {
    @Override
    public String statistic() {
      return "ratio";
    }

    @Override
    public String variable() {
      return numerator + "/" + denominator;
    }
  }

  /**
   * Values that given shares of units do not exceed.
   *
   * @param shares each above 0 and below 1
   */
  record QuantileOf(String variable, List<Double> shares) implements Figure {

    public QuantileOf {
      shares = List.copyOf(shares);
    }

    @Override
    public String statistic() {
      return "quantile";
    }
  }
}
