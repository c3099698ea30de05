package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.Dimension;

/** Finds the rows a query asks for. Codes are compared once each, rows by their positions. */
final class RowFilter {

  private final PublishedTable table;
  private final int[] order;
  private final DataQuery query;
  private final int time;

  RowFilter(PublishedTable table, int[] order, DataQuery query) {
    this.table = table;
    this.order = order;
    this.query = query;
    this.time = table.findDimension(DataQuery.TIME).orElse(-1);
  }

  int[] rows() {
    List<BitSet[]> keys = query.keys().stream().map(this::allowed).toList();
    BitSet[] filtered = anything();
    List<ComponentFilter> others = new ArrayList<>();
    for (ComponentFilter filter : query.filters()) {
      OptionalInt axis = table.findDimension(filter.component());
      if (axis.isPresent()) {
        filtered[axis.getAsInt()].and(matching(axis.getAsInt(), filter));
      } else {
        others.add(filter);
      }
    }
    int[] found =
        IntStream.range(0, table.rows())
            .filter(row -> isAllowed(row, filtered))
            .filter(row -> keys.isEmpty() || keys.stream().anyMatch(key -> isAllowed(row, key)))
            .filter(row -> others.stream().allMatch(filter -> holds(row, filter)))
            .toArray();
    return page(ofSeries(inOrder(found)));
  }

  private BitSet[] anything() {
    return table.dimensions().stream().map(axis -> full(axis.size())).toArray(BitSet[]::new);
  }

  private static BitSet full(int size) {
    BitSet full = new BitSet(size);
    full.set(0, size);
    return full;
  }

  private BitSet[] allowed(List<Set<String>> key) {
    int inKey = time < 0 ? order.length : order.length - 1;
    if (key.size() != inKey) {
      throw SdmxException.semantic(
          "a key of %d parts (%s)".formatted(inKey, keyDimensions(inKey)), key.size() + " parts");
    }
    BitSet[] allowed = anything();
    for (int i = 0; i < inKey; i++) {
      if (!key.get(i).isEmpty()) {
        Dimension axis = table.dimensions().get(order[i]);
        BitSet codes = new BitSet(axis.size());
        key.get(i).forEach(code -> axis.findPosition(code).ifPresent(codes::set));
        allowed[order[i]] = codes;
      }
    }
    return allowed;
  }

  private String keyDimensions(int inKey) {
    return String.join(
        ".",
        IntStream.range(0, inKey).mapToObj(i -> table.dimensions().get(order[i]).id()).toList());
  }

  private BitSet matching(int axis, ComponentFilter filter) {
    Dimension dimension = table.dimensions().get(axis);
    BitSet matching = new BitSet(dimension.size());
    for (int position = 0; position < dimension.size(); position++) {
      String code = dimension.code(position);
      Period period = axis == time ? Period.parse(code).orElse(null) : null;
      if (filter.holds(
          condition ->
              period == null ? condition.holdsFor(code) : condition.holdsFor(code, period))) {
        matching.set(position);
      }
    }
    return matching;
  }

  private boolean isAllowed(int row, BitSet[] allowed) {
    for (int axis = 0; axis < allowed.length; axis++) {
      if (!allowed[axis].get(table.position(row, axis))) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(int row, ComponentFilter filter) {
    return switch (filter.component()) {
      case "OBS_VALUE" ->
          filter.holds(condition -> condition.holdsFor(table.value(row).orElse(Double.NaN)));
      case "OBS_STATUS" ->
          filter.holds(condition -> condition.holdsFor(table.observationStatus(row)));
      case "CONF_STATUS" ->
          filter.holds(condition -> condition.holdsFor(table.confidentialityStatus(row)));
      default ->
          throw SdmxException.semantic(
              "a component of this dataflow to filter on", filter.component());
    };
  }

  /** By series, then by time. */
  private int[] inOrder(int[] found) {
    int[] rank = timeRank();
    Comparator<Integer> bySeries = this::compareSeries;
    return IntStream.of(found)
        .boxed()
        .sorted(bySeries.thenComparingInt(row -> time < 0 ? 0 : rank[table.position(row, time)]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int compareSeries(int one, int other) {
    for (int axis : order) {
      int difference =
          axis == time
              ? 0
              : Integer.compare(table.position(one, axis), table.position(other, axis));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** The place of each period of the table in time; codes that are no periods stay at the end. */
  private int[] timeRank() {
    if (time < 0) {
      return new int[0];
    }
    Dimension axis = table.dimensions().get(time);
    Comparator<Period> lastIfNone = Comparator.nullsLast(Comparator.naturalOrder());
    List<Integer> sorted =
        IntStream.range(0, axis.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    (Integer position) -> Period.parse(axis.code(position)).orElse(null),
                    lastIfNone))
            .toList();
    int[] rank = new int[axis.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[sorted.get(i)] = i;
    }
    return rank;
  }

  /** Keeps the first and the last observations of each series, as asked. */
  private int[] ofSeries(int[] sorted) {
    Integer first = query.first();
    Integer last = query.last();
    if (first == null && last == null) {
      return sorted;
    }
    IntStream.Builder kept = IntStream.builder();
    for (int start = 0; start < sorted.length; ) {
      int end = start + 1;
      while (end < sorted.length && compareSeries(sorted[start], sorted[end]) == 0) {
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

  private int[] page(int[] found) {
    int from = Math.min(query.offset(), found.length);
    Integer limit = query.limit();
    int to = limit == null ? found.length : (int) Math.min(found.length, (long) from + limit);
    return Arrays.copyOfRange(found, from, to);
  }
}
