package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the categories of one dimension add up: a tree whose leaves partition everybody. Categories
 * are numbered from 0, the total, depth first, in the order they were given.
 *
 * <p>Immutable. Guarantees one root and codes that are each there once.
 */
public final class Hierarchy {

  private final String name;
  private final List<String> codes;
  private final int[] parents;
  private final int[] ranks;
  private final Map<String, Integer> places;
  private final boolean[] leaves;

  private Hierarchy(String name, List<String> codes, int[] parents) {
    this.name = name;
    this.codes = List.copyOf(codes);
    this.parents = parents.clone();
    this.places = new HashMap<>();
    this.leaves = new boolean[parents.length];
    Arrays.fill(leaves, true);
    for (int category = 0; category < parents.length; category++) {
      places.put(codes.get(category), category);
      if (parents[category] >= 0) {
        leaves[parents[category]] = false;
      }
    }
    this.ranks = ranks(this.codes);
  }

  private static int[] ranks(List<String> codes) {
    Integer[] order = new Integer[codes.size()];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, (a, b) -> codes.get(a).compareTo(codes.get(b)));
    int[] ranks = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      ranks[order[at]] = at;
    }
    return ranks;
  }

  /** One line of a hierarchy: a category and how deep it stands, the total at 1. */
  public record Line(int depth, String code) {}

  /**
   * The hierarchy that lines in depth-first order say.
   *
   * @throws HierarchyException naming the line that does not fit
   */
  public static Hierarchy of(String name, List<Line> lines) {
    List<String> codes = new ArrayList<>();
    int[] parents = new int[lines.size()];
    int[] lastAt = new int[lines.size() + 2];
    Map<String, Integer> seen = new HashMap<>();
    int before = 0;
    for (int at = 0; at < parents.length; at++) {
      Line line = lines.get(at);
      require(at, line.depth() >= 1, "a depth of 1 or more", line);
      require(at, at > 0 || line.depth() == 1, "the total at depth 1 first", line);
      require(at, at == 0 || line.depth() > 1, "one total only", line);
      require(
          at,
          line.depth() <= before + 1,
          "a depth of at most " + (before + 1) + ", or a parent",
          line);
      require(at, seen.put(line.code(), at) == null, "each code once", line);
      parents[at] = at == 0 ? -1 : lastAt[line.depth() - 1];
      lastAt[line.depth()] = at;
      before = line.depth();
      codes.add(line.code());
    }
    if (codes.isEmpty()) {
      throw new HierarchyException(0, "a total and its parts", "no line");
    }
    return new Hierarchy(name, codes, parents);
  }

  private static void require(int at, boolean fulfilled, String expected, Line line) {
    if (!fulfilled) {
      throw new HierarchyException(
          at, expected, "code %s at depth %d".formatted(line.code(), line.depth()));
    }
  }

  /** The dimension. */
  public String name() {
    return name;
  }

  /** How many categories there are, totals among them. */
  public int size() {
    return parents.length;
  }

  public String code(int category) {
    return codes.get(category);
  }

  /** The category of a code, or -1. */
  public int category(String code) {
    return places.getOrDefault(code, -1);
  }

  /** The category it is part of; -1 of the total. */
  public int parent(int category) {
    return parents[category];
  }

  /** True for categories that have no parts. */
  public boolean isLeaf(int category) {
    return leaves[category];
  }

  /**
   * The category's place among all codes in alphabetical order: an order that files do not change.
   */
  public int rank(int category) {
    return ranks[category];
  }

  /** The category and all it is part of, upwards to the total. */
  public int[] upwards(int category) {
    int depth = 0;
    for (int at = category; at >= 0; at = parents[at]) {
      depth++;
    }
    int[] path = new int[depth];
    int at = category;
    for (int step = 0; step < depth; step++) {
      path[step] = at;
      at = parents[at];
    }
    return path;
  }
}
