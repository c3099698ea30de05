package kg.koch.protect.optimal;

import java.util.Arrays;

/**
 * What every safe pattern fulfils: the sum of some coefficients over hidden groups is 1 or more.
 *
 * @param coefficients by group, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent")
record Cut(double[] coefficients) {

  /** Where one of two cuts must hold, the sum of both does. */
  Cut or(Cut other) {
    double[] sum = new double[coefficients.length];
    Arrays.setAll(sum, group -> Math.min(1, coefficients[group] + other.coefficients[group]));
    return new Cut(sum);
  }

  double sum(boolean[] hidden) {
    double sum = 0;
    for (int group = 0; group < hidden.length; group++) {
      sum += hidden[group] ? coefficients[group] : 0;
    }
    return sum;
  }
}
