package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One comparison of a component filter: {@code ge:2022}, {@code sw:KG05}, or just a value. */
record Condition(Operator operator, String value) {

  /** Operators of SDMX REST 2. */
  enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    CO,
    NC,
    SW,
    EW;

    static Optional<Operator> find(String name) {
      return Arrays.stream(values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  static Condition parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new Condition(Operator.EQ, requireValue(text));
    }
    String name = text.substring(0, colon);
    Operator operator =
        Operator.find(name)
            .orElseThrow(
                () ->
                    SdmxException.syntax(
                        "an operator of eq, ne, lt, le, gt, ge, co, nc, sw, ew", name));
    return new Condition(operator, requireValue(text.substring(colon + 1)));
  }

  private static String requireValue(String text) {
    if (text.isEmpty()) {
      throw SdmxException.syntax("a value to compare with", text);
    }
    return text;
  }

  /** Compares codes and other texts, in the order of their characters. */
  boolean holdsFor(String text) {
    return switch (operator) {
      case EQ -> text.equals(value);
      case NE -> !text.equals(value);
      case CO -> text.contains(value);
      case NC -> !text.contains(value);
      case SW -> text.startsWith(value);
      case EW -> text.endsWith(value);
      case LT -> text.compareTo(value) < 0;
      case LE -> text.compareTo(value) <= 0;
      case GT -> text.compareTo(value) > 0;
      case GE -> text.compareTo(value) >= 0;
    };
  }

  /**
   * Compares periods: ge and le take in what lies within the period named, gt and lt leave it out.
   */
  boolean holdsFor(String text, Period period) {
    Optional<Period> named = Period.parse(value);
    return switch (operator) {
      case LT -> !period.end().isAfter(require(named).start());
      case LE -> !period.end().isAfter(require(named).end());
      case GT -> !period.start().isBefore(require(named).end());
      case GE -> !period.start().isBefore(require(named).start());
      case EQ -> named.map(period::equals).orElse(false);
      case NE -> !named.map(period::equals).orElse(false);
      case CO, NC, SW, EW -> holdsFor(text);
    };
  }

  private Period require(Optional<Period> named) {
    return named.orElseThrow(
        () -> SdmxException.syntax("a period as 2024, 2024-Q1, 2024-03 or 2024-03-01", value));
  }

  /** Compares numbers; a hidden value (not a number) fulfils no condition. */
  boolean holdsFor(double number) {
    if (Double.isNaN(number)) {
      return false;
    }
    return switch (operator) {
      case EQ -> number == asNumber();
      case NE -> number != asNumber();
      case LT -> number < asNumber();
      case LE -> number <= asNumber();
      case GT -> number > asNumber();
      case GE -> number >= asNumber();
      case CO, NC, SW, EW -> throw SdmxException.semantic("a comparison of numbers", value);
    };
  }

  private double asNumber() {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException noNumber) {
      throw SdmxException.syntax("a number", value);
    }
  }
}
