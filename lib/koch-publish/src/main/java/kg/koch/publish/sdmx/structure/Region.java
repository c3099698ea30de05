package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.terms.Dimension;

/**
 * What occurs in data: which codes of each dimension, in how many observations. A hidden value is
 * an observation too; zeros are not listed and are none.
 *
 * @param values by dimension in the order of the key, the time last; a dimension nothing is said of
 *     is left out
 * @param series how many keys without time occur
 */
public record Region(List<Values> values, long observations, long series) {

  /** The type of annotations that tell how many observations each code has. */
  static final String COUNTS = "observations_by_code";

  public Region {
    values = List.copyOf(values);
  }

  /** The codes of one dimension that occur, in the order of its list; periods in time. */
  public record Values(String dimension, List<Count> codes) {

    public Values {
      codes = List.copyOf(codes);
    }

    public boolean isTime() {
      return dimension.equals(SdmxNames.TIME);
    }

    /** F=12 M=14: the observations of each code. */
    String counts() {
      return codes.stream()
          .map(one -> one.code() + "=" + one.observations())
          .collect(Collectors.joining(" "));
    }

    String first() {
      return codes.get(0).code();
    }

    String last() {
      return codes.get(codes.size() - 1).code();
    }
  }

  /** A code and how many observations have it. */
  public record Count(String code, long observations) {}

  /** All of a table. */
  public static Region of(PublishedTable table) {
    return of(table, table.rows(), row -> row);
  }

  /** What answers a query. */
  public static Region of(DataSelection data) {
    return of(data.table(), data.size(), data::row);
  }

  private static Region of(PublishedTable table, int rows, IntUnaryOperator row) {
    List<Dimension> axes = table.dimensions();
    long[][] counts = new long[axes.size()][];
    for (int axis = 0; axis < counts.length; axis++) {
      counts[axis] = new long[axes.get(axis).size()];
    }
    long[] series = new long[rows];
    for (int i = 0; i < rows; i++) {
      long key = 0;
      for (int axis = 0; axis < counts.length; axis++) {
        int position = table.position(row.applyAsInt(i), axis);
        counts[axis][position]++;
        key = isTime(axes.get(axis)) ? key : key * axes.get(axis).size() + position;
      }
      series[i] = key;
    }
    return new Region(
        values(axes, counts), rows, Arrays.stream(series).sorted().distinct().count());
  }

  private static List<Values> values(List<Dimension> axes, long[][] counts) {
    List<Values> values = new ArrayList<>();
    for (int axis = 0; axis < counts.length; axis++) {
      values.add(values(axes.get(axis), counts[axis]));
    }
    values.sort(Comparator.comparing(Values::isTime));
    return values;
  }

  private static Values values(Dimension axis, long[] counts) {
    List<Count> codes = new ArrayList<>();
    IntStream.range(0, counts.length)
        .filter(position -> counts[position] > 0)
        .forEach(position -> codes.add(new Count(axis.code(position), counts[position])));
    if (isTime(axis)) {
      codes.sort(Comparator.comparing(Count::code));
    }
    return new Values(axis.id(), codes);
  }

  private static boolean isTime(Dimension axis) {
    return axis.id().equals(SdmxNames.TIME);
  }

  /** The values of a dimension, if anything is said of it. */
  public Optional<Values> of(String dimension) {
    return values.stream().filter(one -> one.dimension().equals(dimension)).findFirst();
  }

  /** The same about some dimensions only. */
  public Region only(java.util.Collection<String> dimensions) {
    return new Region(
        values.stream().filter(one -> dimensions.contains(one.dimension())).toList(),
        observations,
        series);
  }
}
