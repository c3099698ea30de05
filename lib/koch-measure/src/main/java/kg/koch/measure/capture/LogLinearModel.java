package kg.koch.measure.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A hierarchical log-linear model of how lists depend on each other: the log of the expected count
 * of a history is the sum of the terms within it. Always holds the intercept and every list; a term
 * stands with all terms within it; the term of all lists together never stands, as it cannot be
 * estimated.
 *
 * @param lists how many
 * @param terms sets of two or more lists as bits, in ascending order
 */
public record LogLinearModel(int lists, List<Integer> terms) {

  /**
   * @throws IllegalArgumentException when a term lacks one within it, or is that of all lists
   */
  public LogLinearModel {
    terms = terms.stream().sorted().distinct().toList();
    for (int term : terms) {
      for (int list = 0; list < lists; list++) {
        int within = term & ~(1 << list);
        if (within != term && Integer.bitCount(within) > 1 && !terms.contains(within)) {
          throw new IllegalArgumentException("Expected every term within a term; got " + terms);
        }
      }
      if (Integer.bitCount(term) < 2 || term >= (1 << lists) - 1) {
        throw new IllegalArgumentException(
            "Expected terms of two lists or more, not of all " + lists + "; got " + term);
      }
    }
  }

  /** Lists that do not depend on each other. */
  public static LogLinearModel independent(int lists) {
    return new LogLinearModel(lists, List.of());
  }

  /**
   * Every hierarchical model with terms of at most so many lists.
   *
   * @param order 1 gives the independent model alone
   */
  public static List<LogLinearModel> all(int lists, int order) {
    List<Integer> candidates = new ArrayList<>();
    for (int size = 2; size <= Math.min(order, lists - 1); size++) {
      for (int term = 1; term < 1 << lists; term++) {
        if (Integer.bitCount(term) == size) {
          candidates.add(term);
        }
      }
    }
    List<LogLinearModel> models = new ArrayList<>();
    extend(lists, candidates, 0, new boolean[1 << lists], models);
    return models;
  }

  /** Candidates come by size, so that the terms within one are settled before it. */
  private static void extend(
      int lists, List<Integer> candidates, int at, boolean[] chosen, List<LogLinearModel> models) {
    if (at == candidates.size()) {
      List<Integer> terms = candidates.stream().filter(term -> chosen[term]).toList();
      models.add(new LogLinearModel(lists, terms));
      return;
    }
    extend(lists, candidates, at + 1, chosen, models);
    int term = candidates.get(at);
    if (mayStand(term, chosen)) {
      chosen[term] = true;
      extend(lists, candidates, at + 1, chosen, models);
      chosen[term] = false;
    }
  }

  private static boolean mayStand(int term, boolean[] chosen) {
    for (int rest = term; rest != 0; rest &= rest - 1) {
      int within = term & ~Integer.lowestOneBit(rest);
      if (Integer.bitCount(within) > 1 && !chosen[within]) {
        return false;
      }
    }
    return true;
  }

  /** Intercept, lists and terms, as sets of lists. */
  int[] columns() {
    int[] columns = new int[parameters()];
    for (int list = 0; list < lists; list++) {
      columns[1 + list] = 1 << list;
    }
    for (int term = 0; term < terms.size(); term++) {
      columns[1 + lists + term] = terms.get(term);
    }
    return columns;
  }

  public int parameters() {
    return 1 + lists + terms.size();
  }

  /** The largest terms, such as {@code [AB] [C]}, by the names of the lists. */
  public String text(List<String> names) {
    List<Integer> all = new ArrayList<>(terms);
    for (int list = 0; list < lists; list++) {
      all.add(1 << list);
    }
    StringBuilder text = new StringBuilder();
    for (int term : all.stream().sorted().toList()) {
      if (all.stream().noneMatch(other -> other != term && (other & term) == term)) {
        text.append(text.isEmpty() ? "" : " ").append('[').append(names(term, names)).append(']');
      }
    }
    return text.toString();
  }

  static String names(int term, List<String> names) {
    return String.join(
        " ",
        Arrays.stream(new int[] {0, 1, 2, 3, 4, 5})
            .filter(list -> (term >> list & 1) == 1)
            .mapToObj(names::get)
            .toList());
  }
}
