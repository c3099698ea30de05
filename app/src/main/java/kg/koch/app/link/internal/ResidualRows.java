package kg.koch.app.link.internal;

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

  /** What a row may tell; a source's columns in this order. */
  private static final String COLUMNS =
      "source VARCHAR, receipt VARCHAR, line INTEGER, pin BIGINT, citizenship VARCHAR,"
          + " document_number VARCHAR, sex VARCHAR, birth_date DATE, area VARCHAR, area_to VARCHAR,"
          + " surname VARCHAR, given_name VARCHAR";

  private static final String UNKNOWN_PIN =
      " WHERE pin IS NOT NULL AND pin NOT IN (SELECT pin FROM spine)";

  private static final String HELD_DOCUMENTS =
      """
      CREATE TABLE held_document AS
      SELECT DISTINCT citizenship, document_number
      FROM register SEMI JOIN document USING (citizenship, document_number)
      """;

  private static final String WITHOUT_PIN =
      " WHERE pin IS NULL AND (citizenship, document_number) IN (FROM held_document)";

  private static final String ACTS =
      """
      INSERT INTO residual
      SELECT source, receipt, line, pin, citizenship, document_number, sex, birth_date, NULL, NULL,
             NULL, NULL
      FROM residual_crossing
      UNION ALL
      SELECT source, receipt, line, pin, NULL, NULL, sex, birth_date, soate, NULL, surname, given_name
      FROM birth
      WHERE pin NOT IN (SELECT pin FROM register
                        UNION SELECT previous_pin FROM register WHERE previous_pin IS NOT NULL)
      UNION ALL
      SELECT source, receipt, line, pin, NULL, NULL, sex, birth_date, soate, NULL, NULL, NULL
      FROM death WHERE pin NOT IN (SELECT pin FROM spine)
      UNION ALL
      SELECT source, receipt, line, pin, NULL, NULL, NULL, NULL, from_soate, to_soate, NULL, NULL
      FROM move WHERE pin NOT IN (SELECT pin FROM spine)
      """;

  private final Datasets datasets;

  ResidualRows(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Collects them; the tables {@code spine} and {@code document} must be there.
   *
   * @param records of further registers
   */
  void collect(RecordWriter records) {
    datasets.execute(HELD_DOCUMENTS);
    boolean isAnyHeld = datasets.number("SELECT count(*) FROM held_document") > 0;
    String crossings = "SELECT * FROM crossing" + UNKNOWN_PIN;
    datasets.execute(
        "CREATE TABLE residual_crossing AS "
            + crossings
            + (isAnyHeld ? " UNION ALL SELECT * FROM crossing" + WITHOUT_PIN : ""));
    datasets.execute("CREATE TABLE residual (" + COLUMNS + ")");
    datasets.execute(ACTS);
    for (String rows : records.rowsForResidual()) {
      datasets.execute(
          "INSERT INTO residual SELECT * FROM ("
              + rows
              + ") WHERE pin IS NOT NULL AND pin NOT IN (SELECT pin FROM spine)"
              + " OR pin IS NULL AND (citizenship, document_number) IN (FROM held_document)");
    }
  }
}
