package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows a query asks for, in the order of the table. Codes are compared once each; rows
 * are found by binary search, dimension by dimension, since a table is sorted by its positions, so
 * that a query for a few codes does not look at every row.
 */
final class RowFilter {

  /** Ranges no longer than this are looked through: cheaper than searching on. */
  private static final int SHORT = 16;

  private final Manifest release;
  private final TableMetadata metadata;
  private final PublishedTable table;
  private final int[] keyAxes;
  private final DataQuery query;
  private final int time;
  private final List<BitSet[]> keys;
  private final BitSet[] allowed;

  /** From this dimension on, every code is allowed. */
  private final int free;

  private final List<ComponentFilter> others = new ArrayList<>();
  private int[] found = new int[64];
  private int size;

  RowFilter(
      Manifest release,
      TableMetadata metadata,
      PublishedTable table,
      int[] keyAxes,
      DataQuery query) {
    this.release = release;
    this.metadata = metadata;
    this.table = table;
    this.keyAxes = keyAxes;
    this.query = query;
    this.time = table.findDimension(DataQuery.TIME).orElse(-1);
    this.keys = query.keys().stream().map(this::allowed).toList();
    this.allowed = anything();
    restrict();
    int last = allowed.length;
    while (last > 0 && isFull(last - 1)) {
      last--;
    }
    this.free = last;
  }

  private void restrict() {
    for (ComponentFilter filter : query.filters()) {
      OptionalInt axis = table.findDimension(filter.component());
      if (axis.isPresent()) {
        allowed[axis.getAsInt()].and(matching(axis.getAsInt(), filter));
      } else {
        others.add(filter);
      }
    }
    for (int axis = 0; axis < allowed.length && !keys.isEmpty(); axis++) {
      BitSet ofAnyKey = new BitSet();
      for (BitSet[] key : keys) {
        ofAnyKey.or(key[axis]);
      }
      allowed[axis].and(ofAnyKey);
    }
  }

  private boolean isFull(int axis) {
    return allowed[axis].cardinality() == table.dimensions().get(axis).size();
  }

  int[] rows() {
    if (others.stream().allMatch(this::canHold)) {
      walk(0, table.rows(), 0);
    }
    return Arrays.copyOf(found, size);
  }

  /** Rows from one to before the other, alike in the dimensions before this one. */
  private void walk(int from, int to, int axis) {
    if (axis >= free || to - from <= SHORT) {
      for (int row = from; row < to; row++) {
        take(row, axis);
      }
      return;
    }
    BitSet codes = allowed[axis];
    int at = from;
    while (at < to) {
      int here = table.position(at, axis);
      int next = codes.nextSetBit(here);
      if (next < 0) {
        return;
      }
      if (next > here) {
        at = firstFrom(at, to, axis, next);
        if (at == to) {
          return;
        }
        here = table.position(at, axis);
        if (!codes.get(here)) {
          continue;
        }
      }
      int end = firstFrom(at, to, axis, here + 1);
      walk(at, end, axis + 1);
      at = end;
    }
  }

  /** The first row of the range whose position is at least this; the end if there is none. */
  private int firstFrom(int from, int to, int axis, int position) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (table.position(middle, axis) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void take(int row, int fromAxis) {
    for (int axis = fromAxis; axis < free; axis++) {
      if (!allowed[axis].get(table.position(row, axis))) {
        return;
      }
    }
    if (keys.size() > 1 && keys.stream().noneMatch(key -> isAllowed(row, key))) {
      return;
    }
    for (ComponentFilter filter : others) {
      if (!holds(row, filter)) {
        return;
      }
    }
    if (size == found.length) {
      found = Arrays.copyOf(found, size * 2);
    }
    found[size++] = row;
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
    int inKey = time < 0 ? keyAxes.length : keyAxes.length - 1;
    if (key.size() > inKey) {
      throw SdmxException.semantic(
          "a key of %d parts (%s)".formatted(inKey, keyDimensions(inKey)), key.size() + " parts");
    }
    BitSet[] ofKey = anything();
    for (int i = 0; i < key.size(); i++) {
      if (!key.get(i).isEmpty()) {
        Dimension axis = table.dimensions().get(keyAxes[i]);
        BitSet codes = new BitSet(axis.size());
        key.get(i).forEach(code -> axis.findPosition(code).ifPresent(codes::set));
        ofKey[keyAxes[i]] = codes;
      }
    }
    return ofKey;
  }

  private String keyDimensions(int inKey) {
    return String.join(
        ".",
        IntStream.range(0, inKey).mapToObj(i -> table.dimensions().get(keyAxes[i]).id()).toList());
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

  private boolean isAllowed(int row, BitSet[] key) {
    for (int axis = 0; axis < key.length; axis++) {
      if (!key[axis].get(table.position(row, axis))) {
        return false;
      }
    }
    return true;
  }

  /** False if the filter is on an attribute of the whole table that has another value. */
  private boolean canHold(ComponentFilter filter) {
    SdmxAttribute attribute = attribute(filter);
    if (attribute == null || attribute.isOfObservation()) {
      return true;
    }
    Term value = attribute.ofTable(release, metadata);
    return value != null && filter.holds(condition -> condition.holdsFor(value.id()));
  }

  private boolean holds(int row, ComponentFilter filter) {
    SdmxAttribute attribute = attribute(filter);
    if (attribute == null) {
      return filter.holds(number(table.value(row).orElse(Double.NaN)));
    }
    return switch (attribute) {
      case OBS_STATUS ->
          filter.holds(condition -> condition.holdsFor(table.observationStatus(row)));
      case CONF_STATUS ->
          filter.holds(condition -> condition.holdsFor(table.confidentialityStatus(row)));
      case LOWER_BOUND ->
          filter.holds(number(table.interval(row).map(one -> one.lower()).orElse(Double.NaN)));
      case UPPER_BOUND ->
          filter.holds(number(table.interval(row).map(one -> one.upper()).orElse(Double.NaN)));
      case UNIT_MEASURE,
          POPULATION_CONCEPT,
          REFERENCE_PERIOD,
          TERRITORY_VERSION,
          VINTAGE,
          SOURCE_STATUS,
          QUALITY_FLAG,
          COMMENT_DSET ->
          true;
    };
  }

  private static Predicate<Condition> number(double value) {
    return condition -> condition.holdsFor(value);
  }

  /** The attribute a filter is on; null for the value. */
  private static @Nullable SdmxAttribute attribute(ComponentFilter filter) {
    if (filter.component().equals(SdmxNames.MEASURE)) {
      return null;
    }
    return SdmxAttribute.find(filter.component())
        .orElseThrow(
            () ->
                SdmxException.semantic(
                    "a component of this dataflow to filter on", filter.component()));
  }
}
