package kg.koch.app.workspace.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import kg.koch.app.workspace.internal.StepRow.Fact;

/** The facts of a step as people read them. Counts only, as the ledger has them. */
final class StepFacts {

  private static final String LINKED_BY = ".linked-by.";
  private static final String UNLINKED = ".unlinked.";

  private final SortedMap<String, Object> flat = new TreeMap<>();
  private final Texts texts;

  /**
   * @param facts a step's facts; maps in it may hold maps
   */
  StepFacts(Map<String, Object> facts, Texts texts) {
    this.texts = texts;
    flatten("", facts);
  }

  /** The most telling facts of a stage, in words; none for a stage that has no such words. */
  List<Fact> telling(String stage) {
    return switch (stage) {
      case "linked" -> linked();
      case "measured" -> measured();
      case "protected" -> protectedTables();
      default -> List.of();
    };
  }

  /** Every fact under its own name, maps laid open: "A1 / hidden". */
  List<Fact> details() {
    return flat.entrySet().stream()
        .map(fact -> new Fact(fact.getKey(), value(fact.getValue())))
        .toList();
  }

  private List<Fact> linked() {
    List<Fact> told = new ArrayList<>();
    told.add(fact("linked", sum(name -> name.endsWith(".linked"))));
    for (String pass : after(LINKED_BY)) {
      told.add(fact("linked-by." + pass, sum(name -> name.endsWith(LINKED_BY + pass))));
    }
    for (String reason : after(UNLINKED)) {
      told.add(fact("unlinked." + reason, sum(name -> name.endsWith(UNLINKED + reason))));
    }
    told.add(fact("persons", sum("persons"::equals)));
    return told;
  }

  private List<String> after(String part) {
    return flat.keySet().stream()
        .filter(name -> name.contains(part))
        .map(name -> name.substring(name.indexOf(part) + part.length()))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Fact> measured() {
    return List.of(
        fact("persons", sum("persons"::equals)),
        fact("tables", count(name -> name.startsWith("cells / "))),
        fact("cells", sum(name -> name.startsWith("cells / "))));
  }

  private List<Fact> protectedTables() {
    return List.of(
        fact("tables", count(name -> name.endsWith(" / cells"))),
        fact("cells", sum(name -> name.endsWith(" / cells"))),
        fact("hidden", sum(name -> name.endsWith(" / hidden"))),
        fact("perturbed", sum(name -> name.endsWith(" / perturbed"))));
  }

  private Fact fact(String name, long count) {
    return new Fact(texts.of("fact." + name), texts.number(count));
  }

  private long sum(Predicate<String> named) {
    return flat.entrySet().stream()
        .filter(fact -> named.test(fact.getKey()))
        .mapToLong(fact -> fact.getValue() instanceof Number number ? number.longValue() : 0)
        .sum();
  }

  private long count(Predicate<String> named) {
    return flat.keySet().stream().filter(named).count();
  }

  private String value(Object value) {
    return value instanceof Integer || value instanceof Long
        ? texts.number(((Number) value).longValue())
        : String.valueOf(value);
  }

  private void flatten(String above, Map<?, ?> facts) {
    facts.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(above + name + " / ", inner);
          } else {
            flat.put(above + name, value);
          }
        });
  }
}
