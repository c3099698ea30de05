package kg.koch.protect.microdata.risk;

/** The logarithm of the gamma function, by Stirling's series; right to about 1e-13 of its size. */
final class LogGamma {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double LARGE = 12;

  private LogGamma() {}

  /** Of a number above 0. */
  static double of(double x) {
    double shift = 0;
    double large = x;
    while (large < LARGE) {
      shift -= Math.log(large);
      large++;
    }
    double square = 1 / (large * large);
    double series =
        (1.0 / 12
                - square
                    * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))))
            / large;
    return shift + (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + series;
  }
}
