package kg.koch.app.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;

/** The rows of an input that have certain ids, in its first file and in its second. */
final class RowsById {

  private final ValuesBuilder ids = new ValuesBuilder();
  private final int[] left;
  private final int[] right;

  RowsById(Collection<String> wanted, LinkageInput input) {
    wanted.forEach(this::code);
    this.left = rows(input.ids(), 0, input.left());
    this.right = input.isAcross() ? rows(input.ids(), input.left(), input.size()) : left;
  }

  private int code(String id) {
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    return ids.code(text, 0, text.length);
  }

  /** The row of each id; -1 where there is none. */
  private int[] rows(RawColumn named, int from, int to) {
    int[] rows = new int[ids.size() + 1];
    Arrays.fill(rows, -1);
    for (int row = from; row < to; row++) {
      int code = named.codes()[row];
      int found =
          ids.find(
              named.texts().symbols(), named.texts().start(code), named.texts().start(code + 1));
      if (found != 0) {
        rows[found] = row;
      }
    }
    return rows;
  }

  /** The row of an id of those wanted in the first file; -1 if there is none. */
  int left(String id) {
    return left[code(id)];
  }

  /** The row of an id of those wanted in the second file, or in the only one; -1 if none. */
  int right(String id) {
    return right[code(id)];
  }
}
