package kg.koch.measure.proportional;

import java.util.Arrays;

/**
 * Flows that give known net totals: {@code mu_ij = scale * alpha_i / alpha_j * m_ij}, the maximum
 * likelihood fit when only arrivals less departures are known of each place (Willekens 1999; Abel
 * and Cohen 2019). {@code alpha_i} is the positive root of {@code A x^2 + N_i x - B = 0} with A the
 * departures at x = 1, B the arrivals at x = 1, N the net total.
 *
 * <p>Guarantees the net totals to the tolerance; the diagonal, of those who stay, takes no part in
 * them. With a grand total, which counts the diagonal too, {@code scale} makes it.
 */
public final class NetFitting {

  private final Crosstab seed;
  private final double[] net;
  private final double[] factors;
  private double scale = 1;

  private NetFitting(Crosstab seed, double[] net) {
    this.seed = seed.requireNotNegative("a seed");
    this.net = net.clone();
    factors = new double[net.length];
    Arrays.fill(factors, 1);
    NetTotals.check(seed, net);
  }

  /**
   * A fitted table and what made it.
   *
   * @param table origins by destinations
   * @param factors alpha, one a place; only their ratios matter
   * @param scale 1 unless a grand total was asked for
   */
  public record Fit(Crosstab table, double[] factors, double scale) {

    public Fit {
      factors = factors.clone();
    }

    @Override
    public double[] factors() {
      return factors.clone();
    }
  }

  /**
   * Fits net totals.
   *
   * @param seed origins by destinations, the same places in the same order, 0 or more
   * @param net arrivals less departures of each place; their sum is 0
   * @throws IllegalArgumentException when the sum is not 0, a number is nonsense, or the net totals
   *     cannot be reached over the cells above 0
   */
  public static Fit fit(Crosstab seed, double[] net, Convergence convergence) {
    NetFitting work = new NetFitting(seed, net);
    return work.iterate(Double.NaN, convergence);
  }

  /**
   * Fits net totals and the total of the whole table.
   *
   * @param total sum of all cells, the diagonal included; above half the sum of the absolute net
   *     totals
   * @throws IllegalArgumentException as {@link #fit(Crosstab, double[], Convergence)}, and when the
   *     total is too small for the net totals
   */
  public static Fit fit(Crosstab seed, double[] net, double total, Convergence convergence) {
    double least = Arrays.stream(net).map(Math::abs).sum() / 2;
    if (!(total > 0 && total > least) || Double.isInfinite(total)) {
      throw new IllegalArgumentException(
          "Expected a total above %s, which the net totals need; got %s"
              .formatted(Numbers.text(least), total));
    }
    return new NetFitting(seed, net).iterate(total, convergence);
  }

  private Fit iterate(double total, Convergence convergence) {
    double size = Double.isNaN(total) ? Math.max(seed.total(), gross()) : total;
    for (int round = 0; round < convergence.iterations(); round++) {
      if (!Double.isNaN(total)) {
        scale *= total / sum();
      }
      for (int place = 0; place < net.length; place++) {
        factors[place] = root(departures(place), arrivals(place), net[place]);
      }
      double missing = Double.isNaN(total) ? 0 : Math.abs(total - sum());
      double gap = Math.max(Math.abs(gap(worst())), missing);
      // The factors run away when the totals cannot be reached; then nothing finite is left.
      if (!(gap <= Double.MAX_VALUE)) {
        break;
      }
      if (gap <= convergence.tolerance() * size) {
        return new Fit(table(), factors, scale);
      }
    }
    throw convergence.notReached(seed.dimensions().get(0).place(worst()), gap(worst()));
  }

  private double gross() {
    return Arrays.stream(net).map(Math::abs).sum();
  }

  /** The positive root, in the form that does not subtract nearly equal numbers. */
  private static double root(double departures, double arrivals, double net) {
    double width = Math.sqrt(net * net + 4 * departures * arrivals);
    return net >= 0 ? 2 * arrivals / (net + width) : (width - net) / (2 * departures);
  }

  private double departures(int place) {
    double sum = 0;
    for (int other = 0; other < net.length; other++) {
      sum += other == place ? 0 : scale * seed.value(place, other) / factors[other];
    }
    return sum;
  }

  private double arrivals(int place) {
    double sum = 0;
    for (int other = 0; other < net.length; other++) {
      sum += other == place ? 0 : scale * seed.value(other, place) * factors[other];
    }
    return sum;
  }

  private double gap(int place) {
    return arrivals(place) / factors[place] - departures(place) * factors[place] - net[place];
  }

  private int worst() {
    int worst = 0;
    for (int place = 0; place < net.length; place++) {
      if (Math.abs(gap(place)) > Math.abs(gap(worst))) {
        worst = place;
      }
    }
    return worst;
  }

  private double sum() {
    double sum = 0;
    for (int from = 0; from < net.length; from++) {
      for (int to = 0; to < net.length; to++) {
        sum += cell(from, to);
      }
    }
    return sum;
  }

  private double cell(int from, int to) {
    return seed.value(from, to) == 0
        ? 0
        : scale * seed.value(from, to) * (factors[from] / factors[to]);
  }

  private Crosstab table() {
    double[] values = new double[seed.cells()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = cell(cell / net.length, cell % net.length);
    }
    return new Crosstab(seed.dimensions(), values);
  }
}
