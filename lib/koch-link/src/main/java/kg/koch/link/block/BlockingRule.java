package kg.koch.link.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.link.record.Records;

/** Records that agree in all these parts are compared. */
public record BlockingRule(List<KeyPart> parts) {

  public BlockingRule {
    parts = List.copyOf(parts);
  }

  /** The labels of the parts, joined by plus signs. */
  public String name() {
    return parts.stream().map(KeyPart::label).collect(Collectors.joining("+"));
  }

  /**
   * A number for the key of each record of a range; 0 where a part is missing. Different keys may
   * share one. Part by part: a processor that waits for one record's code goes on with the next.
   */
  long[] hashes(Records records, int from, int to) {
    long[] hashes = new long[to - from];
    Arrays.fill(hashes, 1);
    int width = records.width();
    for (KeyPart part : parts) {
      int row = from * width;
      for (int at = 0; at < hashes.length; at++, row += width) {
        int code = part.code(records.rows(), row);
        long hash = (hashes[at] + code) * 0x9E3779B97F4A7C15L;
        hashes[at] = code == 0 || hashes[at] == 0 ? 0 : hash ^ hash >>> 29;
      }
    }
    return hashes;
  }

  /** True if two rows have all parts of the key, and the same. */
  public boolean sameKey(int[] rows, int first, int second) {
    // By place: an iterator for each of some hundred million pairs costs a fiftieth of a linkage.
    for (int at = 0; at < parts.size(); at++) {
      KeyPart part = parts.get(at);
      int code = part.code(rows, first);
      if (code == 0 || code != part.code(rows, second)) {
        return false;
      }
    }
    return true;
  }
}
