package kg.koch.link.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions that cannot all hold: a pair decided to be two persons, whose records others make one.
 *
 * @param different place, in the list of decisions, of the one that says two persons
 * @param same places of those that lead from the one record to the other: a = b, b = c, ...
 */
public record Contradiction(int different, List<Integer> same) {

  public Contradiction {
    same = List.copyOf(same);
  }

  /** The first contradiction, by the shortest way there is, if the decisions have one. */
  public static Optional<Contradiction> among(List<DecidedPair> decisions) {
    Map<Integer, List<Integer>> ties = new HashMap<>();
    for (int at = 0; at < decisions.size(); at++) {
      DecidedPair pair = decisions.get(at);
      if (pair.same()) {
        ties.computeIfAbsent(pair.first(), record -> new ArrayList<>()).add(at);
        ties.computeIfAbsent(pair.second(), record -> new ArrayList<>()).add(at);
      }
    }
    for (int at = 0; at < decisions.size(); at++) {
      DecidedPair pair = decisions.get(at);
      if (!pair.same()) {
        Optional<List<Integer>> way = way(decisions, ties, pair.first(), pair.second());
        if (way.isPresent()) {
          return Optional.of(new Contradiction(at, way.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Integer>> way(
      List<DecidedPair> decisions, Map<Integer, List<Integer>> ties, int from, int to) {
    Map<Integer, Integer> cameBy = new HashMap<>();
    cameBy.put(from, -1);
    Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty() && !cameBy.containsKey(to)) {
      int record = waiting.remove();
      for (int tie : ties.getOrDefault(record, List.of())) {
        int other = other(decisions.get(tie), record);
        if (cameBy.putIfAbsent(other, tie) == null) {
          waiting.add(other);
        }
      }
    }
    if (!cameBy.containsKey(to)) {
      return Optional.empty();
    }
    List<Integer> way = new ArrayList<>();
    int record = to;
    for (Integer tie = cameBy.get(to); tie != null && tie >= 0; tie = cameBy.get(record)) {
      way.add(tie);
      record = other(decisions.get(tie), record);
    }
    Collections.reverse(way);
    return Optional.of(way);
  }

  private static int other(DecidedPair pair, int record) {
    return pair.first() == record ? pair.second() : pair.first();
  }
}
