package kg.koch.measure.fan;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Random numbers of some distributions, the same on every machine for the same seed. */
final class Draws {

  private final SplittableRandom random;

  Draws(SplittableRandom random) {
    this.random = random;
  }

  /** Above 0 and below 1. */
  double uniform() {
    return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** Box and Muller 1958. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Of scale 1 and a shape above 0 (Marsaglia and Tsang 2000). */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      double cube = v * v * v;
      if (v > 0
          && StrictMath.log(uniform()) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
        return d * cube;
      }
    }
  }

  /**
   * A step of the slice sampler on an interval: the whole interval, shrunk to the point where it
   * falls outside the slice (Neal 2003, 4.1 and figure 5).
   *
   * @param from where the chain stands, inside the interval
   * @param logDensity up to a constant
   */
  double slice(double from, double lowest, double highest, DoubleUnaryOperator logDensity) {
    double level = logDensity.applyAsDouble(from) + StrictMath.log(uniform());
    double low = lowest;
    double high = highest;
    while (true) {
      double next = low + uniform() * (high - low);
      if (logDensity.applyAsDouble(next) >= level || next == from) {
        return next;
      }
      if (next < from) {
        low = next;
      } else {
        high = next;
      }
    }
  }
}
