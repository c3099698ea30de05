package kg.koch.measure.bilateral;

import java.util.List;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;

/** How flows are laid out: destination by origin, or birth by destination by origin. */
final class FlowTables {

  private FlowTables() {}

  /** A table of flows of those born anywhere. */
  static Crosstab byPair(List<String> places, double[] values) {
    return new Crosstab(pairs(places), values);
  }

  static List<Dimension> pairs(List<String> places) {
    return List.of(new Dimension("dest", places), new Dimension("orig", places));
  }

  /** A table of flows by place of birth; ends may be more places than births. */
  static Crosstab byBirth(List<String> births, List<String> ends, double[] values) {
    return new Crosstab(
        List.of(
            new Dimension("birth", births),
            new Dimension("dest", ends),
            new Dimension("orig", ends)),
        values);
  }
}
