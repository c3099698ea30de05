package kg.koch.check;

import java.util.Objects;
import kg.koch.catalog.SourceLayout.Field;
import org.jspecify.annotations.Nullable;

/** Reads one field as its declared type; finds what every field must keep. */
final class FieldCheck {

  private static final int PIN_LENGTH = 14;

  private final int position;
  private final Field field;
  private final @Nullable CodeTable codes;

  /**
   * @param codes for a field of type CODE; null for any other
   */
  FieldCheck(int position, Field field, @Nullable CodeTable codes) {
    this.position = position;
    this.field = field;
    this.codes = codes;
  }

  boolean isNamed(String name) {
    return field.name().equals(name);
  }

  /** Checks the field placed in the values and puts its number, or the index of its code, there. */
  void check(Values values, RowFindings findings) {
    if (!values.isRead(position)) {
      if (field.required()) {
        refuse(values, findings, BuiltInRules.REQUIRED, "a value");
      }
      return;
    }
    if (isTooLong(values)) {
      refuse(
          values,
          findings,
          BuiltInRules.MAXIMUM_LENGTH,
          "at most %d characters".formatted(field.maximumLength()));
      return;
    }
    read(values, findings);
  }

  private boolean isTooLong(Values values) {
    int length = values.end(position) - values.start(position);
    if (length <= field.maximumLength()) {
      return false;
    }
    int characters = 0;
    for (int at = values.start(position); at < values.end(position); at++) {
      characters += (values.buffer()[at] & 0xC0) == 0x80 ? 0 : 1;
    }
    return characters > field.maximumLength();
  }

  private void read(Values values, RowFindings findings) {
    byte[] text = values.buffer();
    int start = values.start(position);
    int end = values.end(position);
    switch (field.type()) {
      case TEXT -> {}
      case CODE -> code(values, findings);
      case PIN ->
          number(
              values,
              findings,
              end - start == PIN_LENGTH ? Digits.unsigned(text, start, end) : Digits.NONE,
              "a PIN of 14 digits");
      case DATE -> number(values, findings, Digits.date(text, start, end), "a date as 2024-03-01");
      case TIMESTAMP ->
          number(
              values,
              findings,
              Digits.timestamp(text, start, end),
              "a moment as 2024-03-01T07:23:41");
      case INTEGER ->
          number(
              values,
              findings,
              Digits.integer(text, start, end),
              "a whole number of at most 18 digits");
      case DECIMAL ->
          number(
              values,
              findings,
              Digits.decimal(text, start, end),
              "a number as 12.5, with at most four digits after the point");
    }
  }

  private void number(Values values, RowFindings findings, long number, String expected) {
    if (number == Digits.NONE) {
      refuse(values, findings, BuiltInRules.TYPE, expected);
    } else {
      values.number(position, number);
    }
  }

  private void code(Values values, RowFindings findings) {
    CodeTable table = codes();
    int code = table.find(values.buffer(), values.start(position), values.end(position));
    if (code == CodeTable.NONE) {
      refuse(values, findings, BuiltInRules.CODE_LIST, "a code of the list " + table.list());
    } else if (!table.isValid(code)) {
      refuse(
          values,
          findings,
          BuiltInRules.CODE_LIST,
          "a code of the list %s valid in the period".formatted(table.list()));
    } else {
      values.number(position, code);
    }
  }

  /** The codes of a field of type CODE. */
  CodeTable codes() {
    return Objects.requireNonNull(codes, "Only a field of type CODE has codes");
  }

  private void refuse(Values values, RowFindings findings, String rule, String expected) {
    findings.error(field.name(), rule, expected, values.shown(position));
    values.unreadable(position);
  }
}
