package kg.koch.measure.survey.estimate;

import java.util.Arrays;

/**
 * The total of one variable over the total of another, in a domain.
 *
 * @param numerator of each row; not read for rows outside the domain
 * @param denominator likewise
 * @param members the rows of the domain
 */
public record Ratio(double[] numerator, double[] denominator, boolean[] members)
    implements Statistic {

  /** The mean of a variable: its total over the number of units. */
  public static Ratio mean(double[] variable, boolean[] members) {
    double[] one = new double[variable.length];
    Arrays.fill(one, 1);
    return new Ratio(variable, one, members);
  }

  @Override
  public double value(double[] weights) {
    double under = new Total(denominator, members).value(weights);
    return under == 0 ? Double.NaN : new Total(numerator, members).value(weights) / under;
  }

  @Override
  public double[] influence(double[] weights) {
    double under = new Total(denominator, members).value(weights);
    double ratio = new Total(numerator, members).value(weights) / under;
    double[] influence = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      influence[row] = members[row] ? (numerator[row] - ratio * denominator[row]) / under : 0;
    }
    return influence;
  }
}
