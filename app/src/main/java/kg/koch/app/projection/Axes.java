package kg.koch.app.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;

/**
 * Areas, sexes and age groups of a projection, as the population file has them.
 *
 * @param areas in the order they first come; one without a name when there is no column area
 * @param ages as written, youngest first
 * @param starts the age each group begins at
 * @param hasMen whether men are carried along
 */
record Axes(List<String> areas, List<String> ages, List<Integer> starts, boolean hasMen) {

  static final String NEWBORN = "birth";
  private static final Pattern AGE = Pattern.compile("(\\d{1,3})(\\s*[-–]\\s*\\d{1,3}|\\+)?");

  static Axes of(TableFile table) {
    Set<String> areas = new LinkedHashSet<>();
    TreeMap<Integer, String> ages = new TreeMap<>();
    boolean men = false;
    for (TableRow row : table.rows()) {
      areas.add(area(table, row, "area"));
      ages.putIfAbsent(age(row), row.text("age"));
      men |= isMan(table, row);
    }
    return new Axes(
        List.copyOf(areas), List.copyOf(ages.values()), List.copyOf(ages.keySet()), men);
  }

  static String area(TableFile table, TableRow row, String column) {
    return table.has(column) ? row.required(column) : "";
  }

  static boolean isMan(TableFile table, TableRow row) {
    return table.has("sex") && row.oneOf("sex", Set.of("F", "M")).equals("M");
  }

  private static int age(TableRow row) {
    Matcher age = AGE.matcher(row.text("age"));
    if (!age.matches()) {
      throw row.fault("age", "an age group as 0-4, 5 or 85+", "Correct the age.");
    }
    return Integer.parseInt(age.group(1));
  }

  /** All groups as wide as each other; the last one is open. */
  int width(TableFile table) {
    List<Integer> widths = new ArrayList<>();
    for (int age = 1; age < starts.size(); age++) {
      widths.add(starts.get(age) - starts.get(age - 1));
    }
    if (widths.isEmpty() || starts.get(0) != 0 || widths.stream().distinct().count() > 1) {
      throw table.fault(
          "age groups from 0 on, all of one width, the last open",
          "groups from " + starts,
          "Split or join age groups.");
    }
    return widths.get(0);
  }

  int areaIndex(TableFile table, TableRow row, String column) {
    int index = areas.indexOf(area(table, row, column));
    if (index < 0) {
      throw row.fault(column, "an area of the population file", "Correct the area.");
    }
    return index;
  }

  /** The last index, after the age groups, is that of the newborn. */
  int ageIndex(TableRow row) {
    if (row.text("age").equals(NEWBORN)) {
      return ages.size();
    }
    int index = starts.indexOf(age(row));
    if (index < 0) {
      throw row.fault("age", "an age group of the population file, or birth", "Correct the age.");
    }
    return index;
  }

  /** 0 for women, 1 for men. */
  int sexIndex(TableFile table, TableRow row) {
    boolean man = isMan(table, row);
    if (man && !hasMen) {
      throw row.fault("sex", "F, as in the population file", "Give the population of men too.");
    }
    return man ? 1 : 0;
  }
}
