package kg.koch.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import kg.koch.catalog.Operand;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;

/**
 * Makes the sides of a comparison ready to be calculated for each row.
 *
 * <p>An empty number is 0, an empty text has no characters; any other empty field must have been
 * seen before. The declaration bounds what is added, so that no sum overflows.
 */
final class ComparedSide {

  private static final int DECIMALS = 4;
  private static final long TEN_THOUSAND = 10_000;

  /** A number, day, moment or PIN of a row. */
  @FunctionalInterface
  interface NumberOf {
    long of(Values values);
  }

  /** A text of a row, in UTF-8. */
  @FunctionalInterface
  interface TextOf {
    byte[] of(Values values);
  }

  private final ToIntFunction<Field> positions;
  private final boolean inTenThousandths;
  private final boolean byDay;

  /**
   * @param inTenThousandths numbers are counted in ten-thousandths
   * @param byDay a moment stands for its day
   */
  ComparedSide(ToIntFunction<Field> positions, boolean inTenThousandths, boolean byDay) {
    this.positions = positions;
    this.inTenThousandths = inTenThousandths;
    this.byDay = byDay;
  }

  TextOf text(Operand side) {
    if (side instanceof Operand.TextConstant constant) {
      byte[] text = constant.text().getBytes(StandardCharsets.UTF_8);
      return values -> text;
    }
    int field = positions.applyAsInt(((Operand.FieldValue) side).field());
    return values -> values.bytes(field);
  }

  NumberOf number(Operand side) {
    if (side instanceof Operand.FieldValue value) {
      return field(value.field());
    }
    if (side instanceof Operand.NumberConstant constant) {
      long number = scaled(constant.number());
      return values -> number;
    }
    if (side instanceof Operand.DayConstant constant) {
      long day = constant.day().toEpochDay();
      return values -> day;
    }
    if (side instanceof Operand.Sum sum) {
      return sum(sum.terms());
    }
    return count(side);
  }

  private long scaled(BigDecimal number) {
    return inTenThousandths
        ? number.movePointRight(DECIMALS).longValueExact()
        : number.longValueExact();
  }

  private NumberOf field(Field field) {
    int at = positions.applyAsInt(field);
    if (field.type() == FieldType.TIMESTAMP && byDay) {
      DateRules.Day day = new DateRules.Day(at, true);
      return day::of;
    }
    long unit = field.type() == FieldType.INTEGER && inTenThousandths ? TEN_THOUSAND : 1;
    return values -> values.isRead(at) ? values.number(at) * unit : 0;
  }

  private NumberOf sum(List<Operand.Term> terms) {
    ComparedSide side = new ComparedSide(positions, inTenThousandths, true);
    NumberOf[] numbers =
        terms.stream().map(term -> side.number(term.operand())).toArray(NumberOf[]::new);
    int[] signs = terms.stream().mapToInt(term -> term.subtracted() ? -1 : 1).toArray();
    return values -> {
      long sum = 0;
      for (int term = 0; term < numbers.length; term++) {
        sum += signs[term] * numbers[term].of(values);
      }
      return sum;
    };
  }

  private NumberOf count(Operand side) {
    long unit = inTenThousandths ? TEN_THOUSAND : 1;
    if (side instanceof Operand.Length length) {
      int field = positions.applyAsInt(length.text().field());
      return values -> unit * characters(values, field);
    }
    ComparedSide days = new ComparedSide(positions, false, true);
    if (side instanceof Operand.DaysBetween between) {
      NumberOf first = days.number(between.first());
      NumberOf last = days.number(between.last());
      return values -> unit * (last.of(values) - first.of(values));
    }
    Operand.AgeOn age = (Operand.AgeOn) side;
    NumberOf birth = days.number(age.birth());
    NumberOf day = days.number(age.day());
    return values -> unit * age(birth.of(values), day.of(values));
  }

  private static int characters(Values values, int field) {
    int characters = 0;
    for (int at = values.start(field); at < values.end(field); at++) {
      characters += (values.buffer()[at] & 0xC0) == 0x80 ? 0 : 1;
    }
    return characters;
  }

  /** Completed years; of who was born on 29 February a year is completed on 1 March. */
  private static int age(long birthDay, long onDay) {
    LocalDate birth = LocalDate.ofEpochDay(birthDay);
    LocalDate day = LocalDate.ofEpochDay(onDay);
    boolean before =
        day.getMonthValue() < birth.getMonthValue()
            || (day.getMonthValue() == birth.getMonthValue()
                && day.getDayOfMonth() < birth.getDayOfMonth());
    return day.getYear() - birth.getYear() - (before ? 1 : 0);
  }
}
