package kg.koch.check.figures;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a figure is of beside its area and period: dimension by dimension, a value each. */
public record Breakdown(SortedMap<String, String> terms) {

  /** Words that belong to no dimension that is declared. */
  static final String OTHER = "other words";

  public Breakdown {
    terms = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  boolean isTotal() {
    return terms.isEmpty();
  }

  /** Whether this is of fewer people than the other: it says all that the other says, and more. */
  boolean isPartOf(Breakdown whole) {
    return terms.size() > whole.terms.size()
        && whole.terms.entrySet().stream()
            .allMatch(term -> term.getValue().equals(terms.get(term.getKey())));
  }

  Breakdown without(String dimension) {
    SortedMap<String, String> left = new TreeMap<>(terms);
    left.remove(dimension);
    return new Breakdown(left);
  }

  /** As "sex female, residence urban". */
  public String shown() {
    return terms.entrySet().stream().map(Breakdown::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Map.Entry<String, String> term) {
    return term.getKey().equals(OTHER) ? term.getValue() : term.getKey() + " " + term.getValue();
  }
}
