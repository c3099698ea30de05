package kg.koch.protect.microdata.recode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;

/**
 * Ever coarser categories of a column: at level 0 as they are, at the last one for all. Each level
 * joins categories of the level before and takes none apart. Missing stays missing.
 */
public final class Generalisation {

  /** What a column says where all categories are one. */
  public static final String EVERYTHING = "*";

  private final CategoryColumn column;
  private final List<Level> levels;

  /**
   * A level: its number as declared, its categories, and for each code of the column the code of
   * the level.
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Level(int declared, List<String> categories, int[] of) {}

  private Generalisation(CategoryColumn column, List<Level> levels) {
    this.column = column;
    this.levels = List.copyOf(levels);
  }

  /** Two levels: as it is, and nothing. */
  public static Generalisation flat(CategoryColumn column) {
    return of(column, List.of(text -> EVERYTHING));
  }

  /**
   * As a hierarchy of categories says. Of a hierarchy of depth d, level g joins what is deeper than
   * d - g, so that all categories of a level stand at one depth, or are leaves above it.
   *
   * @throws UnknownCategoryException for a category the hierarchy does not have
   */
  public static Generalisation byHierarchy(CategoryColumn column, Hierarchy hierarchy) {
    for (int code = 1; code <= column.categories().size(); code++) {
      if (hierarchy.category(column.text(code)) < 0) {
        throw new UnknownCategoryException(column.name(), code);
      }
    }
    int depth = 0;
    for (int category = 0; category < hierarchy.size(); category++) {
      depth = Math.max(depth, hierarchy.upwards(category).length);
    }
    List<UnaryOperator<String>> steps = new ArrayList<>();
    for (int level = 1; level < depth; level++) {
      int deepest = depth - level;
      steps.add(
          text -> {
            int[] up = hierarchy.upwards(hierarchy.category(text));
            return hierarchy.code(up[Math.max(0, up.length - deepest)]);
          });
    }
    return of(column, steps);
  }

  /**
   * Whole numbers in intervals that begin at multiples of their widths, then everything.
   *
   * @param widths each a multiple of the one before
   * @throws UnknownCategoryException for a category that is no number and no open interval such as
   *     85+
   */
  public static Generalisation byIntervals(CategoryColumn column, List<Integer> widths) {
    int before = 1;
    for (int width : widths) {
      if (width <= before || width % before != 0) {
        throw new IllegalArgumentException(
            "Expected widths that are each a multiple of the one before; got " + widths);
      }
      before = width;
    }
    for (int code = 1; code <= column.categories().size(); code++) {
      if (!NumberColumn.isNumber(column.text(code)) && !TopBottomCoding.isOpen(column.text(code))) {
        throw new UnknownCategoryException(column.name(), code);
      }
    }
    List<UnaryOperator<String>> steps = new ArrayList<>();
    widths.forEach(width -> steps.add(text -> interval(text, width)));
    steps.add(text -> EVERYTHING);
    return of(column, steps);
  }

  private static String interval(String text, int width) {
    if (TopBottomCoding.isOpen(text)) {
      return text;
    }
    long from = Math.floorDiv((long) Math.floor(Double.parseDouble(text)), (long) width) * width;
    return from + "-" + (from + width - 1);
  }

  /**
   * By the first letters of codes, then everything.
   *
   * @param lengths falling
   */
  public static Generalisation byPrefixes(CategoryColumn column, List<Integer> lengths) {
    int before = Integer.MAX_VALUE;
    List<UnaryOperator<String>> steps = new ArrayList<>();
    for (int length : lengths) {
      if (length < 1 || length >= before) {
        throw new IllegalArgumentException(
            "Expected lengths of prefixes that fall; got " + lengths);
      }
      before = length;
      steps.add(text -> text.length() <= length ? text : text.substring(0, length) + EVERYTHING);
    }
    steps.add(text -> EVERYTHING);
    return of(column, steps);
  }

  private static Generalisation of(CategoryColumn column, List<UnaryOperator<String>> steps) {
    List<Level> levels = new ArrayList<>();
    int[] same = new int[column.categories().size() + 1];
    for (int code = 0; code < same.length; code++) {
      same[code] = code;
    }
    levels.add(new Level(0, column.categories(), same));
    for (int number = 1; number <= steps.size(); number++) {
      Level level = level(column, number, steps.get(number - 1));
      // A level that joins nothing more would only be one more place to look at.
      if (level.categories().size() < levels.get(levels.size() - 1).categories().size()) {
        levels.add(level);
      }
    }
    return new Generalisation(column, levels);
  }

  private static Level level(CategoryColumn column, int number, UnaryOperator<String> step) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[] of = new int[column.categories().size() + 1];
    for (int code = 1; code < of.length; code++) {
      of[code] = places.computeIfAbsent(step.apply(column.text(code)), text -> places.size() + 1);
    }
    return new Level(number, List.copyOf(places.keySet()), of);
  }

  /** The column as it is. */
  public CategoryColumn column() {
    return column;
  }

  /**
   * The number a level was declared under: levels that join nothing more in these records are left
   * out.
   */
  public int declared(int level) {
    return levels.get(level).declared();
  }

  /** The coarsest level. */
  public int last() {
    return levels.size() - 1;
  }

  /** The column at a level. */
  public CategoryColumn at(int level) {
    return column.with(levels.get(level).categories(), codes(level));
  }

  /** Codes of records at a level. */
  public int[] codes(int level) {
    int[] of = levels.get(level).of();
    int[] codes = new int[column.codes().length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = of[column.codes()[row]];
    }
    return codes;
  }

  /** For each code of the column its code at a level. */
  int[] map(int level) {
    return levels.get(level).of().clone();
  }

  /**
   * The share of the column's information that a level loses: bits it takes to say which category
   * of a joined one a record has (Gionis and Tassa 2009, non-uniform entropy), over the same at the
   * level of one category. From 0 to 1, never falling with the level.
   */
  public double loss(int level) {
    double all = bits(null);
    return all == 0 ? 0 : bits(levels.get(level)) / all;
  }

  private double bits(@org.jspecify.annotations.Nullable Level level) {
    long[] counts = column.counts();
    Map<Integer, Long> joined = new HashMap<>();
    IntFunction<Integer> to = code -> level == null ? 1 : level.of()[code];
    for (int code = 1; code < counts.length; code++) {
      joined.merge(to.apply(code), counts[code], Long::sum);
    }
    double bits = 0;
    for (int code = 1; code < counts.length; code++) {
      if (counts[code] > 0) {
        bits +=
            counts[code]
                * Math.log(
                    (double) java.util.Objects.requireNonNull(joined.get(to.apply(code)))
                        / counts[code]);
      }
    }
    return bits;
  }
}
