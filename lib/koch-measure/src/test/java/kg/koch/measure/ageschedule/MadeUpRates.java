package kg.koch.measure.ageschedule;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Made-up rates by age for the tests. */
final class MadeUpRates {

  private MadeUpRates() {}

  static AgeRates of(int first, int last, DoubleUnaryOperator rate) {
    double[] ages = ages(first, last);
    return AgeRates.of(ages, Arrays.stream(ages).map(rate).toArray());
  }

  /** The same persons at every age. */
  static AgeRates counted(int first, int last, double persons, DoubleUnaryOperator rate) {
    double[] ages = ages(first, last);
    double[] each = new double[ages.length];
    Arrays.fill(each, persons);
    return AgeRates.of(ages, Arrays.stream(ages).map(rate).toArray(), each);
  }

  private static double[] ages(int first, int last) {
    return IntStream.rangeClosed(first, last).asDoubleStream().toArray();
  }
}
