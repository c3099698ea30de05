package kg.koch.link.linkage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kg.koch.link.record.FieldKind;
import kg.koch.link.weigh.Model;
import org.jspecify.annotations.Nullable;

/**
 * What is declared about a linkage. What is left open (null, or an empty list of rules) is
 * proposed.
 *
 * @param kinds what columns hold, by name; columns not named are profiled, unless any is named:
 *     then they take no part
 * @param deterministic tuples of key parts; records that agree in all of one are linked whatever
 *     else they say
 * @param rules tuples of key parts; records that agree in all of one are compared
 * @param refinements key parts by which blocks that are too large are cut
 * @param model weights; null to estimate them
 * @param thresholds probabilities from which pairs are linked, ascending; the first is the main one
 * @param oneToOne that across two files a record has at most one match
 * @param source name of the column whose values no person has twice, such as the source a record is
 *     from; null if there is none
 */
public record LinkageSettings(
    Map<String, FieldKind> kinds,
    List<List<String>> deterministic,
    List<List<String>> rules,
    List<String> refinements,
    @Nullable Model model,
    List<Double> thresholds,
    boolean oneToOne,
    @Nullable String source) {

  /** From here on one person is likelier than two. */
  public static final double LIKELIER = 0.5;

  public LinkageSettings {
    kinds = Map.copyOf(kinds);
    deterministic = deterministic.stream().map(List::copyOf).toList();
    rules = rules.stream().map(List::copyOf).toList();
    refinements = List.copyOf(refinements);
    thresholds = thresholds.stream().sorted().toList();
    if (thresholds.isEmpty()
        || thresholds.get(0) <= 0
        || thresholds.get(thresholds.size() - 1) >= 1) {
      throw new IllegalArgumentException(
          "Expected thresholds above 0 and below 1; got " + thresholds);
    }
  }

  /** Nothing declared. */
  public static LinkageSettings open() {
    return new LinkageSettings(
        Map.of(), List.of(), List.of(), List.of(), null, List.of(LIKELIER), true, null);
  }

  /** The probability from which pairs are linked. */
  public double threshold() {
    return thresholds.get(0);
  }

  /** True if a column is named in them, by itself or as part of a key. */
  public boolean names(String column) {
    return kinds.containsKey(column)
        || Stream.of(deterministic, rules, List.of(refinements))
            .flatMap(List::stream)
            .flatMap(List::stream)
            .anyMatch(label -> label.equals(column) || label.startsWith(column + ":"));
  }

  /** The same with other thresholds. */
  public LinkageSettings withThresholds(List<Double> others) {
    return new LinkageSettings(
        kinds, deterministic, rules, refinements, model, others, oneToOne, source);
  }
}
