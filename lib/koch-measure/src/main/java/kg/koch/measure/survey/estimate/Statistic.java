package kg.koch.measure.survey.estimate;

/**
 * A figure made from weighted rows: its value under any weights, and how much each row moves it
 * (linearisation). Total and ratio are the two kinds; a mean and a proportion are ratios.
 */
public sealed interface Statistic permits Total, Ratio {

  /** The rows it is about. */
  boolean[] members();

  /** The value; not a number when it has none under these weights. */
  double value(double[] weights);

  /**
   * What one unit of weight of each row adds, at these weights; 0 for rows it is not about. Source:
   * Woodruff, A simple method for approximating the variance of a complicated estimate, JASA 66
   * (1971).
   */
  double[] influence(double[] weights);
}
