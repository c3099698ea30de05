package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the categories of one dimension add up: a tree whose leaves partition everybody, or several
 * trees over the same leaves. Categories are numbered from 0, the total, depth first, in the order
 * they were given; those that only another grouping has follow.
 *
 * <p>Immutable. Guarantees one root a tree, codes that are each there once, and that a code that
 * several trees have is the same leaves in each.
 */
public final class Hierarchy {

  private final String name;
  private final List<String> codes;
  private final int[] parents;
  private final int[][] parts;
  private final int[][] upwards;
  private final int[] ranks;
  private final Map<String, Integer> places;

  private Hierarchy(
      String name, List<String> codes, int[] parents, int[][] parts, int[][] upwards) {
    this.name = name;
    this.codes = List.copyOf(codes);
    this.parents = parents;
    this.parts = parts;
    this.upwards = upwards;
    this.places = new HashMap<>();
    for (int category = 0; category < parents.length; category++) {
      places.put(codes.get(category), category);
    }
    this.ranks = ranks(this.codes);
  }

  private static Hierarchy tree(String name, List<String> codes, int[] parents) {
    int[][] parts = new int[parents.length][];
    int[][] upwards = new int[parents.length][];
    for (int category = 0; category < parents.length; category++) {
      int whole = category;
      parts[category] =
          IntStream.range(0, parents.length).filter(part -> parents[part] == whole).toArray();
      upwards[category] = IntStream.iterate(category, at -> at >= 0, at -> parents[at]).toArray();
    }
    return new Hierarchy(name, codes, parents, parts, upwards);
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
    return tree(name, codes, parents);
  }

  /**
   * The same leaves with another grouping beside those there are. Codes that both have are one
   * category.
   *
   * @param lines the other tree in depth-first order
   * @throws HierarchyException naming the line that does not fit
   */
  public Hierarchy and(List<Line> lines) {
    Hierarchy other = of(name, lines);
    requireSame(other, lines, true);
    requireEveryLeaf(other);
    requireSame(other, lines, false);
    int[] placeOf = new int[other.size()];
    List<String> joined = new ArrayList<>(codes);
    for (int category = 0; category < placeOf.length; category++) {
      placeOf[category] = category(other.code(category));
      if (placeOf[category] < 0) {
        placeOf[category] = joined.size();
        joined.add(other.code(category));
      }
    }
    return joined(other, placeOf, joined);
  }

  private void requireSame(Hierarchy other, List<Line> lines, boolean ofLeaves) {
    for (int category = 0; category < other.size(); category++) {
      if (other.isLeaf(category) == ofLeaves) {
        int here = category(other.code(category));
        require(
            category,
            here < 0 ? !ofLeaves : leaves(here).equals(other.leaves(category)),
            ofLeaves
                ? "a leaf of the other groupings"
                : "a code of its own, or the leaves it has in the other groupings",
            lines.get(category));
      }
    }
  }

  private void requireEveryLeaf(Hierarchy other) {
    for (int category = 0; category < size(); category++) {
      if (isLeaf(category) && other.category(code(category)) < 0) {
        throw new HierarchyException(
            0, "every leaf of the other groupings", "none with code " + code(category));
      }
    }
  }

  private Set<String> leaves(int category) {
    Set<String> leaves = new TreeSet<>();
    for (int part : parts[category]) {
      leaves.addAll(leaves(part));
    }
    return isLeaf(category) ? Set.of(code(category)) : leaves;
  }

  private Hierarchy joined(Hierarchy other, int[] placeOf, List<String> joined) {
    int[] joinedParents = Arrays.copyOf(parents, joined.size());
    int[][] joinedParts = Arrays.copyOf(parts, joined.size());
    int[][] joinedUpwards = Arrays.copyOf(upwards, joined.size());
    for (int category = 0; category < placeOf.length; category++) {
      int place = placeOf[category];
      int[] path = mapped(other.upwards[category], placeOf);
      if (place < size()) {
        joinedUpwards[place] =
            IntStream.concat(IntStream.of(upwards[place]), IntStream.of(path)).distinct().toArray();
      } else {
        int parent = other.parents[category];
        joinedParents[place] = parent < 0 ? parent : placeOf[parent];
        joinedParts[place] = mapped(other.parts[category], placeOf);
        joinedUpwards[place] = path;
      }
    }
    return new Hierarchy(name, joined, joinedParents, joinedParts, joinedUpwards);
  }

  private static int[] mapped(int[] categories, int[] placeOf) {
    return IntStream.of(categories).map(category -> placeOf[category]).toArray();
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

  /** The category it is part of in the first grouping that has it; -1 of a total. */
  public int parent(int category) {
    return parents[category];
  }

  /** True for categories that have no parts. */
  public boolean isLeaf(int category) {
    return parts[category].length == 0;
  }

  /**
   * The category's place among all codes in alphabetical order: an order that files do not change.
   */
  public int rank(int category) {
    return ranks[category];
  }

  /** The categories it is the sum of, in the first grouping that has it; none of a leaf. */
  public int[] parts(int category) {
    return parts[category].clone();
  }

  /**
   * The category and all it is part of, upwards to the total: in every grouping one after the
   * other, each once.
   */
  public int[] upwards(int category) {
    return upwards[category].clone();
  }
}
