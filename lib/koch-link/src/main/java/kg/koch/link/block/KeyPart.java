package kg.koch.link.block;

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
    String label = taken == Taken.WHOLE ? field.name() : field.name() + ":" + taken.label;
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
      byte[] symbols = Roots.of(field.kind(), values.get(code));
      int size = 0;
      for (byte symbol : symbols) {
        boolean repeated = size > 0 && symbols[size - 1] == symbol;
        if (size == 0 || !Folding.isVowel(symbol) && !repeated) {
          symbols[size++] = symbol;
        }
      }
      codes[code] = builder.code(symbols, 0, size);
    }
    return codes;
  }

  /** Days in fortnights, other numbers in steps of a tenth of themselves. */
  private static int[] roughly(Field field, double shift) {
    int[] codes = new int[field.values().size() + 1];
    if (field.kind() == FieldKind.DATE) {
      int[] days = Numbers.days(field.values());
      for (int code = 1; code < codes.length; code++) {
        codes[code] = 1 << 20 | (int) Math.floor(days[code] / 14.0 + shift) & (1 << 20) - 1;
      }
      return codes;
    }
    double[] numbers = Numbers.of(field.values());
    for (int code = 1; code < codes.length; code++) {
      double steps = StrictMath.log(1e-9 + Math.abs(numbers[code])) / StrictMath.log(1.1);
      codes[code] = 1 << 20 | (int) Math.floor(steps + shift) & (1 << 20) - 1;
    }
    return codes;
  }
}
