package kg.koch.protect.optimal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;

/**
 * The cells of a table in which somebody is, those of the same inner cells as one group: who sees
 * one of them sees all. In an order of codes that files do not change.
 */
final class CellGroups {

  private final CrossedTable table;
  private final int[] groupOf;
  private final List<int[]> rows = new ArrayList<>();
  private final List<List<Integer>> cells = new ArrayList<>();
  private final int[] groupOfRow;

  CellGroups(CrossedTable table) {
    this.table = table;
    this.groupOf = new int[table.size()];
    Arrays.fill(groupOf, -1);
    this.groupOfRow = new int[table.innerSize()];
    Map<List<Integer>, Integer> known = new HashMap<>();
    IntStream.range(0, table.size())
        .filter(table::takesPart)
        .boxed()
        .sorted(table.numbers()::compare)
        .forEach(cell -> add(cell, known));
  }

  private void add(int cell, Map<List<Integer>, Integer> known) {
    int[] inner = table.inner(cell);
    int group = known.computeIfAbsent(Arrays.stream(inner).boxed().toList(), key -> rows.size());
    if (group == rows.size()) {
      rows.add(inner);
      cells.add(new ArrayList<>());
    }
    groupOf[cell] = group;
    cells.get(group).add(cell);
    if (inner.length == 1) {
      groupOfRow[inner[0]] = group;
    }
  }

  int size() {
    return rows.size();
  }

  /** The group of a cell; -1 where nobody is. */
  int groupOf(int cell) {
    return groupOf[cell];
  }

  /** The group of a single inner cell. */
  int groupOfRow(int row) {
    return groupOfRow[row];
  }

  boolean isInner(int group) {
    return rows.get(group).length == 1;
  }

  int[] rows(int group) {
    return rows.get(group);
  }

  List<Integer> cells(int group) {
    return cells.get(group);
  }

  long value(int group) {
    return table.count(cells.get(group).get(0));
  }

  /** Every sum of the table: a group and those it is the sum of, each once. */
  Set<List<Integer>> sums() {
    CellNumbers numbers = table.numbers();
    Set<List<Integer>> sums = new LinkedHashSet<>();
    for (int cell = 0; cell < table.size(); cell++) {
      for (int dimension = 0; dimension < numbers.hierarchies().size(); dimension++) {
        int[] parts =
            Arrays.stream(numbers.parts(cell, dimension)).filter(table::takesPart).toArray();
        if (parts.length > 1) {
          List<Integer> sum = new ArrayList<>(List.of(groupOf[cell]));
          Arrays.stream(parts).map(part -> groupOf[part]).sorted().forEach(sum::add);
          sums.add(List.copyOf(sum));
        }
      }
    }
    return sums;
  }
}
