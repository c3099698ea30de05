package kg.koch.app.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.Quality.TruthError;

/**
 * How far the measured figures of a made-up country are from the truth it was made with: confirmed
 * emigrants (C2), immigrants (H1) and returned citizens (F1) of the whole country, and immigrants
 * less emigrants, by definition and year, before protection.
 *
 * <p>The truth lies apart from the deliveries and is read here only, after everything is measured.
 */
final class TruthComparison {

  private static final String TRUTH =
      """
      SELECT definition, CAST(year AS VARCHAR) AS year, flow, sum(count) AS truth
      FROM read_csv(%s, header = true, types = {'definition': 'VARCHAR', 'area': 'VARCHAR'})
      WHERE flow IN ('emigration', 'immigration') OR flow = 'return' AND citizenship = 'KGZ'
      GROUP BY ALL""";

  private static final String MEASURED =
      """
      SELECT DEFINITION AS definition, TIME_PERIOD AS year, '%s' AS flow, '%s' AS in_table, count AS measured
      FROM %s
      WHERE OUTCOME = 'CONFIRMED' AND REF_AREA = 'KG' AND PARTNER = '_T' AND SEX = '_T' AND AGE = '_T'""";

  /** Immigrants less emigrants, on both sides. */
  private static final String NET =
      """
      SELECT definition, year, 'net migration' AS flow, 'H1' AS in_table,
        i.measured - e.measured AS measured, i.truth - e.truth AS truth
      FROM compared AS i JOIN compared AS e USING (definition, year)
      WHERE i.flow = 'immigration' AND e.flow = 'emigration'""";

  private final Path truth;
  private final Path spill;

  /**
   * @param truth the folder of the truth
   */
  TruthComparison(Path truth, Path spill) {
    this.truth = truth;
    this.spill = spill;
  }

  /** One entry a definition, flow and year that both sides have; none if there is no truth. */
  List<TruthError> of(MeasuredTables measured) {
    Path migration = truth.resolve("migration.csv");
    if (!Files.exists(migration)) {
      return List.of();
    }
    List<TruthError> errors = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      datasets.read(query(migration, measured), chunk -> add(chunk, errors));
    }
    return errors;
  }

  private static String query(Path migration, MeasuredTables measured) {
    String truth = TRUTH.formatted(Datasets.text(migration.toString()));
    String emigrants =
        MEASURED.formatted("emigration", "C2", Datasets.parquet(measured.table("C2")));
    String immigrants =
        MEASURED.formatted("immigration", "H1", Datasets.parquet(measured.table("H1")))
            + " AND CITIZENSHIP = '_T'";
    String returned = MEASURED.formatted("return", "F1", Datasets.parquet(measured.table("F1")));
    String compared =
        "SELECT definition, year, flow, in_table, measured, truth FROM (%s UNION ALL %s UNION ALL %s)"
                .formatted(emigrants, immigrants, returned)
            + " JOIN ("
            + truth
            + ") USING (definition, year, flow)";
    return "WITH compared AS ("
        + compared
        + ") SELECT in_table, flow || ' ' || definition || ' ' || year AS what,"
        + " CAST(measured AS DOUBLE), CAST(truth AS DOUBLE) FROM (FROM compared UNION ALL "
        + NET
        + ") WHERE truth <> 0 ORDER BY in_table, what";
  }

  private static void add(Chunk chunk, List<TruthError> errors) {
    for (int row = 0; row < chunk.rows(); row++) {
      double measured = chunk.getDouble(2, row);
      double truth = chunk.getDouble(3, row);
      errors.add(
          new TruthError(
              Objects.requireNonNull(chunk.getText(0, row)),
              Objects.requireNonNull(chunk.getText(1, row)),
              measured,
              truth,
              (measured - truth) / Math.abs(truth)));
    }
  }
}
