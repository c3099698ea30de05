package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.stay.Adjustments;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.Stays;

/** The stays and the statuses of the persons of a block, as rows to be written. */
final class SpellRows {

  private static final String COUNTRY_UNKNOWN = "_U";

  private final NumberRows stays =
      new NumberRows(
          List.of(
              new Column("person", Type.LONG),
              new Column("from_day", Type.DATE),
              new Column("to_day", Type.DATE),
              new Column("country", Type.INT),
              new Column("evidence", Type.INT),
              new Column("quality", Type.INT)));
  private final NumberRows statuses =
      new NumberRows(
          List.of(
              new Column("person", Type.LONG),
              new Column("from_day", Type.DATE),
              new Column("to_day", Type.DATE),
              new Column("definition", Type.INT),
              new Column("resident", Type.INT),
              new Column("decided", Type.INT)));

  void add(MeasuredPerson person) {
    addStays(person);
    for (int i = 0; i < person.tracks().size(); i++) {
      addStatuses(person, i);
    }
  }

  private void addStays(MeasuredPerson person) {
    Stays found = person.stays();
    for (int stay = 0; stay < found.size(); stay++) {
      stays.add(
          person.history().person(),
          found.from(stay),
          orNull(found.to(stay)),
          found.country(stay),
          found.evidence(stay).ordinal(),
          found.quality(stay).ordinal());
    }
  }

  private void addStatuses(MeasuredPerson person, int definition) {
    StatusTrack track = person.tracks().get(definition);
    boolean resident = track.isInitiallyResident();
    boolean decided = true;
    int from = person.observedFrom();
    for (int i = 0; i < person.history().crossings().size(); i++) {
      if (track.isResidentAfter(i) != resident || track.isDecidedAfter(i) != decided) {
        int day = person.history().crossings().day(i);
        addStatus(person, from, day, definition, resident, decided);
        from = day;
        resident = track.isResidentAfter(i);
        decided = track.isDecidedAfter(i);
      }
    }
    Adjustments adjustments = person.adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      addStatus(person, from, adjustments.day(i), definition, resident, decided);
      from = adjustments.day(i);
      resident = adjustments.isToResident(i);
    }
    int death = person.history().deathDay();
    int end = death < person.observation().until() ? death : Days.NEVER;
    addStatus(person, from, end, definition, resident, decided);
  }

  /** Leaves out what lasted less than a day. */
  private void addStatus(
      MeasuredPerson person, int from, int to, int definition, boolean resident, boolean decided) {
    if (to > from) {
      statuses.add(
          person.history().person(),
          from,
          orNull(to),
          definition,
          resident ? 1 : 0,
          decided ? 1 : 0);
    }
  }

  private static long orNull(int day) {
    return day == Days.NEVER ? NumberRows.NULL : day;
  }

  /** Writes what was gathered, with codes as numbers, and forgets it. */
  void writeTo(Datasets datasets, Path stayFile, Path statusFile) {
    stays.writeTo(datasets, stayFile);
    statuses.writeTo(datasets, statusFile);
  }

  /** SQL of the published columns of stays, from the columns written. */
  static String stayColumns(Codes codes) {
    List<String> evidence =
        Arrays.stream(Stays.Evidence.values()).map(Stays.Evidence::code).toList();
    List<String> quality = Arrays.stream(Stays.Quality.values()).map(Stays.Quality::code).toList();
    return "person, from_day, to_day, coalesce(%s, %s) AS country, %s AS evidence, %s AS quality"
        .formatted(
            decoded("country", codes.placeCodes()),
            Datasets.text(COUNTRY_UNKNOWN),
            decoded("evidence", evidence),
            decoded("quality", quality));
  }

  /** SQL of the published columns of statuses, from the columns written. */
  static String statusColumns(Codes codes) {
    List<String> definitions = codes.definitions().stream().map(one -> one.code()).toList();
    return "person, from_day, to_day, %s AS definition, resident = 1 AS resident, decided = 1 AS decided"
        .formatted(decoded("definition", definitions));
  }

  /** SQL of the code at a column's number. */
  static String decoded(String column, List<String> codes) {
    return "(["
        + String.join(", ", codes.stream().map(Datasets::text).toList())
        + "])["
        + column
        + " + 1]";
  }
}
