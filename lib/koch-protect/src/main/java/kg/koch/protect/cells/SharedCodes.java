package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the cells of several tables are made of: the codes of their dimensions, but for totals that
 * say everybody, which are those that no table has as a part of another.
 */
final class SharedCodes {

  private static final int EVERYBODY = -1;

  private final List<CellNumbers> tables;
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Map<String, Map<String, Integer>> numbers = new TreeMap<>();
  private final List<List<int[]>> codes = new ArrayList<>();
  private final List<List<Integer>> dimensions = new ArrayList<>();

  SharedCodes(List<CellNumbers> tables) {
    this.tables = tables;
    tables.forEach(table -> table.hierarchies().forEach(this::addParts));
    tables.forEach(table -> codes.add(table.hierarchies().stream().map(this::numbers).toList()));
    List<String> ordered = List.copyOf(numbers.keySet());
    for (CellNumbers table : tables) {
      List<String> own = table.hierarchies().stream().map(Hierarchy::name).toList();
      dimensions.add(ordered.stream().map(own::indexOf).toList());
    }
  }

  private void addParts(Hierarchy hierarchy) {
    Set<String> known = parts.computeIfAbsent(hierarchy.name(), name -> new HashSet<>());
    for (int category = 1; category < hierarchy.size(); category++) {
      known.add(hierarchy.code(category));
    }
  }

  /** By category, the number its code has in every table. */
  private int[] numbers(Hierarchy hierarchy) {
    Map<String, Integer> known = numbers.computeIfAbsent(hierarchy.name(), name -> new HashMap<>());
    Set<String> partsOfSome = parts.getOrDefault(hierarchy.name(), Set.of());
    int[] byCategory = new int[hierarchy.size()];
    for (int category = 0; category < byCategory.length; category++) {
      String code = hierarchy.code(category);
      byCategory[category] =
          category == 0 && !partsOfSome.contains(code)
              ? EVERYBODY
              : known.computeIfAbsent(code, unseen -> known.size());
    }
    return byCategory;
  }

  /** The same for the same cell in every table. */
  String key(int table, int cell) {
    StringBuilder key = new StringBuilder();
    for (int dimension : dimensions.get(table)) {
      int code =
          dimension < 0
              ? EVERYBODY
              : codes.get(table).get(dimension)[tables.get(table).category(cell, dimension)];
      key.append(code).append(' ');
    }
    return key.toString();
  }
}
