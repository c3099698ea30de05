package kg.koch.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts of a {@link YamlMap} read as numbers, dates, choices; each misreading is a fault. */
final class YamlValues {

  private YamlValues() {}

  static boolean flag(YamlMap map, String key) {
    Optional<YamlMap.Text> text = map.findText(key);
    if (text.isPresent() && !Set.of("true", "false").contains(text.get().value())) {
      map.fault(key, "true or false", quoted(text.get().value()), "Write one of the two.");
    }
    return text.isPresent() && text.get().value().equals("true");
  }

  static int number(YamlMap map, String key, int least) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return least;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, like a number that is too small.
    }
    map.fault(key, "a whole number of at least " + least, quoted(text), "Correct it.");
    return least;
  }

  static Optional<Long> findNumber(YamlMap map, String key) {
    Optional<YamlMap.Text> text = map.findText(key);
    try {
      return text.map(found -> Long.valueOf(found.value()));
    } catch (NumberFormatException notANumber) {
      map.fault(key, "a whole number", quoted(text.orElseThrow().value()), "Correct the number.");
      return Optional.empty();
    }
  }

  static BigDecimal share(YamlMap map, String key) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    try {
      BigDecimal share = new BigDecimal(text);
      if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
        return share;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, like a number out of its bounds.
    }
    map.fault(key, "a share from 0 to 1", quoted(text), "Write 0.05 for five per cent.");
    return BigDecimal.ZERO;
  }

  static Optional<LocalDate> date(YamlMap map, String key) {
    Optional<YamlMap.Text> text = map.findText(key);
    try {
      return text.map(found -> LocalDate.parse(found.value()));
    } catch (DateTimeParseException notADate) {
      map.fault(
          key, "a date as 2024-03-01", quoted(text.orElseThrow().value()), "Correct the date.");
      return Optional.empty();
    }
  }

  static <E extends Enum<E>> E choice(YamlMap map, String key, Class<E> type) {
    E[] constants = type.getEnumConstants();
    String text = map.text(key);
    for (E constant : constants) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    if (!text.isEmpty()) {
      map.fault(key, "one of " + Arrays.toString(constants), quoted(text), "Choose one of them.");
    }
    return constants[0];
  }

  /** The texts of a list, each of which must be among those declared and stand once. */
  static List<String> known(YamlMap map, String key, Set<String> declared, String what) {
    Set<String> seen = new HashSet<>();
    for (YamlMap.Text text : map.texts(key)) {
      if (!declared.contains(text.value())) {
        map.faultAt(
            text.line(),
            key,
            what + ", one of " + declared.stream().sorted().toList(),
            quoted(text.value()),
            "Correct the name or declare it.");
      }
      if (!seen.add(text.value())) {
        map.faultAt(
            text.line(),
            key,
            "each " + what + " once",
            quoted(text.value()) + " twice",
            "Take one out.");
      }
    }
    return map.texts(key).stream().map(YamlMap.Text::value).toList();
  }

  /** The text, which must be among those declared. */
  static String known(YamlMap map, String key, String text, Set<String> declared, String what) {
    if (!text.isEmpty() && !declared.contains(text)) {
      map.fault(
          key,
          what + ", one of " + declared.stream().sorted().toList(),
          quoted(text),
          "Correct the name or declare it.");
    }
    return text;
  }

  static String quoted(String text) {
    return "'" + text + "'";
  }
}
