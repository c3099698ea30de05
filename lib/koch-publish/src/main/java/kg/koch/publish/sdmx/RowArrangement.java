package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.sdmx.RowOrder.Rank;

/**
 * Puts the rows that match a query in the order of the answer: by series, then by the dimension
 * that tells observations apart; of each time series the first and last ones asked for; sorted as
 * asked.
 */
final class RowArrangement {

  private final DataQuery query;
  private final PublishedTable table;
  private final int[] keyAxes;
  private final int[] seriesAxes;
  private final int[] axes;
  private final RowOrder order;

  /**
   * @param keyAxes dimensions as the data structure has them, time last
   * @param axes dimensions of a series, then the one of observations
   */
  RowArrangement(
      DataQuery query, PublishedTable table, int[] keyAxes, int[] seriesAxes, int[] axes) {
    this.query = query;
    this.table = table;
    this.keyAxes = keyAxes;
    this.seriesAxes = seriesAxes;
    this.axes = axes;
    this.order = new RowOrder(table);
  }

  int[] arrange(int[] matching) {
    int[] rows = matching;
    if (query.first() != null || query.last() != null) {
      rows = firstAndLast(RowOrder.sort(rows, ranks(keyAxes)));
    }
    rows = RowOrder.sort(rows, ranks(axes));
    if (query.seriesOnly() && seriesAxes.length < axes.length) {
      rows = firstOfSeries(rows);
    }
    return query.sort().isEmpty() ? rows : RowOrder.sort(rows, asked(rows));
  }

  private List<Rank> ranks(int[] ofAxes) {
    return IntStream.of(ofAxes).mapToObj(order::ofDimension).toList();
  }

  private List<Rank> asked(int[] rows) {
    List<Rank> ranks = new ArrayList<>();
    for (SortKey key : query.sort()) {
      int[] dimensions =
          switch (key.component()) {
            case SortKey.ALL -> keyAxes;
            case SortKey.SERIES_KEY -> seriesAxes;
            default -> table.findDimension(key.component()).stream().toArray();
          };
      boolean whole = List.of(SortKey.ALL, SortKey.SERIES_KEY).contains(key.component());
      if (dimensions.length == 0 && !whole) {
        ranks.add(directed(order.ofComponent(key.component(), rows), key));
      }
      IntStream.of(dimensions).forEach(axis -> ranks.add(directed(order.ofCodes(axis), key)));
    }
    return ranks;
  }

  private static Rank directed(Rank rank, SortKey key) {
    return key.descending() ? rank.descending() : rank;
  }

  /** Of rows sorted by time series. */
  private int[] firstAndLast(int[] sorted) {
    int[] ofTimeSeries = Arrays.copyOf(keyAxes, Math.max(0, keyAxes.length - 1));
    Integer first = query.first();
    Integer last = query.last();
    IntStream.Builder kept = IntStream.builder();
    for (int start = 0; start < sorted.length; ) {
      int end = start + 1;
      while (end < sorted.length && areAlike(table, ofTimeSeries, sorted[start], sorted[end])) {
        end++;
      }
      for (int i = start; i < end; i++) {
        boolean fromStart = first != null && i - start < first;
        boolean fromEnd = last != null && end - i <= last;
        if (fromStart || fromEnd) {
          kept.add(sorted[i]);
        }
      }
      start = end;
    }
    return kept.build().toArray();
  }

  private int[] firstOfSeries(int[] sorted) {
    return IntStream.range(0, sorted.length)
        .filter(i -> i == 0 || !areAlike(table, seriesAxes, sorted[i - 1], sorted[i]))
        .map(i -> sorted[i])
        .toArray();
  }

  /** Brings the observations of each series together; series in the order they begin. */
  int[] bySeries(int[] sorted) {
    int[] series = RowOrder.sort(sorted, ranks(seriesAxes));
    int[] begins = new int[sorted.length];
    Map<Integer, Integer> place = new HashMap<>();
    for (int i = 0; i < sorted.length; i++) {
      place.put(sorted[i], i);
    }
    for (int start = 0; start < series.length; ) {
      int end = start;
      int earliest = Integer.MAX_VALUE;
      while (end < series.length && areAlike(table, seriesAxes, series[start], series[end])) {
        earliest = Math.min(earliest, place.getOrDefault(series[end], 0));
        end++;
      }
      for (int i = start; i < end; i++) {
        begins[place.getOrDefault(series[i], 0)] = earliest;
      }
      start = end;
    }
    return RowOrder.sort(
        sorted, List.of(new Rank(sorted.length, row -> begins[place.getOrDefault(row, 0)])));
  }

  static boolean areAlike(PublishedTable table, int[] axes, int one, int other) {
    for (int axis : axes) {
      if (table.position(one, axis) != table.position(other, axis)) {
        return false;
      }
    }
    return true;
  }
}
