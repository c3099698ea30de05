package kg.koch.app.link.internal;

import kg.koch.engine.dataset.Datasets;

/**
 * Links a row by its document, if the registers and the border know one person only who has it, and
 * that person's sex and date of birth are the row's.
 *
 * <p>A document is known from the person register, and from crossings on which it was shown
 * together with a known PIN. Of crossings those count that were known on the last 1 January, so
 * that what a month brings does not settle older rows otherwise.
 */
final class DocumentPass {

  static final String NAME = "document";

  private static final String TOLD =
      """
      CREATE TABLE document_told AS
      WITH wanted AS (
        SELECT DISTINCT citizenship, document_number FROM residual
        WHERE citizenship IS NOT NULL AND document_number IS NOT NULL)
      SELECT citizenship, document_number, person, sex, birth_date
      FROM register JOIN wanted USING (citizenship, document_number) JOIN spine USING (pin)
      WHERE person IS NOT NULL
      UNION
      SELECT citizenship, document_number, person, sex, birth_date
      FROM crossing_learned JOIN wanted USING (citizenship, document_number) JOIN spine USING (pin)
      WHERE person IS NOT NULL
      """;

  private static final String LINKS =
      """
      INSERT INTO residual_link
      SELECT DISTINCT source, receipt, line, person, '%s', 1.0
      FROM residual JOIN document_told USING (citizenship, document_number, sex, birth_date)
      WHERE (citizenship, document_number) IN (
        SELECT (citizenship, document_number) FROM document_told
        GROUP BY citizenship, document_number HAVING count(DISTINCT person) = 1)
      """;

  private final Datasets datasets;

  DocumentPass(Datasets datasets) {
    this.datasets = datasets;
  }

  void run() {
    datasets.execute(TOLD);
    datasets.execute(LINKS.formatted(NAME));
  }
}
