package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.HierarchyException;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * A hierarchy as files have it: columns levels (as many @ as the category stands deep, the total
 * one) and codes, each category after what it is part of.
 */
public final class HierarchyFile {

  private static final String WHAT_TO_DO =
      "Write the total first with @, then each category with one @ more than what it is part of,"
          + " right below it.";

  private HierarchyFile() {}

  /** Those of all dimensions, in their order. */
  static List<Hierarchy> all(Map<String, List<Path>> files) {
    return files.entrySet().stream().map(entry -> read(entry.getKey(), entry.getValue())).toList();
  }

  /**
   * Reads one.
   *
   * @throws BadInputException naming the line that does not fit: an orphan, a code twice, two
   *     totals
   */
  public static Hierarchy read(String dimension, Path file) {
    return read(dimension, List.of(file));
  }

  /** One grouping or more of the same leaves, a file each. */
  static Hierarchy read(String dimension, List<Path> files) {
    Hierarchy hierarchy = read(files.get(0), lines -> Hierarchy.of(dimension, lines));
    for (Path file : files.subList(1, files.size())) {
      hierarchy = read(file, hierarchy::and);
    }
    return hierarchy;
  }

  private static Hierarchy read(Path file, Function<List<Hierarchy.Line>, Hierarchy> made) {
    TableFile table = TableFile.read(file, "levels", "codes");
    List<Hierarchy.Line> lines = new ArrayList<>();
    for (TableRow row : table.rows()) {
      String levels = row.required("levels");
      if (!levels.chars().allMatch(letter -> letter == '@')) {
        throw row.fault("levels", "one @ a level", WHAT_TO_DO);
      }
      lines.add(new Hierarchy.Line(levels.length(), row.required("codes")));
    }
    try {
      return made.apply(lines);
    } catch (HierarchyException fault) {
      throw new BadInputException(
          Place.line(table.name(), table.rows().get(fault.line()).line()),
          fault.expected(),
          fault.came(),
          WHAT_TO_DO);
    }
  }
}
