package kg.koch.measure.proportional;

/** One margin of a table that is being fitted: its totals, and the cells each is the sum of. */
final class FittedMargin {

  private final Crosstab totals;
  private final int[] groups;

  FittedMargin(Crosstab seed, Crosstab totals) {
    this.totals = totals.requireNotNegative("a total");
    this.groups = seed.groups(totals.dimensions());
    requireReachable(sums(seed.values()));
  }

  private void requireReachable(double[] sums) {
    for (int group = 0; group < sums.length; group++) {
      if (sums[group] == 0 && totals.value(group) > 0) {
        throw new IllegalArgumentException(
            "Expected a seed above 0 somewhere at %s, whose total is %s; got 0 in every cell"
                .formatted(totals.place(group), Numbers.text(totals.value(group))));
      }
    }
  }

  double total() {
    return totals.total();
  }

  /** Multiplies every cell by what its total lacks. */
  void scale(double[] values) {
    double[] factors = sums(values);
    for (int group = 0; group < factors.length; group++) {
      factors[group] = factors[group] == 0 ? 0 : totals.value(group) / factors[group];
    }
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] *= factors[groups[cell]];
    }
  }

  private double[] sums(double[] values) {
    double[] sums = new double[totals.cells()];
    for (int cell = 0; cell < values.length; cell++) {
      sums[groups[cell]] += values[cell];
    }
    return sums;
  }

  double largestDifference(double[] values) {
    return Math.abs(difference(values, worst(values)));
  }

  String worstPlace(double[] values) {
    return totals.place(worst(values));
  }

  private int worst(double[] values) {
    double[] sums = sums(values);
    int worst = 0;
    for (int group = 0; group < sums.length; group++) {
      if (gap(sums, group) > gap(sums, worst)) {
        worst = group;
      }
    }
    return worst;
  }

  private double gap(double[] sums, int group) {
    return Math.abs(totals.value(group) - sums[group]);
  }

  private double difference(double[] values, int group) {
    return totals.value(group) - sums(values)[group];
  }
}
