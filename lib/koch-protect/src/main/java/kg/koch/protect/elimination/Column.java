package kg.koch.protect.elimination;

import static kg.koch.protect.elimination.PrimeField.inverse;
import static kg.koch.protect.elimination.PrimeField.minus;
import static kg.koch.protect.elimination.PrimeField.times;

import java.util.Arrays;

/**
 * A sum of inner cells with coefficients in the prime field: what a cell, or a combination of
 * cells, is made of. Immutable.
 */
public final class Column {

  private final int[] rows;
  private final int[] coefficients;
  private final int hash;

  /**
   * @param rows inner cells, ascending
   * @param coefficients one a row, none 0
   */
  public Column(int[] rows, int[] coefficients) {
    this.rows = rows;
    this.coefficients = coefficients;
    this.hash = 31 * Arrays.hashCode(rows) + Arrays.hashCode(coefficients);
  }

  /** The plain sum of inner cells. */
  public static Column sum(int[] rows) {
    int[] ones = new int[rows.length];
    Arrays.fill(ones, 1);
    return new Column(rows, ones);
  }

  /**
   * A sum of inner cells less a sum of others.
   *
   * @param rows inner cells, ascending
   * @param signs one a row, 1 or -1
   */
  public static Column signed(int[] rows, int[] signs) {
    int[] coefficients = new int[rows.length];
    for (int at = 0; at < coefficients.length; at++) {
      coefficients[at] = signs[at] < 0 ? (int) (PrimeField.PRIME - 1) : 1;
    }
    return new Column(rows, coefficients);
  }

  public boolean isEmpty() {
    return rows.length == 0;
  }

  public int size() {
    return rows.length;
  }

  public int row(int at) {
    return rows[at];
  }

  public long coefficient(int at) {
    return coefficients[at];
  }

  public int[] rows() {
    return rows;
  }

  /** The coefficient of an inner cell; 0 if it is not in it. */
  public long coefficientOf(int row) {
    int at = Arrays.binarySearch(rows, row);
    return at < 0 ? 0 : coefficients[at];
  }

  /** The same multiplied so that an inner cell's coefficient is 1. */
  Column scaledTo(int row) {
    long factor = inverse(coefficientOf(row));
    int[] scaled = new int[rows.length];
    for (int at = 0; at < scaled.length; at++) {
      scaled[at] = (int) times(coefficients[at], factor);
    }
    return new Column(rows, scaled);
  }

  /** The same multiplied so that its first coefficient is 1: equal for proportional columns. */
  public Column normal() {
    return coefficients[0] == 1 ? this : scaledTo(rows[0]);
  }

  /** This less the other times a factor. */
  Column less(Column other, long factor) {
    int[] joined = new int[rows.length + other.rows.length];
    int[] values = new int[joined.length];
    int size = 0;
    int a = 0;
    int b = 0;
    while (a < rows.length || b < other.rows.length) {
      boolean mine = b == other.rows.length || a < rows.length && rows[a] <= other.rows[b];
      int row = mine ? rows[a] : other.rows[b];
      long value = mine ? coefficients[a++] : 0;
      if (b < other.rows.length && other.rows[b] == row) {
        value = minus(value, times(other.coefficients[b++], factor));
      }
      if (value != 0) {
        joined[size] = row;
        values[size++] = (int) value;
      }
    }
    return new Column(Arrays.copyOf(joined, size), Arrays.copyOf(values, size));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column column
        && hash == column.hash
        && Arrays.equals(rows, column.rows)
        && Arrays.equals(coefficients, column.coefficients);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
