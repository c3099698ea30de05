package kg.koch.app.residency;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;

/** Registers that saw a person, by person and year. */
public final class Signs {

  private final TableFile table;
  private final Map<String, Map<Integer, Set<String>>> seen = new LinkedHashMap<>();
  private final Set<String> registers = new TreeSet<>();
  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  private Signs(TableFile table) {
    this.table = table;
  }

  /** Columns person, year, register; the same sign twice counts once. */
  public static Signs read(Path file) {
    Signs signs = new Signs(TableFile.read(file, "person", "year", "register"));
    signs.table.rows().forEach(signs::add);
    return signs;
  }

  private void add(TableRow row) {
    int year = year(row);
    String register = row.required("register");
    seen.computeIfAbsent(row.required("person"), person -> new HashMap<>())
        .computeIfAbsent(year, one -> new TreeSet<>())
        .add(register);
    registers.add(register);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }

  /** A year of the calendar. */
  static int year(TableRow row) {
    long year = row.whole("year");
    if (year < 1900 || year > 2200) {
      throw row.fault("year", "a year from 1900 to 2200", "Correct the year.");
    }
    return (int) year;
  }

  TableFile table() {
    return table;
  }

  /** In the order they first come in the file. */
  Set<String> persons() {
    return seen.keySet();
  }

  Set<String> registers() {
    return registers;
  }

  public int first() {
    return first;
  }

  public int last() {
    return last;
  }

  Set<String> of(String person, int year) {
    return seen.getOrDefault(person, Map.of()).getOrDefault(year, Set.of());
  }
}
