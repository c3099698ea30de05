package kg.koch.app.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which records are known to be one person: by entity (columns id, entity), or pair by pair
 * (columns id_left, id_right). A column file (1 or 2) beside id says which of two files a record is
 * from; then only pairs across files count.
 */
final class Truth {

  private final ValuesBuilder ids = new ValuesBuilder();
  private int[] entities = new int[0];
  private final @Nullable Set<Long> pairs;
  private final boolean across;
  private final long count;

  private Truth(IdTable table) {
    across = table.has("file");
    if (table.has("id_left")) {
      pairs = new HashSet<>();
      int[] left = numbers(table.column("id_left"));
      int[] right = numbers(table.column("id_right"));
      for (int row = 0; row < left.length; row++) {
        pairs.add(pair(left[row], right[row]));
      }
      count = pairs.size();
    } else {
      pairs = null;
      RawColumn entity = table.column("entity");
      RawColumn id = table.column("id");
      RawColumn file = table.find("file");
      int[] numbers = new int[table.rows()];
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = number(id, row, file == null ? 0 : fileOf(file, row), true);
      }
      entities = new int[ids.size() + 1];
      for (int row = 0; row < numbers.length; row++) {
        if (entities[numbers[row]] != 0) {
          throw table.fault(
              row, "id", "each id once", "one again", "Give the file, 1 or 2, in a column file.");
        }
        entities[numbers[row]] = entity.codes()[row];
      }
      count = truePairs(entity, file);
    }
  }

  static Truth of(IdTable table) {
    return new Truth(table);
  }

  private long truePairs(RawColumn entity, @Nullable RawColumn file) {
    long[] sizes = new long[entity.texts().size() + 1];
    long[] lefts = new long[sizes.length];
    for (int row = 0; row < entity.codes().length; row++) {
      sizes[entity.codes()[row]]++;
      lefts[entity.codes()[row]] += file != null && fileOf(file, row) == 1 ? 1 : 0;
    }
    long all = 0;
    for (int code = 1; code < sizes.length; code++) {
      all +=
          across ? lefts[code] * (sizes[code] - lefts[code]) : sizes[code] * (sizes[code] - 1) / 2;
    }
    return all;
  }

  /** How many pairs are true. */
  long count() {
    return count;
  }

  /** True if only pairs across two files count. */
  boolean isAcross() {
    return across;
  }

  /** The entities by record number; empty when the truth is told pair by pair. */
  int[] entities() {
    return entities.clone();
  }

  /** The pairs as {@link #pair} makes them; null when the truth is told by entity. */
  @Nullable Set<Long> pairs() {
    return pairs;
  }

  boolean isTrue(int left, int right) {
    return pairs == null
        ? entities[left] != 0 && entities[left] == entities[right]
        : pairs.contains(pair(left, right));
  }

  static long pair(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  /** The number of the record in a row; 0 if the truth does not know it. */
  int find(RawColumn id, int row, int file) {
    return number(id, row, across ? file : 0, false);
  }

  static int fileOf(RawColumn file, int row) {
    Values texts = file.texts();
    int code = file.codes()[row];
    return code != 0 && texts.symbols()[texts.start(code)] == '1' ? 1 : 2;
  }

  private int[] numbers(RawColumn column) {
    int[] numbers = new int[column.codes().length];
    Arrays.setAll(numbers, row -> number(column, row, 0, true));
    return numbers;
  }

  private int number(RawColumn id, int row, int file, boolean add) {
    int code = id.codes()[row];
    byte[] key = Arrays.copyOf(id.texts().get(code), id.texts().length(code) + 1);
    key[key.length - 1] = (byte) file;
    return add ? ids.code(key, 0, key.length) : ids.find(key, 0, key.length);
  }
}
