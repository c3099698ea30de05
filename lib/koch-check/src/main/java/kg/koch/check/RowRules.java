package kg.koch.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Rule;
import org.jspecify.annotations.Nullable;

/** Makes the rules of a source ready to run on its rows. */
final class RowRules {

  private final SourceLayout layout;
  private final Period period;

  RowRules(SourceLayout layout, Period period) {
    this.layout = layout;
    this.period = period;
  }

  RowRule of(Rule rule) {
    int[] fields = positions(rule);
    return switch (rule.kind()) {
      case PIN_STRUCTURE -> new PinRules.Structure(require(rule, fields, 1)[0]);
      case PIN_AGREES -> new PinRules.Agreement(require(rule, fields, 3)[0], fields[1], fields[2]);
      case NOT_AFTER ->
          new DateRules.NotAfter(
              day(require(rule, fields, 2)[0]), day(fields[1]), rule.fields().get(1));
      case RANGE ->
          new DateRules.Within(
              day(require(rule, fields, 1)[0]),
              limit(rule.minimum(), Long.MIN_VALUE),
              limit(rule.maximum(), Long.MAX_VALUE),
              "from %s to %s".formatted(or(rule.minimum()), or(rule.maximum())));
      case UNIQUE -> new PresenceRules.Unique(fields);
      case ONE_OF_REQUIRED -> new PresenceRules.OneOf(fields, String.join(" or ", rule.fields()));
      case WITHIN_PERIOD ->
          new DateRules.Within(
              day(require(rule, fields, 1)[0]),
              period.first().toEpochDay(),
              period.last().toEpochDay(),
              "a day of the period " + period.text());
      case COMPARISON ->
          new DeclaredComparison(
              Objects.requireNonNull(rule.comparison()), field -> layout.fields().indexOf(field));
    };
  }

  private int[] positions(Rule rule) {
    List<String> names = layout.fields().stream().map(Field::name).toList();
    int[] found = rule.fields().stream().mapToInt(names::indexOf).toArray();
    for (int position : found) {
      if (position < 0) {
        throw new IllegalArgumentException(
            "Expected rule %s to name fields of %s; got %s"
                .formatted(rule.id(), names, rule.fields()));
      }
    }
    return found;
  }

  private static int[] require(Rule rule, int[] fields, int count) {
    if (fields.length != count) {
      throw new IllegalArgumentException(
          "Expected %d fields in rule %s; got %s".formatted(count, rule.id(), rule.fields()));
    }
    return fields;
  }

  private DateRules.Day day(int field) {
    FieldType type = layout.fields().get(field).type();
    return new DateRules.Day(field, type == FieldType.TIMESTAMP);
  }

  /** A bound is a date or a whole number, as the field is; the catalog has seen to that. */
  private static long limit(@Nullable String bound, long open) {
    if (bound == null || bound.isBlank()) {
      return open;
    }
    return bound.matches("-?\\d+") ? Long.parseLong(bound) : LocalDate.parse(bound).toEpochDay();
  }

  private static String or(@Nullable String day) {
    return day == null || day.isBlank() ? "any" : day;
  }
}
