package kg.koch.app.forms;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kg.koch.openrosa.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions in the database. Everything is of the area that was entered. */
public final class SubmissionTables {

  private static final String SELECT =
      "SELECT number, form, draft, instance, first, latest, version, area, xml, received"
          + " FROM collect.submission ";

  /** The area's own bounds stand beside the rule of rows: by them the database finds its index. */
  static final String NEWEST =
      SELECT
          + "WHERE latest AND NOT draft AND deleted IS NULL AND area >= ? AND area < ?"
          + " ORDER BY received DESC, number DESC LIMIT ?";

  /** Rows read at once where all of a form are gone through. */
  private static final int AT_ONCE = 200;

  private final FormsDatabase database;
  private final JdbcClient sql;

  public SubmissionTables(FormsDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /**
   * @param replaced what it takes the place of, or null
   */
  record NewRow(
      HandedIn handed,
      Submission submission,
      @Nullable KeptSubmission replaced,
      OffsetDateTime received) {

    Object[] values() {
      return new Object[] {
        submission.formId(),
        handed.draft(),
        submission.instanceId(),
        replaced == null ? submission.instanceId() : replaced.first(),
        submission.version(),
        replaced == null ? handed.device().area() : replaced.area(),
        handed.device().token(),
        handed.deviceId(),
        handed.xml(),
        received
      };
    }
  }

  /** Keeps a new version; empty if the instance is there already, here or in another area. */
  Optional<Long> insert(NewRow row) {
    return sql.sql(
            "INSERT INTO collect.submission (form, draft, instance, first, latest, version, area,"
                + " token, device, xml, received) VALUES (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (form, draft, instance) DO NOTHING RETURNING number")
        .params(row.values())
        .query(Long.class)
        .optional();
  }

  Optional<KeptSubmission> find(String form, boolean draft, String instance) {
    return sql.sql(SELECT + "WHERE form = ? AND draft = ? AND instance = ?")
        .params(form, draft, instance)
        .query(KeptSubmission.class)
        .optional();
  }

  /** The same, and nobody else changes it until the work is done. */
  Optional<KeptSubmission> lock(String form, boolean draft, String instance) {
    return sql.sql(SELECT + "WHERE form = ? AND draft = ? AND instance = ? FOR UPDATE")
        .params(form, draft, instance)
        .query(KeptSubmission.class)
        .optional();
  }

  void unsetLatest(long number) {
    sql.sql("UPDATE collect.submission SET latest = false WHERE number = ?").param(number).update();
  }

  int delete(String form, String first, OffsetDateTime when) {
    sql.sql(
            "DELETE FROM collect.attachment WHERE submission IN"
                + " (SELECT number FROM collect.submission WHERE form = ? AND first = ?)")
        .params(form, first)
        .update();
    return sql.sql(
            "UPDATE collect.submission SET xml = NULL, deleted = ?"
                + " WHERE form = ? AND first = ? AND NOT draft AND deleted IS NULL")
        .params(when, form, first)
        .update();
  }

  /** The latest versions of an area, the newest first. */
  public List<KeptSubmission> newest(String area, int most) {
    return database.within(
        area,
        () ->
            sql.sql(NEWEST)
                .params(area, afterAllWithin(area), most)
                .query(KeptSubmission.class)
                .list());
  }

  /** The first text after all codes that begin with the area's. */
  static String afterAllWithin(String area) {
    int last = area.length() - 1;
    return area.substring(0, last) + (char) (area.charAt(last) + 1);
  }

  /** The latest version of a submission of an area; empty if it has none. */
  public Optional<KeptSubmission> findLatest(String area, String form, String first) {
    return database.within(
        area,
        () ->
            sql.sql(
                    SELECT
                        + "WHERE form = ? AND first = ? AND latest AND NOT draft"
                        + " AND deleted IS NULL")
                .params(form, first)
                .query(KeptSubmission.class)
                .optional());
  }

  /** How many versions a submission has. */
  public int versions(String area, String form, String first) {
    return database.within(
        area,
        () ->
            sql.sql("SELECT count(*) FROM collect.submission WHERE form = ? AND first = ?")
                .params(form, first)
                .query(Integer.class)
                .single());
  }

  /** Submissions of a form, its latest versions counted. */
  public long count(String area, String form) {
    return database.within(
        area,
        () ->
            sql.sql(
                    "SELECT count(*) FROM collect.submission"
                        + " WHERE form = ? AND latest AND NOT draft AND deleted IS NULL")
                .param(form)
                .query(Long.class)
                .single());
  }

  /** Goes through the latest versions of a form, ordered by their identities, a few at a time. */
  public void each(String area, String form, Consumer<KeptSubmission> visitor) {
    database.within(
        area,
        () -> {
          try (Stream<KeptSubmission> all =
              sql
                  .sql(
                      SELECT
                          + "WHERE form = ? AND latest AND NOT draft AND deleted IS NULL"
                          + " ORDER BY first COLLATE \"C\"")
                  .withFetchSize(AT_ONCE)
                  .param(form)
                  .query(KeptSubmission.class)
                  .stream()) {
            all.forEach(visitor);
          }
          return true;
        });
  }
}
