package kg.koch.link.compare;

import kg.koch.link.record.Field;

/** Measured numbers by how much of the greater one they differ. */
public final class NumberComparison extends Comparison {

  private final double[] numbers;

  public NumberComparison(Field field, int column) {
    super(field, column, "same", "within 1 %", "within 5 %", "within 20 %", "different");
    this.numbers = Numbers.of(field.values());
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    double a = numbers[rows[first + column()]];
    double b = numbers[rows[second + column()]];
    double apart = Math.abs(a - b);
    double greater = Math.max(Math.abs(a), Math.abs(b));
    return apart <= 0.01 * greater
        ? 2
        : apart <= 0.05 * greater ? 3 : apart <= 0.2 * greater ? 4 : 5;
  }

  /** Nearness is no less telling beside a common number. */
  @Override
  public boolean isByRarity(int level) {
    return level == SAME;
  }
}
