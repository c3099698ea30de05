package kg.koch.app.link.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;

/**
 * The engine's part of weighing: which persons a row may be of, what to learn from, and what the
 * person register says of all of them. Only rows of the residual are put beside persons.
 */
final class WeighedTables {

  /** Rows of each delivery that a model learns from: its first ones, which need little reading. */
  private static final int FIRST_LINES = 200;

  /** Persons drawn for pairs of two, about. */
  private static final int PERSONS = 5_000;

  private static final String CANDIDATES =
      """
      CREATE TABLE weighed_candidate AS
      WITH act AS (
        SELECT 'civil-births' AS source, person FROM birth JOIN spine USING (pin)
        UNION SELECT 'civil-deaths', person FROM death JOIN spine USING (pin)),
      pair AS (
        SELECT r.source, r.receipt, r.line, s.person FROM weighed_row r JOIN slip s USING (pin)
        UNION
        SELECT r.source, r.receipt, r.line, s.person
        FROM weighed_row r JOIN register g USING (sex, birth_date) JOIN spine s ON s.pin = g.pin
        WHERE s.person IS NOT NULL)
      SELECT * FROM pair ANTI JOIN act USING (source, person)
      """;

  /** As the newest snapshot says, of candidates, of the sample's persons and of some at random. */
  private static final String REGISTERED =
      """
      CREATE TABLE weighed_person AS
      WITH wanted AS (
        SELECT person FROM weighed_candidate UNION SELECT person FROM weighed_sample
        UNION SELECT person FROM spine WHERE person %% %d = 0)
      SELECT %s, pin, period
      FROM register JOIN (FROM spine SEMI JOIN wanted USING (person)) USING (pin)
      QUALIFY row_number() OVER (PARTITION BY person ORDER BY period DESC, pin DESC, line) = 1
      """;

  private final Datasets datasets;

  WeighedTables(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Makes the tables.
   *
   * @param left rows to weigh, by source
   * @param all queries of all rows of the sources
   * @param persons how many are known
   */
  void make(Map<String, List<ResidualRow>> left, List<String> all, long persons) {
    loadRows(left);
    datasets.execute(CANDIDATES);
    takeSamples(left.keySet(), all);
    datasets.execute(REGISTERED.formatted(Math.max(1, persons / PERSONS), RegisteredRow.COLUMNS));
  }

  private void loadRows(Map<String, List<ResidualRow>> left) {
    Iterator<ResidualRow> rows = left.values().stream().flatMap(List::stream).iterator();
    datasets.load(
        "weighed_row",
        List.of(
            new Column("source", Column.Type.TEXT),
            new Column("receipt", Column.Type.TEXT),
            new Column("line", Column.Type.INT),
            new Column("pin", Column.Type.LONG),
            new Column("sex", Column.Type.TEXT),
            new Column("birth_date", Column.Type.DATE)),
        chunk -> {
          int at = 0;
          for (; at < chunk.capacity() && rows.hasNext(); at++) {
            ResidualRow row = rows.next();
            chunk.setText(0, at, row.source());
            chunk.setText(1, at, row.receipt());
            chunk.setInt(2, at, row.line());
            chunk.setLong(3, at, row.pin());
            chunk.setText(4, at, row.sex());
            chunk.setInt(
                5, at, (int) LocalDate.parse(Objects.requireNonNull(row.birthDate())).toEpochDay());
          }
          return at;
        });
  }

  /** Rows that a PIN links, of every source that has rows left. */
  private void takeSamples(Set<String> sources, List<String> all) {
    String those = sources.stream().map(Datasets::text).collect(Collectors.joining(", "));
    datasets.execute(
        "CREATE TABLE weighed_sample AS SELECT *, CAST(NULL AS BIGINT) AS person FROM residual LIMIT 0");
    for (String query : all) {
      datasets.execute(
          ("INSERT INTO weighed_sample SELECT q.*, s.person"
                  + " FROM (SELECT * FROM (%s) WHERE source IN (%s) AND line <= %d) q"
                  + " JOIN spine s USING (pin) WHERE s.person IS NOT NULL")
              .formatted(query, those, FIRST_LINES));
    }
  }

  /** Adds the source's sample to the rows; gives the places of rows and of their persons. */
  List<int[]> sample(String source, List<ResidualRow> rows, Map<Long, Integer> places) {
    List<int[]> linked = new ArrayList<>();
    datasets.read(
        "SELECT "
            + ResidualRow.COLUMNS
            + ", person FROM weighed_sample WHERE source = "
            + Datasets.text(source)
            + " ORDER BY receipt, line",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            Integer place = places.get(chunk.getLong(13, row));
            if (place != null) {
              linked.add(new int[] {rows.size(), place});
              rows.add(ResidualRow.of(chunk, row));
            }
          }
        });
    return linked;
  }

  /** In the order of their keys, which is as good as random. */
  List<WeighedFields.Person> registered() {
    List<WeighedFields.Person> persons = new ArrayList<>();
    datasets.read(
        "SELECT * FROM weighed_person ORDER BY person",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            persons.add(
                new WeighedFields.Person(
                    RegisteredRow.of(chunk, row),
                    chunk.getLong(8, row),
                    Objects.requireNonNull(chunk.getText(9, row))));
          }
        });
    return persons;
  }

  Map<String, List<Long>> candidates() {
    Map<String, List<Long>> candidates = new HashMap<>();
    datasets.read(
        "SELECT DISTINCT receipt, line, person FROM weighed_candidate"
            + " WHERE person IN (SELECT person FROM weighed_person) ORDER BY ALL",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            candidates
                .computeIfAbsent(
                    chunk.getText(0, row) + " " + chunk.getInt(1, row), none -> new ArrayList<>())
                .add(chunk.getLong(2, row));
          }
        });
    return candidates;
  }

  static String name(ResidualRow row) {
    return row.receipt() + " " + row.line();
  }

  List<String> snapshots() {
    List<String> snapshots = new ArrayList<>();
    datasets.read(
        "SELECT DISTINCT period FROM register ORDER BY period",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            snapshots.add(Objects.requireNonNull(chunk.getText(0, row)));
          }
        });
    return snapshots;
  }
}
