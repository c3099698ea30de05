package kg.koch.link.compare;

import java.util.Set;
import kg.koch.link.name.NameFolding;
import kg.koch.link.name.ShortNames;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Roots;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;

/**
 * What lies behind the forms of names: roots and the names themselves, in one numbering for all
 * columns of names, and the names a short form may stand for.
 */
public final class NameForms {

  private static final int[] NONE = new int[0];

  private final ValuesBuilder names = new ValuesBuilder();
  private final ShortNames shortNames = ShortNames.usual();

  /** Nothing yet; columns are added by {@link #of}. */
  public NameForms() {}

  /**
   * Of the values of one column.
   *
   * @param numbers by the value's code the number of its root in the high half and its own in the
   *     low one
   * @param full numbers of the names a value may stand for; empty unless it is a short form
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Forms(long[] numbers, int[][] full) {

    /** True if two different values are one name in two forms. */
    boolean areOne(int a, int b) {
      if (root(a) == root(b)) {
        return true;
      }
      return standsFor(a, b) || standsFor(b, a);
    }

    private boolean standsFor(int a, int b) {
      for (int name : full[a]) {
        if (name == root(b) || contains(full[b], name)) {
          return true;
        }
      }
      return false;
    }

    private int root(int code) {
      return (int) (numbers[code] >>> 32);
    }

    private static boolean contains(int[] names, int wanted) {
      for (int name : names) {
        if (name == wanted) {
          return true;
        }
      }
      return false;
    }
  }

  /** The forms of a column's values. */
  public Forms of(Field field) {
    Values values = field.values();
    long[] numbers = new long[values.size() + 1];
    int[][] full = new int[values.size() + 1][];
    full[0] = NONE;
    for (int code = 1; code < numbers.length; code++) {
      byte[] folded = values.get(code);
      numbers[code] = (long) number(Roots.of(field.kind(), folded)) << 32 | number(folded);
      full[code] = field.kind() == FieldKind.GIVEN_NAME ? fullNames(folded) : NONE;
    }
    return new Forms(numbers, full);
  }

  private int[] fullNames(byte[] folded) {
    Set<String> names = shortNames.fullNames(NameFolding.letters(folded));
    return names.size() == 1
        ? NONE
        : names.stream().mapToInt(name -> number(NameFolding.symbols(name))).sorted().toArray();
  }

  private int number(byte[] symbols) {
    return names.code(symbols, 0, symbols.length);
  }
}
