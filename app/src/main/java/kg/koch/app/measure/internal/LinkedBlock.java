package kg.koch.app.measure.internal;

import static kg.koch.app.measure.internal.Codes.number;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.OtherRecords;
import kg.koch.measure.table.UnitKeys;

/**
 * The persons of a range of person keys with all their events, in memory: the datasets of the
 * linkage step merged by person. Events of some receipts can be told from the others, so that a
 * person can be shown with them and without.
 */
final class LinkedBlock {

  private static final String DAY = "datediff('day', DATE '1970-01-01', CAST(%s AS DATE))";
  private static final Moves.Kind[] KINDS = Moves.Kind.values();

  private final Datasets datasets;
  private final LinkedEvents events;
  private final String isLater;
  private final EventColumns persons = new EventColumns(6);
  private final EventColumns registrations = new EventColumns(4);
  private final EventColumns crossings = new EventColumns(6);
  private final EventColumns crossingsSince = new EventColumns(6);
  private final EventColumns moves = new EventColumns(9);
  private final EventColumns births = new EventColumns(7);
  private final EventColumns deaths = new EventColumns(6);
  private final DrawnEvents drawn;

  /**
   * Of what is linked, without draws.
   *
   * @param laterReceipts whose events are told from the others
   */
  LinkedBlock(Datasets datasets, LinkedEvents events, List<String> laterReceipts) {
    this(datasets, events, laterReceipts, 1);
  }

  /**
   * @param laterReceipts whose events are told from the others
   * @param draws of uncertain links that are asked for; 1 for what is linked alone
   */
  LinkedBlock(Datasets datasets, LinkedEvents events, List<String> laterReceipts, int draws) {
    this.drawn = new DrawnEvents(draws);
    this.datasets = datasets;
    this.events = events;
    this.isLater =
        laterReceipts.isEmpty()
            ? "0"
            : "CASE WHEN receipt IN (%s) THEN 1 ELSE 0 END"
                .formatted(
                    laterReceipts.stream().map(Datasets::text).collect(Collectors.joining(", ")));
  }

  void load(PersonRange range) {
    loadPersons(range);
    load(
        registrations,
        "registrations",
        range,
        DAY.formatted("as_of"),
        number("area", "place"),
        number("citizenship", "place"));
    loadCrossings(range);
    load(moves, "moves", range, moveColumns());
    loadActs(deaths, "deaths", range, isLater);
    drawn.load(
        datasets,
        events.dataset(LinkedEvents.LINK_DRAWS),
        range,
        crossingColumns(isLater),
        moveColumns(),
        actColumns(isLater));
  }

  private String[] moveColumns() {
    return new String[] {
      "CASE kind WHEN 'internal' THEN 0 WHEN 'arrival' THEN 1 ELSE 2 END",
      DAY.formatted("known_on"),
      number("place", "place"),
      number("place_to", "place"),
      "epoch_us(\"at\")",
      "\"row\"",
      number("reason", "reason"),
      isLater
    };
  }

  private void loadCrossings(PersonRange range) {
    List<Path> files = events.files("crossings");
    boolean hasSince = files.size() > 1;
    // What was linked by 1 January holds nothing later; not to read receipts saves a column.
    load(crossings, files.get(0), range, crossingColumns(hasSince ? "0" : isLater));
    if (hasSince) {
      load(crossingsSince, files.get(1), range, crossingColumns(isLater));
    }
  }

  private static String[] crossingColumns(String later) {
    return new String[] {
      "epoch_us(\"at\")",
      "CASE kind WHEN 'arrival' THEN 1 ELSE 0 END",
      number("place", "checkpoint"),
      number("place_to", "place"),
      later
    };
  }

