package kg.koch.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis from a round number at or below the values and zero to one at or above them, with ticks
 * at multiples of 1, 2 or 5 times a power of ten.
 */
record Scale(double low, double high, double step) {

  static Scale of(DoubleStream values) {
    double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
    double low = Math.min(0, DoubleStream.of(known).min().orElse(0));
    double high = Math.max(0, DoubleStream.of(known).max().orElse(1));
    if (low == high) {
      high = 1;
    }
    double step = roundStep((high - low) / 4);
    return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  private static double roundStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double multiple = rough / power;
    return (multiple > 5 ? 10 : multiple > 2 ? 5 : multiple > 1 ? 2 : 1) * power;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** Where the value lies, 0 at low and 1 at high. */
  double share(double value) {
    return (value - low) / (high - low);
  }

  /** Digits after the separator that the ticks need. */
  int decimals() {
    return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  }
}
