package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kg.koch.catalog.DeliveryRule.Kind;
import kg.koch.catalog.DeliveryRule.Register;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Severity;
import org.jspecify.annotations.Nullable;

/** Reads one rule on a whole delivery; each kind has the keys it needs and no other. */
final class DeliveryRuleReader {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);

  private final YamlMap map;
  private final Map<String, Field> fields;
  private final Function<Field, Set<String>> codes;

  DeliveryRuleReader(YamlMap map, Map<String, Field> fields, Function<Field, Set<String>> codes) {
    this.map = map;
    this.fields = fields;
    this.codes = codes;
  }

  DeliveryRule read() {
    Kind kind = YamlValues.choice(map, "kind", Kind.class);
    @Nullable String field = kind == Kind.ROWS_CHANGED ? null : field();
    DeliveryRule rule =
        new DeliveryRule(
            map.text("id"),
            kind,
            field,
            kind == Kind.SHARE_CHANGED ? code(field) : null,
            kind == Kind.KEYS_UNKNOWN ? register() : null,
            kind == Kind.COUNTS_STAND_OUT ? groups(field) : List.of(),
            most(),
            YamlValues.choice(map, "severity", Severity.class),
            map.label("instruction"));
    map.finish();
    return rule;
  }

  private String field() {
    return YamlValues.known(
        map, "field", map.text("field"), fields.keySet(), "a field of this source");
  }

  private String code(@Nullable String name) {
    String code = map.text("code");
    Field field = fields.get(name);
    if (field != null && !codes.apply(field).contains(code)) {
      map.fault(
          "code",
          "a code of the list of '%s'".formatted(name),
          quoted(code),
          "Correct the code, or name a field of type CODE.");
    }
    return code;
  }

  private List<String> groups(@Nullable String time) {
    Field field = fields.get(time);
    if (field != null && field.type() != FieldType.DATE && field.type() != FieldType.TIMESTAMP) {
      map.fault("field", "a field of days or moments", quoted(field.name()), "Name another.");
    }
    List<String> by = YamlValues.known(map, "by", fields.keySet(), "a field of this source");
    if (by.isEmpty() || by.stream().anyMatch(this::isIdentifying)) {
      map.fault(
          "by",
          "at least one field, and none that may name a person",
          by.toString(),
          "Name fields to count by.");
    }
    return by;
  }

  private boolean isIdentifying(String name) {
    Field field = fields.get(name);
    return field != null && field.identifying();
  }

  private @Nullable Register register() {
    return map.findMap("among")
        .map(
            among -> {
              Register register = new Register(among.text("source"), among.text("field"));
              among.finish();
              return register;
            })
        .orElse(null);
  }

  private BigDecimal most() {
    String text = map.text("most");
    try {
      BigDecimal most = new BigDecimal(text);
      if (most.signum() >= 0 && most.compareTo(LARGEST) <= 0) {
        return most;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, like a number out of its bounds.
    }
    if (!text.isEmpty()) {
      map.fault("most", "per cent from 0 to 1000", quoted(text), "Write 30 for thirty per cent.");
    }
    return BigDecimal.ZERO;
  }

  /** Adds a fault for each register a rule names that is not declared so. */
  static void checkRegisters(YamlMap map, SourceLayout layout, Map<String, SourceLayout> sources) {
    for (DeliveryRule rule : layout.deliveryRules()) {
      Register among = rule.among();
      if (among != null && !isRegister(sources.get(among.source()), among.field(), layout, rule)) {
        map.fault(
            "delivery-rules",
            "in rule %s a source of snapshots and one of its fields, of the type of '%s'"
                .formatted(rule.id(), rule.field()),
            quoted(among.source() + ", " + among.field()),
            "Correct the names, or declare them.");
      }
    }
  }

  private static boolean isRegister(
      @Nullable SourceLayout source, String field, SourceLayout layout, DeliveryRule rule) {
    return source != null
        && source.periodicity() == SourceLayout.Periodicity.SNAPSHOT
        && typeOf(source, field) != null
        && typeOf(source, field) == typeOf(layout, String.valueOf(rule.field()));
  }

  private static @Nullable FieldType typeOf(SourceLayout source, String field) {
    return source.fields().stream()
        .filter(one -> one.name().equals(field))
        .map(Field::type)
        .findFirst()
        .orElse(null);
  }
}
