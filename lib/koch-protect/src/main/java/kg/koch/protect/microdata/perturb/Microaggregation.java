package kg.koch.protect.microdata.perturb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;

/**
 * Numbers become the means of groups of k records or more that are close to each other: sums and
 * means stay. One column alone: the groups of least squared distance (Hansen and Mukherjee 2003).
 * Several together: MDAV (Domingo-Ferrer and Mateo-Sanz 2002; Domingo-Ferrer and Torra 2005), on
 * columns scaled to a standard deviation of 1.
 *
 * <p>Work of MDAV grows with the square of records; beyond {@value #MOST_IN_A_BLOCK} it is done in
 * blocks of records next to each other by the sum of scaled values. Records in which one of the
 * columns is missing are left as they are.
 */
public final class Microaggregation {

  static final int MOST_IN_A_BLOCK = 4_000;

  private Microaggregation() {}

  /**
   * The columns, aggregated.
   *
   * @param k records of a group at least
   * @throws IllegalArgumentException if fewer than k records have all columns
   */
  public static List<NumberColumn> of(List<NumberColumn> columns, int k) {
    int[] rows = complete(columns);
    if (rows.length < k) {
      throw new IllegalArgumentException(
          "Expected at least %d records with numbers to aggregate; got %d"
              .formatted(k, rows.length));
    }
    List<int[]> groups =
        columns.size() == 1 ? Univariate.groups(columns.get(0), rows, k) : blocks(columns, rows, k);
    return columns.stream().map(column -> toMeans(column, groups)).toList();
  }

  private static int[] complete(List<NumberColumn> columns) {
    return IntStream.range(0, columns.get(0).values().length)
        .filter(row -> columns.stream().noneMatch(column -> column.isMissing(row)))
        .toArray();
  }

  private static NumberColumn toMeans(NumberColumn column, List<int[]> groups) {
    double[] values = column.values().clone();
    for (int[] group : groups) {
      double mean =
          IntStream.of(group).mapToDouble(row -> column.values()[row]).sum() / group.length;
      IntStream.of(group).forEach(row -> values[row] = mean);
    }
    return column.with(values);
  }

  private static List<int[]> blocks(List<NumberColumn> columns, int[] rows, int k) {
    double[][] points = scaled(columns, rows);
    Integer[] order = new Integer[rows.length];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, Comparator.comparingDouble(at -> Arrays.stream(points[at]).sum()));
    int count = Math.max(1, rows.length / Math.max(MOST_IN_A_BLOCK, 2 * k));
    List<int[]> groups = new ArrayList<>();
    for (int block = 0; block < count; block++) {
      int from = (int) ((long) rows.length * block / count);
      int to = (int) ((long) rows.length * (block + 1) / count);
      List<Integer> members = new ArrayList<>(Arrays.asList(order).subList(from, to));
      for (int[] group : MaximumDistance.groups(points, members, k)) {
        groups.add(IntStream.of(group).map(at -> rows[at]).toArray());
      }
    }
    return groups;
  }

  private static double[][] scaled(List<NumberColumn> columns, int[] rows) {
    double[][] points = new double[rows.length][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      double[] values = columns.get(column).values();
      double mean = IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(0);
      double squares =
          IntStream.of(rows).mapToDouble(row -> (values[row] - mean) * (values[row] - mean)).sum();
      double deviation = squares == 0 ? 1 : Math.sqrt(squares / rows.length);
      for (int at = 0; at < rows.length; at++) {
        points[at][column] = (values[rows[at]] - mean) / deviation;
      }
    }
    return points;
  }
}
