package kg.koch.measure.survey.expression;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.expression.Condition.Comparison;
import kg.koch.measure.survey.expression.Words.Kind;

/**
 * Reads what is to be estimated:
 *
 * <pre>
 * expression = figure ["by" name {"," name}] ["where" condition {"and" condition}]
 * figure     = "total(" name ")" | "mean(" name ")" | "count()"
 *            | "proportion(" name ["=" value] ")" | "ratio(" name "," name ")"
 *            | "median(" name ")" | "quantile(" name "," share {"," share} ")"
 * condition  = name ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") value
 * </pre>
 *
 * Names and values with spaces or signs in them stand between quotes.
 */
public final class ExpressionParser {

  private static final String FIGURES = "total, mean, count, proportion, ratio, median or quantile";

  private final String text;
  private final Words words;

  private ExpressionParser(String text) {
    this.text = text;
    words = new Words(text);
  }

  /**
   * @throws ExpressionFault with the character at which something else was expected
   */
  public static EstimateRequest parse(String text) {
    return new ExpressionParser(text).request();
  }

  private EstimateRequest request() {
    Figure figure = figure();
    List<String> by = new ArrayList<>();
    List<Condition> where = new ArrayList<>();
    if (words.takes("by")) {
      do {
        by.add(name());
      } while (words.takes(","));
    }
    if (words.takes("where")) {
      do {
        where.add(condition());
      } while (words.takes("and"));
    }
    if (words.peek().kind() != Kind.END) {
      throw words.fault(rest(by, where));
    }
    return new EstimateRequest(text, figure, by, where);
  }

  private static String rest(List<String> by, List<Condition> where) {
    if (!where.isEmpty()) {
      return "'and' or the end";
    }
    return by.isEmpty() ? "'by', 'where' or the end" : "',', 'where' or the end";
  }

  private Figure figure() {
    Words.Piece word = words.peek();
    Figure figure =
        switch (word.text()) {
          case "total" -> new Figure.TotalOf(opened());
          case "mean" -> new Figure.MeanOf(opened());
          case "count" -> count();
          case "proportion" -> proportion();
          case "ratio" -> ratio();
          case "median" -> new Figure.QuantileOf(opened(), List.of(0.5));
          case "quantile" -> quantile();
          default -> throw words.fault(FIGURES);
        };
    words.expect(")", "')'");
    return figure;
  }

  private void open() {
    words.take();
    words.expect("(", "'('");
  }

  /** The name after the figure's word and its bracket. */
  private String opened() {
    open();
    return name();
  }

  private String name() {
    return words.name("the name of a column");
  }

  private Figure count() {
    open();
    return new Figure.Count();
  }

  private Figure proportion() {
    String variable = opened();
    boolean one = words.takes("=") || words.takes("==");
    return new Figure.ProportionOf(variable, one ? words.name("a category") : null);
  }

  private Figure ratio() {
    String numerator = opened();
    words.expect(",", "',' and the denominator");
    return new Figure.RatioOf(numerator, name());
  }

  private Figure quantile() {
    String variable = opened();
    List<Double> shares = new ArrayList<>();
    words.expect(",", "',' and a share such as 0.5");
    do {
      shares.add(share());
    } while (words.takes(","));
    return new Figure.QuantileOf(variable, shares);
  }

  private double share() {
    ExpressionFault fault = words.fault("a share above 0 and below 1, such as 0.5");
    double share;
    try {
      share = Double.parseDouble(words.name("a share such as 0.5"));
    } catch (NumberFormatException none) {
      throw fault;
    }
    if (!(share > 0 && share < 1)) {
      throw fault;
    }
    return share;
  }

  private Condition condition() {
    String variable = name();
    for (Comparison comparison : Comparison.values()) {
      boolean same = comparison == Comparison.EQUAL && words.takes("==");
      if (same || words.takes(comparison.sign())) {
        return new Condition(variable, comparison, value(comparison));
      }
    }
    throw words.fault("=, !=, <, <=, > or >=");
  }

  private String value(Comparison comparison) {
    if (!comparison.isOrder()) {
      return words.name("a value");
    }
    ExpressionFault fault = words.fault("a number");
    String value = words.name("a number");
    try {
      if (Double.isFinite(Double.parseDouble(value))) {
        return value;
      }
    } catch (NumberFormatException none) {
      // said below, as for a number without end
    }
    throw fault;
  }
}
