package kg.koch.app.residence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kg.koch.measure.residence.ResidenceDefinition;
import kg.koch.measure.residence.ResidenceRule;

/**
 * The definitions a run judges by, each with its own columns. Definitions with the same days, such
 * as those of UN and EU, are judged once.
 *
 * @param named whether the columns carry the names of the definitions
 * @param adjusted whether each crossing may come with what another source knows of residence before
 *     it, and each definition has a column for what that adjusts
 */
public record Rules(List<ResidenceDefinition> definitions, boolean named, boolean adjusted) {

  private static final List<String> COLUMNS =
      List.of("days_observed", "days_in_country", "resident_before", "resident_after", "migration");

  private static final String ADJUSTMENT = "adjustment";

  /** Statuses stand before the first crossing only. */
  public Rules(List<ResidenceDefinition> definitions, boolean named) {
    this(definitions, named, false);
  }

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

  /** The same, with statuses before any crossing. */
  public Rules withStatuses() {
    return new Rules(definitions, named, true);
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

  /** The names of a definition's columns: five, and the adjustment if there may be any. */
  List<String> columns(ResidenceDefinition definition) {
    return Stream.concat(COLUMNS.stream(), Stream.of(ADJUSTMENT).filter(column -> adjusted))
        .map(column -> named ? column + "_" + definition.name() : column)
        .toList();
  }

  int longestThreshold() {
    return definitions.stream().mapToInt(one -> one.rule().thresholdDays()).max().orElse(0);
  }
}
