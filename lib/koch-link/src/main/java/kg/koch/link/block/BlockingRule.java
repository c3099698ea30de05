package kg.koch.link.block;

import java.util.List;
import java.util.stream.Collectors;

/** Records that agree in all these parts are compared. */
public record BlockingRule(List<KeyPart> parts) {

  public BlockingRule {
    parts = List.copyOf(parts);
  }

  /** The labels of the parts, joined by plus signs. */
  public String name() {
    return parts.stream().map(KeyPart::label).collect(Collectors.joining("+"));
  }

  /** A number for the key of a row; 0 where a part is missing. Different keys may share one. */
  long hash(int[] rows, int row) {
    long hash = 1;
    for (KeyPart part : parts) {
      int code = part.code(rows, row);
      if (code == 0) {
        return 0;
      }
      hash = (hash + code) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }

  /** True if two rows have all parts of the key, and the same. */
  public boolean sameKey(int[] rows, int first, int second) {
    for (KeyPart part : parts) {
      int code = part.code(rows, first);
      if (code == 0 || code != part.code(rows, second)) {
        return false;
      }
    }
    return true;
  }
}
