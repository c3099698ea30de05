package kg.koch.check.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import kg.koch.catalog.SourceLayout.FieldType;

/**
 * Numbers of a workbook as text. A workbook keeps every number as a double, and days as numbers
 * since 1899-12-30 (since 1904-01-01 in some), times as parts of a day (ECMA-376, 18.17.4).
 *
 * <p>In its default count 1900-02-29 exists, as number 60; days before it are one less.
 */
final class WorkbookValues {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final int NO_SUCH_DAY = 60;
  private static final int LAST_DAY = 2_958_465;
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private WorkbookValues() {}

  /** A number as the declared type writes it. */
  static String number(double number, FieldType type, boolean isFrom1904) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return switch (type) {
      case DATE, TIMESTAMP -> moment(exact, type, isFrom1904);
      case PIN, TEXT, CODE, INTEGER, DECIMAL -> plain(exact);
    };
  }

  /** Without exponent and without zeros at the end. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String text(LocalDateTime moment) {
    return MOMENT.format(moment);
  }

  /** A day with a time in a field of days keeps its time, so that the rule of its type finds it. */
  private static String moment(BigDecimal number, FieldType type, boolean isFrom1904) {
    BigDecimal seconds = number.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
    long day = Math.floorDiv(seconds.longValue(), 86_400L);
    if (number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(LAST_DAY)) >= 0
        || (!isFrom1904 && day == NO_SUCH_DAY)) {
      return plain(number);
    }
    LocalDate first = isFrom1904 ? FROM_1904 : FROM_1900;
    LocalDate date = first.plus(!isFrom1904 && day < NO_SUCH_DAY ? day + 1 : day, ChronoUnit.DAYS);
    long second = Math.floorMod(seconds.longValue(), 86_400L);
    return type == FieldType.DATE && second == 0
        ? date.toString()
        : text(date.atTime(LocalTime.ofSecondOfDay(second)));
  }
}
