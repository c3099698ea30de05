package kg.koch.protect.audit;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Leeway.Coefficients;

/** Sums by hidden inner cell, most of which are 0. */
final class Sums {

  private final double[] sums;
  private final BitSet touched;

  Sums(int size) {
    sums = new double[size];
    touched = new BitSet(size);
  }

  void add(int cell, double value) {
    sums[cell] += value;
    touched.set(cell);
  }

  void add(Coefficients coefficients, double times) {
    for (int at = 0; at < coefficients.size(); at++) {
      add(coefficients.cells()[at], coefficients.values()[at] * times);
    }
  }

  double of(int cell) {
    return sums[cell];
  }

  /** Those of the cells anything was added for, ascending. */
  int[] where(IntPredicate chosen) {
    return touched.stream().filter(chosen).toArray();
  }

  /** The first few of some cells in the order of a number each has, the least first. */
  static IntStream least(int[] cells, int most, IntToDoubleFunction number) {
    return IntStream.of(cells)
        .boxed()
        .sorted(Comparator.comparingDouble(number::applyAsDouble))
        .mapToInt(Integer::intValue)
        .limit(most);
  }
}
