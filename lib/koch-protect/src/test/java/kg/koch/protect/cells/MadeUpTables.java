package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.List;

/** Tables made of the same groups of people: of four districts in two provinces, by sex and age. */
public final class MadeUpTables {

  /** How many groups of people there are: district by sex by age. */
  public static final int GROUPS = 16;

  private static final Hierarchy DISTRICTS =
      hierarchy("area", "@all", "@@N", "@@@n1", "@@@n2", "@@S", "@@@s1", "@@@s2");
  private static final Hierarchy PROVINCES = hierarchy("area", "@all", "@@N", "@@S");
  private static final Hierarchy SEXES = hierarchy("sex", "@both", "@@F", "@@M");
  private static final Hierarchy AGES = hierarchy("age", "@any", "@@0", "@@18");

  private MadeUpTables() {}

  /** Districts by age, provinces by sex: they share the provinces and the total. */
  public static List<List<Hierarchy>> ofTwo() {
    return List.of(List.of(DISTRICTS, AGES), List.of(PROVINCES, SEXES));
  }

  /** Age by sex by province, and age by district: they share province by age. */
  public static List<List<Hierarchy>> ofAreasAndAges() {
    return List.of(List.of(AGES, SEXES, PROVINCES), List.of(AGES, DISTRICTS));
  }

  /** Each of three dimensions by each other. */
  public static List<List<Hierarchy>> inARing() {
    return List.of(List.of(PROVINCES, SEXES), List.of(SEXES, AGES), List.of(AGES, PROVINCES));
  }

  /** The numbers of the tables' cells. */
  public static LinkedCells linked(List<CrossedTable> tables) {
    List<String> names = new ArrayList<>();
    tables.forEach(table -> names.add("table " + (names.size() + 1)));
    return new LinkedCells(names, tables.stream().map(CrossedTable::numbers).toList());
  }

  /**
   * The tables of some people.
   *
   * @param people how many are in each group
   */
  public static List<CrossedTable> of(
      List<List<Hierarchy>> dimensions, List<Integer> people, boolean withZeros) {
    return dimensions.stream().map(table -> table(people, table, withZeros)).toList();
  }

  private static CrossedTable table(
      List<Integer> people, List<Hierarchy> dimensions, boolean withZeros) {
    CellNumbers numbers = new CellNumbers(dimensions);
    long[] counts = new long[numbers.size()];
    for (int group = 0; group < people.size(); group++) {
      int[] categories = new int[dimensions.size()];
      for (int dimension = 0; dimension < categories.length; dimension++) {
        categories[dimension] = category(dimensions.get(dimension), group);
      }
      counts[numbers.cell(categories)] += people.get(group);
    }
    return CrossedTable.of(numbers, counts, withZeros);
  }

  private static int category(Hierarchy dimension, int group) {
    String district = List.of("n1", "n2", "s1", "s2").get(group / 4);
    String code =
        switch (dimension.name()) {
          case "sex" -> List.of("F", "M").get(group / 2 % 2);
          case "age" -> List.of("0", "18").get(group % 2);
          default -> dimension == DISTRICTS ? district : district.startsWith("n") ? "N" : "S";
        };
    return dimension.category(code);
  }

  /** Lines with an @ for each level, the total one. */
  public static Hierarchy hierarchy(String name, String... lines) {
    return Hierarchy.of(name, lines(lines));
  }

  /** The same, not yet put together. */
  public static List<Hierarchy.Line> lines(String... lines) {
    List<Hierarchy.Line> read = new ArrayList<>();
    for (String line : lines) {
      int depth = line.lastIndexOf('@') + 1;
      read.add(new Hierarchy.Line(depth, line.substring(depth)));
    }
    return read;
  }
}
