package kg.koch.measure.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A graph of lists without a chordless cycle: lists not joined are independent given those between
 * them (Lauritzen 1996, ch. 2). Its likelihood is the product over its cliques divided by that over
 * its separators.
 *
 * @param lists how many
 * @param edges joined pairs, as sets of two lists in bits
 * @param grown for each list in a perfect order, the set of it and its earlier neighbours
 * @param shared for each list in that order, the set of its earlier neighbours; may be empty
 */
public record DecomposableGraph(
    int lists, List<Integer> edges, List<Integer> grown, List<Integer> shared) {

  public DecomposableGraph {
    edges = List.copyOf(edges);
    grown = List.copyOf(grown);
    shared = List.copyOf(shared);
  }

  /** All of them: 2, 8, 61, 822 and 18,154 on two to six lists. */
  public static List<DecomposableGraph> all(int lists) {
    List<Integer> pairs = new ArrayList<>();
    for (int one = 0; one < lists; one++) {
      for (int other = one + 1; other < lists; other++) {
        pairs.add(1 << one | 1 << other);
      }
    }
    List<DecomposableGraph> graphs = new ArrayList<>();
    for (int chosen = 0; chosen < 1 << pairs.size(); chosen++) {
      List<Integer> edges = new ArrayList<>();
      for (int pair = 0; pair < pairs.size(); pair++) {
        if ((chosen >> pair & 1) == 1) {
          edges.add(pairs.get(pair));
        }
      }
      of(lists, edges).ifPresent(graphs::add);
    }
    return graphs;
  }

  /** Empty when the graph is not decomposable. */
  public static Optional<DecomposableGraph> of(int lists, List<Integer> edges) {
    int[] neighbours = neighbours(lists, edges);
    List<Integer> grown = new ArrayList<>();
    List<Integer> shared = new ArrayList<>();
    int visited = 0;
    for (int step = 0; step < lists; step++) {
      int next = mostJoined(neighbours, visited);
      int before = neighbours[next] & visited;
      if (!isComplete(before, neighbours)) {
        return Optional.empty();
      }
      shared.add(before);
      grown.add(before | 1 << next);
      visited |= 1 << next;
    }
    return Optional.of(new DecomposableGraph(lists, edges, grown, shared));
  }

  private static int[] neighbours(int lists, List<Integer> edges) {
    int[] neighbours = new int[lists];
    for (int edge : edges) {
      int one = Integer.numberOfTrailingZeros(edge);
      int other = Integer.numberOfTrailingZeros(edge & edge - 1);
      neighbours[one] |= 1 << other;
      neighbours[other] |= 1 << one;
    }
    return neighbours;
  }

  /** Maximum cardinality search (Tarjan and Yannakakis 1984). */
  private static int mostJoined(int[] neighbours, int visited) {
    int best = -1;
    int most = -1;
    for (int list = 0; list < neighbours.length; list++) {
      int joined = Integer.bitCount(neighbours[list] & visited);
      if ((visited >> list & 1) == 0 && joined > most) {
        best = list;
        most = joined;
      }
    }
    return best;
  }

  private static boolean isComplete(int set, int[] neighbours) {
    for (int list = 0; list < neighbours.length; list++) {
      int others = set & ~(1 << list);
      if ((set >> list & 1) == 1 && (neighbours[list] & others) != others) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all lists are joined: then the data say nothing on those unseen, only the prior does.
   */
  public boolean isSaturated() {
    return edges.size() == lists * (lists - 1) / 2;
  }

  /** Joined lists and those alone, such as {@code [A B] [B C] [D]}, by the names of the lists. */
  public String text(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int set : grown) {
      if (grown.stream().noneMatch(other -> other != set && (other & set) == set)) {
        text.append(text.isEmpty() ? "" : " ").append('[');
        text.append(LogLinearModel.names(set, names)).append(']');
      }
    }
    return text.toString();
  }
}
