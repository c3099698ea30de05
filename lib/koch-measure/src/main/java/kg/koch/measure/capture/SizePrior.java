package kg.koch.measure.capture;

import kg.koch.measure.gamma.LogGamma;

/** What is believed about the size of the population before the lists are seen. */
@FunctionalInterface
public interface SizePrior {

  /** The logarithm of the weight of so many persons; need not add up to one. */
  double logWeight(long persons);

  /** 1/N, Jeffreys' prior, which says nothing about the order of magnitude. */
  static SizePrior reciprocal() {
    return persons -> -StrictMath.log(persons);
  }

  /**
   * Poisson with a gamma-distributed mean (Madigan and York 1997, 2.2): mean shape times scale.
   *
   * @throws IllegalArgumentException unless both are above 0
   */
  static SizePrior gammaPoisson(double shape, double scale) {
    if (!(shape > 0) || !(scale > 0) || Double.isInfinite(shape + scale)) {
      throw new IllegalArgumentException(
          "Expected shape and scale above 0; got %s, %s".formatted(shape, scale));
    }
    return persons ->
        persons * StrictMath.log(scale)
            - (persons + shape) * StrictMath.log1p(scale)
            + LogGamma.of(persons + shape)
            - LogGamma.of(persons + 1.0)
            - LogGamma.of(shape);
  }
}
