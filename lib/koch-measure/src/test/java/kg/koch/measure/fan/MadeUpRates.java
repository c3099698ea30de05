package kg.koch.measure.fan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Rates made up by the model itself, with what comes after them. */
final class MadeUpRates {

  private final List<RateSeries> past = new ArrayList<>();
  private final List<double[]> future = new ArrayList<>();

  /** Levels around -3 with spread 4, persistence 0.2 to 0.9, variances around 6. */
  MadeUpRates(int areas, int periods, int ahead, long seed) {
    Draws draws = new Draws(new SplittableRandom(seed));
    for (int area = 0; area < areas; area++) {
      double level = -3 + 4 * draws.normal();
      double persistence = 0.2 + 0.7 * draws.uniform();
      double deviation = Math.sqrt(12 / draws.gamma(3));
      double[] rates = new double[periods + ahead];
      double rate = level;
      for (int period = 0; period < rates.length; period++) {
        rate = level + persistence * (rate - level) + deviation * draws.normal();
        rates[period] = rate;
      }
      past.add(new RateSeries("made-up " + area, 2000, 1, Arrays.copyOf(rates, periods)));
      future.add(Arrays.copyOfRange(rates, periods, rates.length));
    }
  }

  List<RateSeries> past() {
    return past;
  }

  double[] future(int area) {
    return future.get(area);
  }
}
