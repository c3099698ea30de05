package kg.koch.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.SourceLayout.Field;
import org.jspecify.annotations.Nullable;

/**
 * The codes a field may hold, looked up by their bytes.
 *
 * <p>Which texts are codes: {@link Catalog#acceptedCodes(Field)}. A code is valid here if it is so
 * on at least one day of the delivery's period. Not checked: that it was valid on the very day the
 * row tells of.
 */
final class CodeTable {

  /** Not a code of the list. */
  static final int NONE = -1;

  private final String list;
  private final List<String> codes;
  private final boolean[] isValid;
  private final byte[] @Nullable [] keys;
  private final int[] indexes;
  private final int mask;

  /**
   * @throws IllegalArgumentException if the field declares no code list
   */
  CodeTable(Catalog catalog, Field field, Period period) {
    this.list = field.codeList() == null ? "" : field.codeList();
    if (list.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a code list for field %s of type CODE; got none".formatted(field.name()));
    }
    this.codes = List.copyOf(catalog.acceptedCodes(field));
    Set<String> valid = valid(catalog.codeList(list), field.codeProperty(), period);
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, codes.size())) * 4);
    isValid = new boolean[codes.size()];
    keys = new byte[size][];
    indexes = new int[size];
    mask = size - 1;
    for (int index = 0; index < codes.size(); index++) {
      isValid[index] = valid.contains(codes.get(index));
      put(codes.get(index).getBytes(StandardCharsets.UTF_8), index);
    }
  }

  private static Set<String> valid(CodeList codes, @Nullable String property, Period period) {
    return codes.reportable().stream()
        .filter(code -> overlaps(code, period))
        .map(code -> property == null ? code.id() : code.properties().getOrDefault(property, ""))
        .collect(Collectors.toSet());
  }

  private static boolean overlaps(Code code, Period period) {
    return (code.validFrom() == null || !code.validFrom().isAfter(period.last()))
        && (code.validTo() == null || code.validTo().isAfter(period.first()));
  }

  private void put(byte[] code, int index) {
    int slot = slot(code, 0, code.length);
    keys[slot] = code;
    indexes[slot] = index;
  }

  private int slot(byte[] text, int start, int end) {
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = hash * 31 + text[at];
    }
    int slot = (hash ^ (hash >>> 15)) & mask;
    byte[] key = keys[slot];
    while (key != null && !isSame(key, text, start, end)) {
      slot = (slot + 1) & mask;
      key = keys[slot];
    }
    return slot;
  }

  /** Codes are short: a loop is faster than a call. */
  private static boolean isSame(byte[] key, byte[] text, int start, int end) {
    if (key.length != end - start) {
      return false;
    }
    for (int at = 0; at < key.length; at++) {
      if (key[at] != text[start + at]) {
        return false;
      }
    }
    return true;
  }

  String list() {
    return list;
  }

  /** All codes, in the order of their indexes. */
  List<String> codes() {
    return codes;
  }

  /** The index of the code, valid or not, or {@link #NONE}. */
  int find(byte[] text, int start, int end) {
    int slot = slot(text, start, end);
    return keys[slot] == null ? NONE : indexes[slot];
  }

  boolean isValid(int index) {
    return isValid[index];
  }
}
