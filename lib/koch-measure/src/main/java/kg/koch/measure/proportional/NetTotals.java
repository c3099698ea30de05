package kg.koch.measure.proportional;

import java.util.Arrays;

/** Whether net totals can belong to a table of flows at all. */
final class NetTotals {

  private NetTotals() {}

  /**
   * @throws IllegalArgumentException when the table is not square, the totals do not add up to 0,
   *     or a place has no cell above 0 in the direction its net total needs
   */
  static void check(Crosstab seed, double[] net) {
    if (seed.dimensions().size() != 2
        || !seed.dimensions().get(0).categories().equals(seed.dimensions().get(1).categories())) {
      throw new IllegalArgumentException(
          "Expected the same places as origins and as destinations; got others");
    }
    if (net.length != seed.dimensions().get(0).size()) {
      throw new IllegalArgumentException(
          "Expected %d net totals; got %d".formatted(seed.dimensions().get(0).size(), net.length));
    }
    for (double one : net) {
      if (!Double.isFinite(one)) {
        throw new IllegalArgumentException("Expected finite net totals; got " + one);
      }
    }
    double sum = Arrays.stream(net).sum();
    if (Math.abs(sum) > Convergence.AGREEMENT * Arrays.stream(net).map(Math::abs).sum()) {
      throw new IllegalArgumentException(
          "Expected net totals that add up to 0; got a difference of " + Numbers.text(sum));
    }
    for (int place = 0; place < net.length; place++) {
      requireWays(seed, net, place);
    }
    requireBalanceOfGroups(seed, net);
  }

  /** Places that no seed joins, even through others, cannot make up for one another. */
  private static void requireBalanceOfGroups(Crosstab seed, double[] net) {
    int[] groups = groups(seed, net.length);
    double size = Arrays.stream(net).map(Math::abs).sum();
    for (int group = 0; group < net.length; group++) {
      double sum = 0;
      for (int place = 0; place < net.length; place++) {
        sum += groups[place] == group ? net[place] : 0;
      }
      if (Math.abs(sum) > Convergence.AGREEMENT * size) {
        throw new IllegalArgumentException(
            "Expected net totals that add up to 0 among the places joined with %s; got a difference of %s"
                .formatted(seed.dimensions().get(0).place(group), Numbers.text(sum)));
      }
    }
  }

  /** For each place, the first place that seeds above 0 join it with. */
  private static int[] groups(Crosstab seed, int places) {
    int[] groups = new int[places];
    Arrays.setAll(groups, place -> place);
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        if (seed.value(from, to) > 0) {
          join(groups, groups[from], groups[to]);
        }
      }
    }
    return groups;
  }

  private static void join(int[] groups, int one, int other) {
    for (int place = 0; place < groups.length; place++) {
      if (groups[place] == one || groups[place] == other) {
        groups[place] = Math.min(one, other);
      }
    }
  }

  private static void requireWays(Crosstab seed, double[] net, int place) {
    boolean out = false;
    boolean in = false;
    for (int other = 0; other < net.length; other++) {
      out |= other != place && seed.value(place, other) > 0;
      in |= other != place && seed.value(other, place) > 0;
    }
    boolean reachable = net[place] > 0 ? in : net[place] < 0 ? out : in == out;
    if (!reachable || !in && !out) {
      throw new IllegalArgumentException(
          "Expected seeds above 0 for %s, whose net total is %s; got %s"
              .formatted(
                  seed.dimensions().get(0).place(place),
                  Numbers.text(net[place]),
                  in ? "arrivals only" : out ? "departures only" : "none"));
    }
  }
}
