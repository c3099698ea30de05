package kg.koch.app.matching.report;

import java.util.List;
import kg.koch.measure.survey.interval.StudentDistribution;

/**
 * How many persons there are by draws of uncertain links.
 *
 * @param drawn persons by draw
 */
public record DrawnPersons(List<Integer> drawn) {

  private static final double LEVEL = 0.95;

  public DrawnPersons {
    drawn = List.copyOf(drawn);
  }

  /** The mean of the draws. */
  public double mean() {
    return drawn.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /**
   * How far from the mean the true number reaches in 95 of 100 cases, if it is one more draw from
   * what the links leave open: t times the deviation between draws, times sqrt(1 + 1/B). 0 with one
   * draw.
   */
  public double reach() {
    int draws = drawn.size();
    if (draws < 2) {
      return 0;
    }
    double mean = mean();
    double squares = drawn.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    double deviation = Math.sqrt(squares / (draws - 1));
    return StudentDistribution.reach(LEVEL, draws - 1) * deviation * Math.sqrt(1 + 1.0 / draws);
  }
}
