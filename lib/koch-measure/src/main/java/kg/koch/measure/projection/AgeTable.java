package kg.koch.measure.projection;

import java.util.Arrays;

/** Numbers by area and age group; the last group is open. Immutable. */
public final class AgeTable {

  private final double[][] values;

  private AgeTable(double[][] values) {
    this.values = values;
  }

  /**
   * @param values one row an area, all as long
   * @throws IllegalArgumentException when there is no area, fewer than two groups, rows differ in
   *     length or a number is not finite
   */
  public static AgeTable of(double[]... values) {
    if (values.length == 0 || values[0].length < 2) {
      throw new IllegalArgumentException("Expected an area or more and two age groups or more");
    }
    double[][] copy = new double[values.length][];
    for (int area = 0; area < values.length; area++) {
      copy[area] = values[area].clone();
      if (copy[area].length != copy[0].length
          || !Arrays.stream(copy[area]).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "Expected as many numbers for every area; got " + Arrays.toString(copy[area]));
      }
    }
    return new AgeTable(copy);
  }

  public static AgeTable zero(int areas, int ages) {
    return of(new double[areas][ages]);
  }

  public int areas() {
    return values.length;
  }

  public int ages() {
    return values[0].length;
  }

  public double get(int area, int age) {
    return values[area][age];
  }

  public double total() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).sum();
  }

  boolean isAsLargeAs(AgeTable other) {
    return areas() == other.areas() && ages() == other.ages();
  }

  /**
   * The table itself.
   *
   * @throws IllegalArgumentException when a number is below 0
   */
  AgeTable notNegative(String what) {
    for (int area = 0; area < areas(); area++) {
      for (int age = 0; age < ages(); age++) {
        if (values[area][age] < 0) {
          throw new IllegalArgumentException(
              "Expected %s of 0 or more; got %s in area %d, age group %d"
                  .formatted(what, values[area][age], area + 1, age + 1));
        }
      }
    }
    return this;
  }

  /** This table and a part of the other, number by number. */
  AgeTable plus(AgeTable other, double part) {
    double[][] sum = new double[areas()][ages()];
    for (int area = 0; area < areas(); area++) {
      for (int age = 0; age < ages(); age++) {
        sum[area][age] = values[area][age] + part * other.values[area][age];
      }
    }
    return new AgeTable(sum);
  }

  double[][] copy() {
    double[][] copy = new double[areas()][];
    for (int area = 0; area < copy.length; area++) {
      copy[area] = values[area].clone();
    }
    return copy;
  }
}
