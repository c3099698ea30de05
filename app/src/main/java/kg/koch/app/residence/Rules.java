package kg.koch.app.residence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.measure.residence.ResidenceDefinition;
import kg.koch.measure.residence.ResidenceRule;

/**
 * The definitions a run judges by, each with its own columns. Definitions with the same days, such
 * as those of UN and EU, are judged once.
 *
 * @param named whether the columns carry the names of the definitions
 */
public record Rules(List<ResidenceDefinition> definitions, boolean named) {

  private static final List<String> COLUMNS =
      List.of("days_observed", "days_in_country", "resident_before", "resident_after", "migration");

  /**
   * @throws IllegalArgumentException when a definition is there twice
   */
  public Rules {
    definitions = List.copyOf(definitions);
    Set<String> names = new HashSet<>();
    for (ResidenceDefinition definition : definitions) {
      if (!names.add(definition.name())) {
        throw new IllegalArgumentException(
            "Expected each rule once; got " + definition.name() + " twice");
      }
    }
  }

  /** One rule without a name. */
  public static Rules of(ResidenceRule rule) {
    return new Rules(List.of(ResidenceDefinition.of(rule)), false);
  }

  /** What is to be worked out, each once. */
  List<ResidenceRule> distinct() {
    return definitions.stream().map(ResidenceDefinition::rule).distinct().toList();
  }

  /** For each definition the place of its rule among the distinct ones. */
  int[] places() {
    List<ResidenceRule> distinct = distinct();
    return definitions.stream().mapToInt(one -> distinct.indexOf(one.rule())).toArray();
  }

  /** The names of a definition's five columns. */
  List<String> columns(ResidenceDefinition definition) {
    return COLUMNS.stream()
        .map(column -> named ? column + "_" + definition.name() : column)
        .toList();
  }

  int longestThreshold() {
    return definitions.stream().mapToInt(one -> one.rule().thresholdDays()).max().orElse(0);
  }
}
