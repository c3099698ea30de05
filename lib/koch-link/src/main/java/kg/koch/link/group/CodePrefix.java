package kg.koch.link.group;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;

/**
 * The first digits of codes that are hierarchical, such as those of territories: as many as still
 * leave a handful of groups.
 *
 * @param codes of the prefixes, by the code of the value
 */
@SuppressWarnings("ArrayRecordComponent")
record CodePrefix(int[] codes, Values prefixes) {

  private static final int MOST_PREFIXES = 12;

  private static final int LONGEST = 8;

  /** Empty where values are no codes, or no start of them parts records into a handful. */
  static Optional<CodePrefix> of(FoldedColumn column) {
    if (column.field().kind() != FieldKind.CODE) {
      return Optional.empty();
    }
    Optional<CodePrefix> found = Optional.empty();
    for (int length = 1; length <= LONGEST; length++) {
      CodePrefix prefix = ofLength(column, length);
      if (prefix.prefixes.size() > MOST_PREFIXES) {
        return found;
      }
      if (prefix.prefixes.size() > 1) {
        found = Optional.of(prefix);
      }
    }
    return found;
  }

  private static CodePrefix ofLength(FoldedColumn column, int length) {
    Values values = column.field().values();
    ValuesBuilder builder = new ValuesBuilder();
    int[] codes = new int[values.size() + 1];
    for (int code = 1; code < codes.length; code++) {
      String shown = Folding.shown(column.field().kind(), values.get(code));
      byte[] start =
          shown.substring(0, Math.min(length, shown.length())).getBytes(StandardCharsets.UTF_8);
      codes[code] = builder.code(start, 0, start.length);
    }
    return new CodePrefix(codes, builder.build());
  }
}
