package kg.koch.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout.Field;

/**
 * The rules of border-crossings as PostgreSQL checks them: COPY into a table of texts, then one
 * statement that finds every broken rule, and two that part accepted rows, typed, from rejected
 * ones. In its favour: tables are not logged, nothing is synced, two workers, 512 MB for each sort.
 */
final class DeliverySql implements AutoCloseable {

  private static final String DATE = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'";
  private static final String MOMENT =
      "'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$'";

  private static final String FOUND =
      """
      CREATE UNLOGGED TABLE found AS
      WITH shaped AS (
        SELECT *,
          pin ~ '^[0-9]{14}$' AS pin_read,
          birth_date ~ %1$s AND pg_input_is_valid(birth_date, 'date') AS born_read,
          crossed_at ~ %2$s AND pg_input_is_valid(crossed_at, 'timestamp') AS crossed_read,
          row_number() OVER (PARTITION BY pin, document_number, crossed_at, direction ORDER BY line) AS nth
        FROM sent),
      told AS (
        SELECT *,
          coalesce(pin_read, false) AND left(pin, 1) IN ('1', '2')
            AND substr(pin, 6, 4) BETWEEN '1900' AND '2099'
            AND pg_input_is_valid(substr(pin, 6, 4) || '-' || substr(pin, 4, 2) || '-' || substr(pin, 2, 2), 'date')
            AS pin_formed
        FROM shaped)
      SELECT sent.line, sent.pin, sent.document_number, sent.citizenship, sent.sex, sent.birth_date,
        sent.crossed_at, sent.direction, sent.checkpoint, sent.country,
        (sent.citizenship IS NULL)::int + (sent.sex IS NULL)::int + (sent.birth_date IS NULL)::int
          + (sent.crossed_at IS NULL)::int + (sent.direction IS NULL)::int
          + (sent.checkpoint IS NULL)::int + (sent.country IS NULL)::int AS required,
        (NOT coalesce(pin_read, true))::int + (NOT coalesce(born_read, true))::int
          + (NOT coalesce(crossed_read, true))::int AS type,
        (length(document_number) > 30)::int AS maximum_length,
        (sent.citizenship IS NOT NULL AND c1.code IS NULL)::int + (sent.sex IS NOT NULL AND c2.code IS NULL)::int
          + (sent.direction IS NOT NULL AND c3.code IS NULL)::int
          + (sent.checkpoint IS NOT NULL AND c4.code IS NULL)::int
          + (sent.country IS NOT NULL AND c5.code IS NULL)::int AS code_list,
        (pin_read AND NOT pin_formed)::int AS pin_structure,
        (pin_formed AND NOT ((c2.code IS NULL OR (left(pin, 1) = '1') = (sent.sex = 'F'))
          AND (NOT coalesce(born_read, false)
            OR substr(pin, 6, 4) || '-' || substr(pin, 4, 2) || '-' || substr(pin, 2, 2) = birth_date)))::int AS pin_agrees,
        (pin IS NULL AND document_number IS NULL)::int AS who_crossed,
        (coalesce(born_read, false) AND birth_date < '1900-01-01')::int AS birth_date_range,
        (coalesce(born_read, false) AND coalesce(crossed_read, false)
          AND birth_date > left(crossed_at, 10))::int AS birth_before_crossing,
        (coalesce(crossed_read, false)
          AND left(crossed_at, 10) NOT BETWEEN '2024-03-01' AND '2024-03-31')::int AS crossed_in_period,
        (nth > 1 AND coalesce(pin_read, true) AND coalesce(crossed_read, true) AND c3.code IS NOT NULL)::int AS crossing_once
      FROM told AS sent
        LEFT JOIN code AS c1 ON c1.field = 'citizenship' AND c1.code = sent.citizenship
        LEFT JOIN code AS c2 ON c2.field = 'sex' AND c2.code = sent.sex
        LEFT JOIN code AS c3 ON c3.field = 'direction' AND c3.code = sent.direction
        LEFT JOIN code AS c4 ON c4.field = 'checkpoint' AND c4.code = sent.checkpoint
        LEFT JOIN code AS c5 ON c5.field = 'country' AND c5.code = sent.country
      """
          .formatted(DATE, MOMENT);

  private static final String BROKEN =
      "required + type + coalesce(maximum_length, 0) + code_list + coalesce(pin_structure, 0)"
          + " + coalesce(pin_agrees, 0) + who_crossed + birth_date_range + birth_before_crossing"
          + " + crossed_in_period + crossing_once";

  private static final String TYPED =
      "SELECT line, pin::bigint, document_number, citizenship, sex, birth_date::date,"
          + " crossed_at::timestamp, direction, checkpoint, country FROM found WHERE "
          + BROKEN
          + " = 0";

  private final EmbeddedPostgres server;

  DeliverySql(Path folder, Catalog catalog) throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("work_mem", "512MB")
            .setServerConfig("max_parallel_workers_per_gather", "2")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("fsync", "off")
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE code (field text, code text)");
      for (Field field : catalog.source(MadeUpBorder.SOURCE).fields()) {
        String rows =
            catalog.acceptedCodes(field).stream()
                .map(code -> "('%s','%s')".formatted(field.name(), code.replace("'", "''")))
                .collect(Collectors.joining(","));
        if (!rows.isEmpty()) {
          statement.execute("INSERT INTO code VALUES " + rows);
        }
      }
      statement.execute("ANALYZE code");
    }
  }

  /** Seconds from the file to accepted and rejected rows. */
  double run(Path file) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : new String[] {"accepted", "rejected", "found", "sent"}) {
        statement.execute("DROP TABLE IF EXISTS " + table);
      }
      long start = System.nanoTime();
      statement.execute(
          "CREATE UNLOGGED TABLE sent (pin text, document_number text, citizenship text, sex text,"
              + " birth_date text, crossed_at text, direction text, checkpoint text, country text,"
              + " line bigint GENERATED ALWAYS AS IDENTITY)");
      statement.execute(
          "COPY sent (pin, document_number, citizenship, sex, birth_date, crossed_at, direction,"
              + " checkpoint, country) FROM '%s' (FORMAT csv, HEADER)"
                  .formatted(file.toAbsolutePath()));
      statement.execute(FOUND);
      statement.execute("CREATE UNLOGGED TABLE accepted AS " + TYPED);
      statement.execute(
          "CREATE UNLOGGED TABLE rejected AS SELECT * FROM found WHERE " + BROKEN + " > 0");
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** Accepted rows, and how often each rule was broken. */
  SortedMap<String, Long> counts() throws SQLException {
    SortedMap<String, Long> counts = new TreeMap<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery("SELECT count(*) FROM accepted")) {
        found.next();
        counts.put("accepted", found.getLong(1));
      }
      for (String rule :
          new String[] {
            "required",
            "type",
            "maximum_length",
            "code_list",
            "pin_structure",
            "pin_agrees",
            "who_crossed",
            "birth_date_range",
            "birth_before_crossing",
            "crossed_in_period",
            "crossing_once"
          }) {
        try (ResultSet found = statement.executeQuery("SELECT sum(" + rule + ") FROM rejected")) {
          found.next();
          if (found.getLong(1) > 0) {
            counts.put(rule.replace('_', '-'), found.getLong(1));
          }
        }
      }
    }
    return counts;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
