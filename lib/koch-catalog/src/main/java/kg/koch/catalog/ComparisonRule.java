package kg.koch.catalog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import kg.koch.catalog.SourceLayout.Field;

/**
 * What a rule of kind COMPARISON asks of a row. See docs/methods/check-rules.md.
 *
 * @param comparison what must hold
 * @param when the rule is about rows for which all of these hold, with a value in each field
 * @param missing what becomes of a comparison without all its values
 */
public record ComparisonRule(Comparison comparison, List<Comparison> when, MissingValues missing) {

  public ComparisonRule {
    when = List.copyOf(when);
  }

  /** What becomes of a comparison of which a field is empty. */
  public enum MissingValues {
    /** The rule does not apply. */
    SKIP_IF_ANY_MISSING,
    /**
     * An empty number counts as 0 and an empty text as a text of no characters; without a day, a
     * moment or a PIN that it needs the rule is broken.
     */
    NEVER_SKIP
  }

  /** The names of the fields compared, each once, in the order they are written. */
  public List<String> fieldNames() {
    return Stream.concat(comparison.fields(), when.stream().flatMap(Comparison::fields))
        .map(Field::name)
        .distinct()
        .toList();
  }

  /** What it asks, as it was written. */
  public String text() {
    return when.isEmpty()
        ? comparison.text()
        : comparison.text()
            + " when "
            + when.stream().map(Comparison::text).collect(joining(" and "));
  }
}
