package kg.koch.check.outlier;

import java.util.List;

/** A way to tell counts that stand out. */
public interface OutlierMethod {

  /**
   * What it says of the counts it can judge, in their order; none of a series that is too short, or
   * whose counts are all alike.
   */
  List<Judgement> judge(CountSeries series);
}
