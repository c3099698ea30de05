package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kg.koch.engine.dataset.Datasets;

/**
 * What draws of uncertain links change in the events of a range of persons: rows that a draw takes
 * from a person or gives to one. Few persons have any.
 */
final class DrawnEvents {

  private final int draws;
  private final EventColumns crossings = new EventColumns(EventColumns.CHANGE + 5);
  private final EventColumns moves = new EventColumns(EventColumns.CHANGE + 8);
  private final EventColumns deaths = new EventColumns(EventColumns.CHANGE + 5);

  /**
   * @param draws how many are asked for; with one there is nothing to load
   */
  DrawnEvents(int draws) {
    this.draws = draws;
  }

  /** Loads the range; columns are those of the events themselves. */
  void load(
      Datasets datasets,
      Path file,
      PersonRange range,
      String[] ofCrossings,
      String[] ofMoves,
      String[] ofDeaths) {
    if (draws > 1) {
      load(crossings, "crossings", datasets, file, range, ofCrossings);
      load(moves, "moves", datasets, file, range, ofMoves);
      load(deaths, "deaths", datasets, file, range, ofDeaths);
    }
  }

  private void load(
      EventColumns into,
      String dataset,
      Datasets datasets,
      Path file,
      PersonRange range,
      String[] columns) {
    StringBuilder sql =
        new StringBuilder("SELECT person, CAST(draw AS BIGINT), CAST(given AS BIGINT)");
    for (String column : columns) {
      sql.append(", CAST(").append(column).append(" AS BIGINT)");
    }
    sql.append(" FROM ").append(Datasets.parquet(file));
    sql.append(" WHERE dataset = ").append(Datasets.text(dataset)).append(" AND draw <= ");
    sql.append(draws).append(" AND person BETWEEN ").append(range.first()).append(" AND ");
    into.load(datasets, sql.append(range.last()).toString());
  }

  /** The draws, from 2 on, in which other events are the person's. Call for persons in order. */
  SortedSet<Integer> draws(long person) {
    if (draws < 2) {
      return Collections.emptySortedSet();
    }
    SortedSet<Integer> all = new TreeSet<>();
    for (EventColumns changes : List.of(crossings, moves, deaths)) {
      changes.rewind(person);
      for (int row = changes.next(person); row >= 0; row = changes.next(person)) {
        all.add(changes.number(1, row));
      }
    }
    return all;
  }

  /** A person's crossings in a draw. */
  EventColumns crossings(List<EventColumns> recorded, long person, int draw) {
    return EventColumns.inDraw(recorded, person, crossings, draw, 1);
  }

  /** A person's moves in a draw. */
  EventColumns moves(EventColumns recorded, long person, int draw) {
    return EventColumns.inDraw(List.of(recorded), person, moves, draw, 5);
  }

  /** A person's acts of death in a draw. */
  EventColumns deaths(EventColumns recorded, long person, int draw) {
    return EventColumns.inDraw(List.of(recorded), person, deaths, draw, 3);
  }

  /**
   * Checks that every change belonged to a person.
   *
   * @throws IllegalStateException if linkage left one without
   */
  void checkUsedUp() {
    if (!crossings.isUsedUp() || !moves.isUsedUp() || !deaths.isUsedUp()) {
      throw new IllegalStateException(
          "Expected every drawn event to belong to a row of persons, in the order of persons");
    }
  }
}
