package kg.koch.measure.residence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.measure.page.Table;
import kg.koch.measure.residence.History.Outcome;

/** Test vectors: outputs of Stats NZ's two published programs, as data. */
final class Vectors {

  private Vectors() {}

  /** A history with what the reference program says of it. */
  record Expected(String name, History history, int observedUntil, List<Outcome> outcomes) {}

  static List<Expected> read(String file, String observedUntil, String outcomePrefix) {
    List<Map<String, String>> rows = Table.read(Vectors.class, file);
    Map<String, List<Map<String, String>>> persons = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      String until = row.getOrDefault("date_obs_end", observedUntil);
      persons
          .computeIfAbsent(row.get("personId") + " until " + until, key -> new ArrayList<>())
          .add(row);
    }
    return persons.entrySet().stream()
        .map(person -> expected(person.getKey(), person.getValue(), observedUntil, outcomePrefix))
        .toList();
  }

  private static Expected expected(
      String name, List<Map<String, String>> rows, String observedUntil, String prefix) {
    int[] days = rows.stream().mapToInt(row -> day(row.get("date_crossing"))).toArray();
    byte[] directions = new byte[days.length];
    List<Outcome> outcomes = new ArrayList<>();
    for (int row = 0; row < days.length; row++) {
      directions[row] = Byte.parseByte(rows.get(row).get("is_arrival"));
      outcomes.add(outcome(rows.get(row), prefix));
    }
    int initial = Integer.parseInt(rows.get(0).get("res_status_initial"));
    int until = day(rows.get(0).getOrDefault("date_obs_end", observedUntil));
    return new Expected(name, new History(days, directions, initial), until, outcomes);
  }

  private static Outcome outcome(Map<String, String> row, String prefix) {
    boolean named = !prefix.isEmpty();
    return new Outcome(
        Integer.parseInt(row.get("days_obs")),
        Integer.parseInt(row.get("days_in_country")),
        status(row.get(named ? prefix + "before" : "res_status_before")),
        status(row.get(named ? prefix + "after" : "res_status_after")),
        status(row.get(named ? prefix + "ltm" : "is_long_term_mig")));
  }

  private static Integer status(String value) {
    return value.equals("NA") ? null : Integer.valueOf(value);
  }

  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
