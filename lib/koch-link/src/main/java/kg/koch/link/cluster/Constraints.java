package kg.koch.link.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;

/**
 * Decisions of people as constraints on links and groups (must-link and cannot-link: Wagstaff and
 * Cardie 2000). They always hold, whatever weights, deterministic rules, sources or one-to-one say;
 * what follows from them holds too: from a = b and b ≠ c follows a ≠ c.
 */
public final class Constraints {

  /** Nothing was decided. */
  public static final Constraints NONE = new Constraints(List.of());

  private final List<DecidedPair> decisions;
  private final List<DecidedPair> together;
  private final Map<Integer, Integer> groups = new HashMap<>();
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  private Constraints(List<DecidedPair> decisions) {
    this.decisions = List.copyOf(decisions);
    // In one order, so that what is made of them does not depend on the order of a file.
    together =
        decisions.stream()
            .filter(DecidedPair::same)
            .map(DecidedPair::ascending)
            .distinct()
            .sorted(
                Comparator.comparingInt(DecidedPair::first).thenComparingInt(DecidedPair::second))
            .toList();
    together.forEach(pair -> groups.put(group(pair.first()), group(pair.second())));
    for (DecidedPair pair : decisions) {
      if (!pair.same()) {
        apart.computeIfAbsent(group(pair.first()), key -> new HashSet<>()).add(pair.second());
        apart.computeIfAbsent(group(pair.second()), key -> new HashSet<>()).add(pair.first());
      }
    }
  }

  /**
   * Constraints from decisions on record numbers.
   *
   * @throws IllegalArgumentException if they contradict each other; {@link Contradiction#among}
   *     says which
   */
  public static Constraints of(List<DecidedPair> decisions) {
    if (Contradiction.among(decisions).isPresent()) {
      throw new IllegalArgumentException(
          "Expected decisions that agree with each other; got a pair decided to be two persons"
              + " whose records others make one");
    }
    return new Constraints(decisions);
  }

  /**
   * What was decided of some records, by other numbers.
   *
   * @param numbers by record; below 0 for those that are left out. Of a pair both are or neither
   */
  public Constraints renumbered(int[] numbers) {
    return new Constraints(
        decisions.stream()
            .filter(pair -> numbers[pair.first()] >= 0 && numbers[pair.second()] >= 0)
            .map(
                pair -> new DecidedPair(numbers[pair.first()], numbers[pair.second()], pair.same()))
            .toList());
  }

  /** Pairs decided to be one person, each once, in order of their records. */
  public List<DecidedPair> together() {
    return together;
  }

  /** True if any pair was decided to be two persons. */
  boolean forbid() {
    return !apart.isEmpty();
  }

  /** Records that are another person than every record of this one's decided group. */
  Set<Integer> apartFrom(int record) {
    return forbid() ? apart.getOrDefault(group(record), Set.of()) : Set.of();
  }

  /** The links without those decided against, and with those decided for. */
  public Links appliedTo(Links links) {
    if (together.isEmpty() && apart.isEmpty()) {
      return links;
    }
    LinkList decided = new LinkList();
    together.forEach(pair -> decided.add(pair.first(), pair.second(), Links.DECIDED, 0));
    int[] places = new int[links.size()];
    int size = 0;
    for (int link = 0; link < places.length; link++) {
      if (!areApart(links.left()[link], links.right()[link])) {
        places[size++] = link;
      }
    }
    LinkList rest = new LinkList();
    rest.add(links.at(Arrays.copyOf(places, size)));
    return Links.of(List.of(decided, rest));
  }

  /** True if two records are one person by what was decided. */
  public boolean areOne(int first, int second) {
    return !together.isEmpty() && group(first) == group(second);
  }

  /** True if two records are two persons by what was decided. */
  public boolean areApart(int first, int second) {
    if (!forbid()) {
      return false;
    }
    int other = group(second);
    return apartFrom(first).stream().anyMatch(record -> group(record) == other);
  }

  private int group(int record) {
    int root = record;
    for (Integer next = groups.get(root); next != null && next != root; next = groups.get(root)) {
      root = next;
    }
    return root;
  }
}
