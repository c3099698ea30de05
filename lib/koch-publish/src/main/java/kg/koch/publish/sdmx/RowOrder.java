package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;

/**
 * Sorts rows by ranks, one counting pass a rank from the last to the first: stable, and without an
 * object a row.
 */
final class RowOrder {

  /** The rank of a row below a size. */
  record Rank(int size, IntUnaryOperator of) {

    Rank descending() {
      return new Rank(size, row -> size - 1 - of.applyAsInt(row));
    }
  }

  private final PublishedTable table;
  private final int time;

  RowOrder(PublishedTable table) {
    this.table = table;
    this.time = table.findDimension(DataQuery.TIME).orElse(-1);
  }

  /** The rows by the first rank, then by the next. */
  static int[] sort(int[] rows, List<Rank> ranks) {
    if (isSorted(rows, ranks)) {
      return rows;
    }
    int[] from = rows.clone();
    int[] to = new int[rows.length];
    for (int i = ranks.size() - 1; i >= 0; i--) {
      pass(from, to, ranks.get(i));
      int[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  private static boolean isSorted(int[] rows, List<Rank> ranks) {
    for (int i = 1; i < rows.length; i++) {
      for (Rank rank : ranks) {
        int difference = rank.of.applyAsInt(rows[i - 1]) - rank.of.applyAsInt(rows[i]);
        if (difference > 0) {
          return false;
        }
        if (difference < 0) {
          break;
        }
      }
    }
    return true;
  }

  private static void pass(int[] from, int[] to, Rank rank) {
    int[] starts = new int[rank.size + 1];
    for (int row : from) {
      starts[rank.of.applyAsInt(row) + 1]++;
    }
    for (int i = 1; i <= rank.size; i++) {
      starts[i] += starts[i - 1];
    }
    for (int row : from) {
      to[starts[rank.of.applyAsInt(row)]++] = row;
    }
  }

  /** By the order of the codes in the table; periods by time. */
  Rank ofDimension(int axis) {
    if (axis == time) {
      return ranked(axis, byTime());
    }
    return new Rank(table.dimensions().get(axis).size(), row -> table.position(row, axis));
  }

  /** By the codes themselves, as the standard wants it where sorting is asked for. */
  Rank ofCodes(int axis) {
    Dimension dimension = table.dimensions().get(axis);
    return axis == time
        ? ofDimension(axis)
        : ranked(axis, Comparator.comparing(position -> dimension.code(position)));
  }

  private Rank ranked(int axis, Comparator<Integer> order) {
    int[] rank = new int[table.dimensions().get(axis).size()];
    List<Integer> sorted = IntStream.range(0, rank.length).boxed().sorted(order).toList();
    for (int i = 0; i < rank.length; i++) {
      rank[sorted.get(i)] = i;
    }
    return new Rank(rank.length, row -> rank[table.position(row, axis)]);
  }

  /** Codes that are no periods stay at the end. */
  private Comparator<Integer> byTime() {
    Dimension axis = table.dimensions().get(time);
    Comparator<Period> lastIfNone = Comparator.nullsLast(Comparator.naturalOrder());
    return Comparator.comparing(
        (Integer position) -> Period.parse(axis.code(position)).orElse(null), lastIfNone);
  }

  /** By what the table says of each row; hidden values and limits that are not there come last. */
  Rank ofComponent(String component, int[] rows) {
    if (component.equals(SdmxNames.MEASURE)) {
      return ofNumbers(rows, row -> table.value(row).orElse(Double.NaN));
    }
    Optional<SdmxAttribute> attribute = SdmxAttribute.find(component);
    if (attribute.isEmpty()) {
      throw SdmxException.semantic("a component of this dataflow to sort by", component);
    }
    return switch (attribute.get()) {
      case OBS_STATUS -> ofTexts(rows, true);
      case CONF_STATUS -> ofTexts(rows, false);
      case LOWER_BOUND ->
          ofNumbers(rows, row -> table.interval(row).map(FigureInterval::lower).orElse(Double.NaN));
      case UPPER_BOUND ->
          ofNumbers(rows, row -> table.interval(row).map(FigureInterval::upper).orElse(Double.NaN));
      case UNIT_MEASURE,
          POPULATION_CONCEPT,
          REFERENCE_PERIOD,
          TERRITORY_VERSION,
          VINTAGE,
          SOURCE_STATUS,
          QUALITY_FLAG,
          COMMENT_DSET ->
          new Rank(1, row -> 0);
    };
  }

  private static Rank ofNumbers(int[] rows, IntToDoubleFunction number) {
    double[] sorted = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = number.applyAsDouble(rows[i]);
    }
    Arrays.sort(sorted);
    int different = 0;
    for (double one : sorted) {
      if (different == 0 || Double.compare(one, sorted[different - 1]) != 0) {
        sorted[different++] = one;
      }
    }
    double[] distinct = Arrays.copyOf(sorted, different);
    return new Rank(
        distinct.length, row -> Arrays.binarySearch(distinct, number.applyAsDouble(row)));
  }

  private Rank ofTexts(int[] rows, boolean ofObservations) {
    SortedMap<String, Integer> found = new TreeMap<>();
    for (int row : rows) {
      found.putIfAbsent(text(row, ofObservations), 0);
    }
    int next = 0;
    for (Map.Entry<String, Integer> entry : found.entrySet()) {
      entry.setValue(next++);
    }
    return new Rank(found.size(), row -> found.getOrDefault(text(row, ofObservations), 0));
  }

  private String text(int row, boolean ofObservations) {
    return ofObservations ? table.observationStatus(row) : table.confidentialityStatus(row);
  }
}
