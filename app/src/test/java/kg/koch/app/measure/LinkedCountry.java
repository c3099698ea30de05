package kg.koch.app.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;

/** A few made-up persons, written as the linkage stage writes them. */
final class LinkedCountry {

  private static final String EVENT =
      "person BIGINT, kind VARCHAR, \"at\" TIMESTAMP, known_on DATE, place VARCHAR, place_to VARCHAR,"
          + " reason VARCHAR, related BIGINT, source VARCHAR, receipt VARCHAR, \"row\" INTEGER";
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(
        "persons",
        "person BIGINT, sex TINYINT, birth_date DATE, birth_country VARCHAR, citizenship VARCHAR,"
            + " registered BOOLEAN, linked_by VARCHAR");
    COLUMNS.put("registrations", "person BIGINT, as_of DATE, area VARCHAR, citizenship VARCHAR");
    List.of("crossings", "moves", "deaths").forEach(name -> COLUMNS.put(name, EVENT));
    COLUMNS.put("births", EVENT + ", father BIGINT");
    COLUMNS.put(
        LinkedEvents.LINK_DRAWS,
        "person BIGINT, draw INTEGER, given BOOLEAN, dataset VARCHAR, kind VARCHAR, \"at\" TIMESTAMP,"
            + " known_on DATE, place VARCHAR, place_to VARCHAR, reason VARCHAR, source VARCHAR,"
            + " receipt VARCHAR, \"row\" INTEGER");
  }

  private final Map<String, List<String>> rows = new TreeMap<>();
  private final LocalDate from;
  private final LocalDate until;
  private int line = 2;

  LinkedCountry(String from, String until) {
    this.from = LocalDate.parse(from);
    this.until = LocalDate.parse(until);
    COLUMNS.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
  }

  LinkedCountry person(long person, String sex, String birthDate, String birth, String citizen) {
    int code = sex.equals("F") ? 1 : 2;
    return add(
        "persons",
        "%d, %d, '%s', '%s', '%s', true, 'pin'",
        person,
        code,
        birthDate,
        birth,
        citizen);
  }

  /** In every snapshot of the register, in one area. */
  LinkedCountry registered(long person, String area) {
    for (LocalDate day = from; !day.isAfter(until); day = day.plusYears(1)) {
      registered(person, area, day.toString());
    }
    return this;
  }

  LinkedCountry registered(long person, String area, String day) {
    return registered(person, area, day, "KGZ");
  }

  LinkedCountry registered(long person, String area, String day, String citizenship) {
    return add("registrations", "%d, '%s', '%s', '%s'", person, day, area, citizenship);
  }

  LinkedCountry departs(long person, String time, String country) {
    return event("crossings", person, "departure", time, "MANAS_AIR", country);
  }

  LinkedCountry arrives(long person, String time, String country) {
    return event("crossings", person, "arrival", time, "MANAS_AIR", country);
  }

  LinkedCountry moves(long person, String kind, String day, String origin, String destination) {
    return moves(person, kind, day, origin, destination, "NOT_STATED");
  }

  LinkedCountry moves(
      long person, String kind, String day, String origin, String destination, String reason) {
    return add(
        "moves",
        "%d, '%s', '%s 00:00:00', '%s', '%s', '%s', '%s', NULL, 'made-up', 'made-up', %d",
        person,
        kind,
        day,
        day,
        origin,
        destination,
        reason,
        line++);
  }

  LinkedCountry born(long person, String day, String place) {
    return born(person, day, place, "NULL", "NULL");
  }

  /** Parents are person keys, or NULL. */
  LinkedCountry born(long person, String day, String place, String mother, String father) {
    return add(
        "births",
        "%d, 'birth', '%s 00:00:00', '%s', '%s', NULL, NULL, %s, 'made-up', 'made-up', %d, %s",
        person,
        day,
        day,
        place,
        mother,
        line++,
        father);
  }

  /** The row of the event added last. */
  int lastRow() {
    return line - 1;
  }

  /** In a draw, the act of death in a row is given to a person, or taken from one. */
  LinkedCountry diesInDraw(
      int row, long person, int draw, boolean given, String day, String place) {
    return inDraw(
        row,
        person,
        draw,
        given,
        "'deaths', 'death', '%s 00:00:00', '%s', '%s', NULL",
        day,
        day,
        place);
  }

  /** In a draw, the departure in a row is given to a person, or taken from one. */
  LinkedCountry departsInDraw(
      int row, long person, int draw, boolean given, String time, String country) {
    return inDraw(
        row,
        person,
        draw,
        given,
        "'crossings', 'departure', '%s', '%s', 'MANAS_AIR', '%s'",
        time,
        time.substring(0, 10),
        country);
  }

  private LinkedCountry inDraw(
      int row, long person, int draw, boolean given, String format, Object... values) {
    return add(
        LinkedEvents.LINK_DRAWS,
        "%d, %d, %b, %s, NULL, 'made-up', 'made-up', %d",
        person,
        draw,
        given,
        String.format(java.util.Locale.ROOT, format, values),
        row);
  }

  LinkedCountry dies(long person, String day, String place) {
    return event("deaths", person, "death", day + " 00:00:00", place, null);
  }

  private LinkedCountry event(
      String dataset, long person, String kind, String time, String place, String to) {
    return add(
        dataset,
        "%d, '%s', '%s', '%s', '%s', %s, NULL, NULL, 'made-up', 'made-up', %d",
        person,
        kind,
        time,
        time.substring(0, 10),
        place,
        to == null ? "NULL" : "'" + to + "'",
        line++);
  }

  private LinkedCountry add(String dataset, String format, Object... values) {
    rows.get(dataset).add("(" + String.format(java.util.Locale.ROOT, format, values) + ")");
    return this;
  }

  LinkedEvents writeTo(Path folder) {
    try (Datasets datasets = Datasets.open(1, "500MB", folder)) {
      COLUMNS.forEach((name, columns) -> write(datasets, name, columns, folder));
    }
    return new LinkedEvents("0123456789abcdef", folder, from, until, from, new TreeMap<>());
  }

  private void write(Datasets datasets, String name, String columns, Path folder) {
    String table = name.replace('-', '_');
    datasets.execute("CREATE TABLE " + table + " (" + columns + ")");
    if (!rows.get(name).isEmpty()) {
      datasets.execute("INSERT INTO " + table + " VALUES " + String.join(", ", rows.get(name)));
    }
    String order =
        switch (name) {
          case "persons" -> "person";
          case "registrations" -> "person, as_of";
          default -> "person, \"at\", \"row\"";
        };
    datasets.copy(
        "SELECT * FROM " + table + " ORDER BY " + order, folder.resolve(name + ".parquet"));
  }
}
