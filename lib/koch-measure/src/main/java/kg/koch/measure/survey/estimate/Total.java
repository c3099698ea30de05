package kg.koch.measure.survey.estimate;

/**
 * The sum of a variable over the population of a domain.
 *
 * @param variable of each row; not read for rows outside the domain
 * @param members the rows of the domain
 */
public record Total(double[] variable, boolean[] members) implements Statistic {

  @Override
  public double value(double[] weights) {
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      sum += members[row] ? weights[row] * variable[row] : 0;
    }
    return sum;
  }

  @Override
  public double[] influence(double[] weights) {
    double[] influence = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      influence[row] = members[row] ? variable[row] : 0;
    }
    return influence;
  }
}