  /** Persons and births only, which may change without an event of the person's own. */
  void loadPersons(PersonRange range) {
    load(
        persons,
        "persons",
        range,
        "CAST(sex AS BIGINT)",
        "coalesce(%s, %d)".formatted(DAY.formatted("birth_date"), Days.NEVER),
        number("birth_country", "place"),
        number("citizenship", "place"),
        "CASE linked_by WHEN 'pin' THEN 1 ELSE 0 END");
    loadActs(births, "births", range, parent("related"), parent("father"));
  }

  private static String parent(String column) {
    return "coalesce(%s, %d)".formatted(column, PersonHistory.NOBODY);
  }

  private void loadActs(EventColumns into, String dataset, PersonRange range, String... more) {
    load(into, dataset, range, actColumns(more));
  }

  private static String[] actColumns(String... more) {
    List<String> columns =
        List.of(DAY.formatted("\"at\""), number("place", "place"), "epoch_us(\"at\")", "\"row\"");
    return Stream.concat(columns.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private void load(EventColumns into, String dataset, PersonRange range, String... columns) {
    load(into, events.dataset(dataset), range, columns);
  }

  private void load(EventColumns into, Path file, PersonRange range, String... columns) {
    StringBuilder sql = new StringBuilder("SELECT person");
    for (String column : columns) {
      sql.append(", CAST(").append(column).append(" AS BIGINT)");
    }
    sql.append(" FROM ").append(Datasets.parquet(file));
    sql.append(" WHERE person BETWEEN ").append(range.first()).append(" AND ");
    into.load(datasets, sql.append(range.last()).toString());
  }

  int persons() {
    return persons.size();
  }

  long person(int row) {
    return persons.value(0, row);
  }

  /** Fills the history with the block's next person. Call for the rows of persons in order. */
  void fill(int row, PersonHistory history) {
    fill(this, row, history, false);
  }

  /**
   * Fills the history with a person as an earlier step knew it: without later events.
   *
   * @param earlier has that step's persons
   * @param row of the person in it
   */
  void fillEarlier(LinkedBlock earlier, int row, PersonHistory history) {
    fill(earlier, row, history, true);
  }

  /** What draws of uncertain links change in the events of the person last filled. */
  OtherRecords drawn(int row) {
    long person = person(row);
    Set<Integer> draws = drawn.draws(person);
    return draws.isEmpty()
        ? OtherRecords.NONE
        : new OtherRecords() {
          @Override
          public boolean areOtherIn(int draw) {
            return draws.contains(draw + 1);
          }

          @Override
          public void fill(int draw, PersonHistory history) {
            fillDrawn(row, history, draw + 1);
          }
        };
  }

  private void fillDrawn(int row, PersonHistory history, int draw) {
    long person = person(row);
    start(row, history);
    fillRegistrations(person, history);
    fillDeaths(drawn.deaths(deaths, person, draw), person, history, false);
    fillMoves(drawn.moves(moves, person, draw), person, history, false);
    EventColumns allCrossings = drawn.crossings(List.of(crossings, crossingsSince), person, draw);
    fillCrossings(allCrossings, person, history, false);
  }

  private void fill(LinkedBlock who, int row, PersonHistory history, boolean withoutLater) {
    long person = who.person(row);
    who.start(row, history);
    fillRegistrations(person, history);
    fillDeaths(deaths, person, history, withoutLater);
    fillMoves(moves, person, history, withoutLater);
    fillCrossings(crossings, person, history, withoutLater);
    fillCrossings(crossingsSince, person, history, withoutLater);
  }

  private void fillRegistrations(long person, PersonHistory history) {
    registrations.rewind(person);
    for (int r = registrations.next(person); r >= 0; r = registrations.next(person)) {
      history.addRegistration(
          registrations.number(1, r), registrations.number(2, r), registrations.number(3, r));
    }
  }

  private static void fillDeaths(
      EventColumns rows, long person, PersonHistory history, boolean withoutLater) {
    rows.rewind(person);
    for (int r = rows.next(person); r >= 0; r = rows.next(person)) {
      if (!withoutLater || rows.number(5, r) == 0) {
        history.addDeath(rows.number(1, r), rows.number(2, r), event(rows, r, 1));
      }
    }
  }

  private static void fillCrossings(
      EventColumns rows, long person, PersonHistory history, boolean withoutLater) {
    rows.rewind(person);
    for (int r = rows.next(person); r >= 0; r = rows.next(person)) {
      if (!withoutLater || rows.number(5, r) == 0) {
        history
            .crossings()
            .add(rows.value(1, r), rows.value(2, r) == 1, rows.number(3, r), rows.number(4, r));
      }
    }
  }

  /** Who the person is, and the act of birth. */
  private void start(int row, PersonHistory history) {
    long person = person(row);
    history.start(
        person,
        persons.number(1, row),
        persons.number(2, row),
        persons.number(3, row),
        persons.number(4, row));
    if (persons.number(5, row) == 1) {
      history.markLinkedByPin();
    }
    births.rewind(person);
    for (int r = births.next(person); r >= 0; r = births.next(person)) {
      history.addBirth(births.number(1, r), births.number(2, r), event(births, r, 0));
      history.setParents(births.value(5, r), births.value(6, r));
    }
  }

  private static void fillMoves(
      EventColumns rows, long person, PersonHistory history, boolean withoutLater) {
    rows.rewind(person);
    for (int r = rows.next(person); r >= 0; r = rows.next(person)) {
      if (!withoutLater || rows.number(8, r) == 0) {
        history
            .moves()
            .add(
                KINDS[rows.number(1, r)],
                rows.number(2, r),
                rows.number(3, r),
                rows.number(4, r),
                UnitKeys.recorded(rows.value(5, r), rows.number(6, r), 2),
                rows.number(7, r));
      }
    }
  }

  private static long event(EventColumns acts, int row, int kind) {
    return UnitKeys.recorded(acts.value(3, row), acts.number(4, row), kind);
  }

  /** Looks through a person's events without filling a history, and goes past them. */
  EventDays passEvents(int row) {
    long person = person(row);
    EventDays days = new EventDays();
    days.see(persons.number(2, row), false);
    registrations.skip(person);
    births.rewind(person);
    for (int r = births.next(person); r >= 0; r = births.next(person)) {
      days.see(births.number(1, r), false);
    }
    for (int r = deaths.next(person); r >= 0; r = deaths.next(person)) {
      days.see(deaths.number(1, r), deaths.number(5, r) == 1);
    }
    for (int r = moves.next(person); r >= 0; r = moves.next(person)) {
      // A registered move tells nothing of the border, on whatever day it was made.
      days.see(moves.number(2, r), false);
      days.seeMove(moves.number(8, r) == 1);
    }
    see(crossings, person, days);
    see(crossingsSince, person, days);
    return days;
  }

  private static void see(EventColumns rows, long person, EventDays days) {
    for (int r = rows.next(person); r >= 0; r = rows.next(person)) {
      days.see(Days.ofTime(rows.value(1, r)), rows.number(5, r) == 1);
    }
  }

  /** Goes past the act of birth of a person who is not filled. */
  void passBirths(int row) {
    births.skip(person(row));
  }

  /** Whether another step's row says the same of the person and of the act of birth. */
  boolean saysTheSame(int row, LinkedBlock other, int otherRow) {
    return persons.hasSameRow(row, other.persons, otherRow)
        && births.hasSameRows(person(row), other.births);
  }

  /**
   * Checks that every event belonged to a person.
   *
   * @throws IllegalStateException if linkage left an event without one, or a dataset out of order
   */
  void checkUsedUp() {
    for (EventColumns columns :
        new EventColumns[] {registrations, crossings, crossingsSince, moves, births, deaths}) {
      if (!columns.isUsedUp()) {
        throw new IllegalStateException(
            "Expected every event to belong to a row of persons, in the order of persons");
      }
    }
    drawn.checkUsedUp();
  }
}
