package kg.koch.app.link.internal;

import java.util.ArrayList;
import java.util.List;
import kg.koch.engine.dataset.Datasets;

/**
 * The rows whose own PIN does not say whose they are, as one table {@code residual}: source,
 * receipt, line and what each tells of the person; and those of them that are crossings, whole, as
 * {@code residual_crossing}.
 *
 * <p>These are rows with a PIN that nobody is known to have; acts of birth with a PIN that the
 * person register has not; and rows without a PIN whose document the register gives to somebody.
 * Rows of a PIN whose history is ambiguous are not among them.
 */
final class ResidualRows {

  private static final String BIRTHS = "civil-births";

  /**
   * A source of rows, and a query of them with the columns of table {@code residual}.
   *
   * @param view where the query takes them from
   */
  private record Source(String view, String columns) {

    String query() {
      return "SELECT source, receipt, line, pin, " + columns + " FROM " + view;
    }
  }

  private static final String COLUMNS =
      "source VARCHAR, receipt VARCHAR, line INTEGER, pin BIGINT, citizenship VARCHAR,"
          + " document_number VARCHAR, sex VARCHAR, birth_date DATE, area VARCHAR, area_to VARCHAR,"
          + " surname VARCHAR, given_name VARCHAR, known_on DATE";

  private static final String OF_CROSSING =
      "citizenship, document_number, sex, birth_date, NULL, NULL, NULL, NULL, NULL";

  private static final Source BIRTH =
      new Source(
          "birth", "NULL, NULL, sex, birth_date, soate, NULL, surname, given_name, registered_on");
  private static final Source DEATH =
      new Source("death", "NULL, NULL, sex, birth_date, soate, NULL, NULL, NULL, registered_on");
  private static final Source MOVE =
      new Source("move", "NULL, NULL, NULL, NULL, from_soate, to_soate, NULL, NULL, registered_on");

  private static final String NOT_REGISTERED =
      " WHERE pin NOT IN (SELECT pin FROM register"
          + " UNION SELECT previous_pin FROM register WHERE previous_pin IS NOT NULL)";

  private static final String NOT_KNOWN =
      " WHERE pin IS NOT NULL AND pin NOT IN (SELECT pin FROM spine)";

  private static final String HELD_DOCUMENTS =
      """
      CREATE TABLE held_document AS
      SELECT DISTINCT citizenship, document_number
      FROM register SEMI JOIN document USING (citizenship, document_number)
      """;

  private static final String HELD =
      " pin IS NULL AND (citizenship, document_number) IN (FROM held_document)";

  private final Datasets datasets;
  private final List<String> records;

  /**
   * @param records of further registers
   */
  ResidualRows(Datasets datasets, RecordWriter records) {
    this.datasets = datasets;
    this.records = records.rowsForResidual();
  }

  /** Collects them; the tables {@code spine} and {@code document} must be there. */
  void collect() {
    datasets.execute(HELD_DOCUMENTS);
    boolean isAnyHeld = datasets.number("SELECT count(*) FROM held_document") > 0;
    datasets.execute(
        "CREATE TABLE residual_crossing AS SELECT * FROM crossing"
            + NOT_KNOWN
            + (isAnyHeld ? " UNION ALL SELECT * FROM crossing WHERE" + HELD : ""));
    datasets.execute("CREATE TABLE residual (" + COLUMNS + ")");
    insert(new Source("residual_crossing", OF_CROSSING).query());
    insert(BIRTH.query() + NOT_REGISTERED);
    insert(DEATH.query() + NOT_KNOWN);
    insert(MOVE.query() + NOT_KNOWN);
    for (String rows : records) {
      insert("SELECT * FROM (" + rows + ")" + NOT_KNOWN + " OR" + HELD);
    }
  }

  private void insert(String rows) {
    datasets.execute("INSERT INTO residual " + rows);
  }

  /**
   * Queries of all rows with a PIN, also those that it names; of crossings as {@link DocumentPass}.
   */
  List<String> all() {
    List<String> queries = new ArrayList<>(records);
    queries.add(new Source("crossing_learned", OF_CROSSING).query());
    queries.add(BIRTH.query());
    queries.add(DEATH.query());
    queries.add(MOVE.query());
    return queries;
  }

  /** Whether a person can have one row of the source only: nobody is born or dies twice. */
  static boolean isOfOneAct(String source) {
    return source.equals(BIRTHS) || source.equals("civil-deaths");
  }
}
