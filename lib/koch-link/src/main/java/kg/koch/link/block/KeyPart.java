package kg.koch.link.block;

import java.util.Arrays;
import java.util.List;
import kg.koch.link.compare.Numbers;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Roots;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One part of a blocking key: what is taken of one field.
 *
 * @param label as in settings: the field's name, or with what is taken of it after a colon
 * @param column the field's place in a row of codes
 * @param parts the part's code by the value's code; null where the whole value is taken
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeyPart(String label, int column, int @Nullable [] parts) {

  /** What can be taken of a field. */
  public enum Taken {
    WHOLE(""),
    /** The first four symbols. */
    START("start"),
    /**
     * The consonants of a name's root: vowels and endings are what spellings and forms differ in.
     */
    ROOT("root"),
    /** The last seven symbols: a number without its country's code or its series. */
    END("end"),
    YEAR("year"),
    DAY_AND_MONTH("day-and-month"),
    /** Stretches of the number line; two offsets, so that near numbers share one of them. */
    ROUGHLY("roughly"),
    ROUGHLY_SHIFTED("roughly-shifted");

    private final String label;

    Taken(String label) {
      this.label = label;
    }

    /** The label of the part that takes this of a field. */
    public String of(String field) {
      return this == WHOLE ? field : field + ":" + label;
    }

    /** What makes sense of a field of that kind. */
    public static List<Taken> of(FieldKind kind) {
      return switch (kind) {
        case GIVEN_NAME, SURNAME, PATRONYMIC -> List.of(WHOLE, ROOT, START);
        case EMAIL, POSTCODE -> List.of(WHOLE, START);
        case BIRTH_DATE -> List.of(WHOLE, YEAR, DAY_AND_MONTH);
        case DATE, NUMBER -> List.of(WHOLE, ROUGHLY, ROUGHLY_SHIFTED);
        case FULL_NAME, ADDRESS, PLACE, OCCUPATION, TEXT -> List.of(WHOLE, START);
        case DOCUMENT, PHONE -> List.of(WHOLE, END);
        case SEX, CODE, CATEGORY -> List.of(WHOLE);
        case IGNORED -> List.of();
      };
    }
  }

  private static final int START_LENGTH = 4;
  private static final int END_LENGTH = 7;

  /** The key part of a field. */
  public static KeyPart of(Field field, int column, Taken taken) {
    String label = taken.of(field.name());
    return new KeyPart(
        label,
        column,
        switch (taken) {
          case WHOLE -> null;
          case START -> cut(field.values(), 0, START_LENGTH);
          case YEAR -> cut(field.values(), 0, 4);
          case DAY_AND_MONTH -> cut(field.values(), 4, 8);
          case ROOT -> consonants(field);
          case END -> end(field.values());
          case ROUGHLY -> roughly(field, 0);
          case ROUGHLY_SHIFTED -> roughly(field, 0.5);
        });
  }

  /** The part's code of a record; 0 where there is no value. */
  public int code(int[] rows, int row) {
    int code = rows[row + column];
    return parts == null ? code : parts[code];
  }

  private static int[] cut(Values values, int from, int to) {
    ValuesBuilder builder = new ValuesBuilder();
    int[] codes = new int[values.size() + 1];
    for (int code = 1; code < codes.length; code++) {
      int start = values.start(code) + from;
      int end = Math.min(values.start(code) + to, values.start(code + 1));
      codes[code] = start < end ? builder.code(values.symbols(), start, end) : 0;
    }
    return codes;
  }

  private static int[] end(Values values) {
    ValuesBuilder builder = new ValuesBuilder();
    int[] codes = new int[values.size() + 1];
    for (int code = 1; code < codes.length; code++) {
      int end = values.start(code + 1);
      codes[code] =
          builder.code(values.symbols(), Math.max(values.start(code), end - END_LENGTH), end);
    }
    return codes;
  }

  private static int[] consonants(Field field) {
    Values values = field.values();
    ValuesBuilder builder = new ValuesBuilder();
    int[] codes = new int[values.size() + 1];
    for (int code = 1; code < codes.length; code++) {
      byte[] symbols = consonants(field.kind(), values.get(code));
      codes[code] = builder.code(symbols, 0, symbols.length);
    }
    return codes;
  }

  private static byte[] consonants(FieldKind kind, byte[] value) {
    byte[] symbols = Roots.of(kind, value).clone();
    int size = 0;
    for (byte symbol : symbols) {
      boolean repeated = size > 0 && symbols[size - 1] == symbol;
      if (size == 0 || !Folding.isVowel(symbol) && !repeated) {
        symbols[size++] = symbol;
      }
    }
    return Arrays.copyOf(symbols, size);
  }

  /** Days in fortnights, other numbers in steps of a tenth of themselves. */
  private static int[] roughly(Field field, double shift) {
    int[] codes = new int[field.values().size() + 1];
    for (int code = 1; code < codes.length; code++) {
      codes[code] = roughly(field.kind(), field.values().get(code), shift);
    }
    return codes;
  }

  private static int roughly(FieldKind kind, byte[] value, double shift) {
    double steps =
        kind == FieldKind.DATE
            ? Numbers.day(value) / 14.0
            : StrictMath.log(1e-9 + Math.abs(Numbers.number(value))) / StrictMath.log(1.1);
    return 1 << 20 | (int) Math.floor(steps + shift) & (1 << 20) - 1;
  }

  /**
   * What is taken of one folded value: two values have the same code of a part if, and only if, the
   * same is taken of them. Empty where nothing can be.
   */
  public static byte[] taken(FieldKind kind, Taken taken, byte[] value) {
    return switch (taken) {
      case WHOLE -> value;
      case START -> range(value, 0, START_LENGTH);
      case YEAR -> range(value, 0, 4);
      case DAY_AND_MONTH -> range(value, 4, 8);
      case ROOT -> consonants(kind, value);
      case END -> range(value, Math.max(0, value.length - END_LENGTH), value.length);
      case ROUGHLY -> number(roughly(kind, value, 0));
      case ROUGHLY_SHIFTED -> number(roughly(kind, value, 0.5));
    };
  }

  private static byte[] range(byte[] value, int from, int to) {
    return from >= value.length
        ? new byte[0]
        : Arrays.copyOfRange(value, from, Math.min(to, value.length));
  }

  private static byte[] number(int code) {
    return new byte[] {(byte) (code >>> 16), (byte) (code >>> 8), (byte) code};
  }
}
