package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.RuleKind;
import kg.koch.catalog.SourceLayout.Severity;
import org.jspecify.annotations.Nullable;

/** Reads one rule and checks that it compares fields of the types its kind is about. */
final class RuleReader {

  private static final Set<FieldType> TIMES = EnumSet.of(FieldType.DATE, FieldType.TIMESTAMP);
  private static final Set<FieldType> RANGED =
      EnumSet.of(FieldType.DATE, FieldType.TIMESTAMP, FieldType.INTEGER);

  private final YamlMap map;
  private final Map<String, Field> fields;
  private final Function<Field, Set<String>> codes;

  /**
   * @param codes what a field of type CODE may hold
   */
  RuleReader(YamlMap map, Map<String, Field> fields, Function<Field, Set<String>> codes) {
    this.map = map;
    this.fields = fields;
    this.codes = codes;
  }

  Rule read() {
    RuleKind kind = YamlValues.choice(map, "kind", RuleKind.class);
    LocalDate from = YamlValues.date(map, "from").orElse(null);
    LocalDate to = YamlValues.date(map, "to").orElse(null);
    if (from != null && to != null && from.isAfter(to)) {
      map.fault("to", "a day not before 'from'", quoted(to.toString()), "Correct the days.");
    }
    Rule rule = kind == RuleKind.COMPARISON ? comparison(from, to) : ofFields(kind, from, to);
    map.finish();
    return rule;
  }

  private Rule comparison(@Nullable LocalDate from, @Nullable LocalDate to) {
    ComparisonRule compared =
        new ComparisonReader(map, new ComparisonParser(fields, codes)).read().orElse(null);
    return new Rule(
        map.text("id"),
        RuleKind.COMPARISON,
        compared == null ? List.of() : compared.fieldNames(),
        null,
        null,
        compared,
        from,
        to,
        YamlValues.choice(map, "severity", Severity.class),
        map.label("instruction"));
  }

  private Rule ofFields(RuleKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<String> names = YamlValues.known(map, "fields", fields.keySet(), "a field of this source");
    checkTypes(kind, names);
    boolean ofNumbers = ofNumbers(kind, names);
    Optional<Comparable<?>> minimum = bound("minimum", ofNumbers);
    Optional<Comparable<?>> maximum = bound("maximum", ofNumbers);
    checkRange(kind, minimum, maximum);
    return new Rule(
        map.text("id"),
        kind,
        names,
        minimum.map(Object::toString).orElse(null),
        maximum.map(Object::toString).orElse(null),
        null,
        from,
        to,
        YamlValues.choice(map, "severity", Severity.class),
        map.label("instruction"));
  }

  private void checkTypes(RuleKind kind, List<String> names) {
    List<Set<FieldType>> expected = expected(kind, names.size());
    boolean right = expected.size() == names.size();
    for (int i = 0; right && i < names.size(); i++) {
      Field field = fields.get(names.get(i));
      right = field == null || expected.get(i).contains(field.type());
    }
    if (!right) {
      map.fault(
          "fields",
          "fields of types " + expected + " for " + kind,
          names.toString(),
          "Name fields of these types, in this order.");
    }
  }

  private static List<Set<FieldType>> expected(RuleKind kind, int count) {
    Set<FieldType> pin = EnumSet.of(FieldType.PIN);
    Set<FieldType> any = EnumSet.allOf(FieldType.class);
    return switch (kind) {
      case PIN_STRUCTURE -> List.of(pin);
      case PIN_AGREES -> List.of(pin, EnumSet.of(FieldType.CODE), EnumSet.of(FieldType.DATE));
      case NOT_AFTER -> List.of(TIMES, TIMES);
      case RANGE -> List.of(RANGED);
      case WITHIN_PERIOD -> List.of(TIMES);
      case UNIQUE -> Collections.nCopies(Math.max(1, count), any);
      case ONE_OF_REQUIRED -> Collections.nCopies(Math.max(2, count), any);
      case COMPARISON -> throw new IllegalArgumentException("A comparison names no fields apart");
    };
  }

  private boolean ofNumbers(RuleKind kind, List<String> names) {
    Field field = names.isEmpty() ? null : fields.get(names.get(0));
    return kind == RuleKind.RANGE && field != null && field.type() == FieldType.INTEGER;
  }

  private Optional<Comparable<?>> bound(String key, boolean ofNumbers) {
    return ofNumbers
        ? YamlValues.findNumber(map, key).map(number -> number)
        : YamlValues.date(map, key).map(date -> date);
  }

  private void checkRange(
      RuleKind kind, Optional<Comparable<?>> minimum, Optional<Comparable<?>> maximum) {
    if ((kind == RuleKind.RANGE) != (minimum.isPresent() || maximum.isPresent())) {
      map.fault(
          "minimum",
          "minimum or maximum for kind RANGE and for no other",
          "kind " + kind,
          "Add a bound or take it out.");
    }
    if (minimum.isPresent() && maximum.isPresent() && isAfter(minimum.get(), maximum.get())) {
      map.fault(
          "maximum",
          "a bound not before the minimum",
          quoted(maximum.get().toString()),
          "Correct the bounds.");
    }
  }

  private static boolean isAfter(Comparable<?> minimum, Comparable<?> maximum) {
    return minimum instanceof LocalDate first && maximum instanceof LocalDate last
        ? first.isAfter(last)
        : minimum instanceof Long least && maximum instanceof Long most && least > most;
  }
}
