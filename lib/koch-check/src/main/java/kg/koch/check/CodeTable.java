package kg.koch.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.CodeList.Code;
import org.jspecify.annotations.Nullable;

/**
 * The codes a field may hold, looked up by their bytes.
 *
 * <p>Registers write areas by their SOATE digits: where the codes of a list have that property, it
 * is what is looked up. Codes made by statistics (totals, unknown) are not accepted. A code is
 * accepted if it is valid on at least one day of the delivery's period. Not checked: that it was
 * valid on the very day the row tells of.
 */
final class CodeTable {

  private static final String SOATE = "soate";

  private final String list;
  private final byte[] @Nullable [] keys;
  private final boolean[] isValid;
  private final int mask;

  CodeTable(CodeList codes, Period period) {
    this.list = codes.id();
    Map<String, Boolean> validity = new HashMap<>();
    boolean hasSoate = codes.codes().stream().anyMatch(code -> !key(code, true).isBlank());
    for (Code code : codes.reportable()) {
      String key = key(code, hasSoate);
      if (!key.isBlank()) {
        validity.merge(key, overlaps(code, period), Boolean::logicalOr);
      }
    }
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, validity.size())) * 4);
    keys = new byte[size][];
    isValid = new boolean[size];
    mask = size - 1;
    validity.forEach(this::put);
  }

  private static String key(Code code, boolean hasSoate) {
    return hasSoate ? code.properties().getOrDefault(SOATE, "") : code.id();
  }

  private static boolean overlaps(Code code, Period period) {
    return (code.validFrom() == null || !code.validFrom().isAfter(period.last()))
        && (code.validTo() == null || code.validTo().isAfter(period.first()));
  }

  private void put(String key, boolean valid) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes, 0, bytes.length);
    keys[slot] = bytes;
    isValid[slot] = valid;
  }

  private int slot(byte[] text, int start, int end) {
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = hash * 31 + text[at];
    }
    int slot = (hash ^ (hash >>> 15)) & mask;
    byte[] key = keys[slot];
    while (key != null && !Arrays.equals(key, 0, key.length, text, start, end)) {
      slot = (slot + 1) & mask;
      key = keys[slot];
    }
    return slot;
  }

  String list() {
    return list;
  }

  /** The code's own array, valid or not, or null if the list has no such code. */
  byte @Nullable [] find(byte[] text, int start, int end) {
    return keys[slot(text, start, end)];
  }

  boolean isValid(byte[] code) {
    return isValid[slot(code, 0, code.length)];
  }
}
