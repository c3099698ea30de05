package kg.koch.app.protect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.engine.dataset.Datasets;

/** Made-up counts, written as the measurement stage writes them. */
final class CountedTables {

  private static final String POPULATION =
      """
      (VALUES ('2024-01-01', 'KG', 3000, 11), ('2024-01-01', 'KG02', 1000, 12), ('2024-01-01', 'KG03', 2, 13),
              ('2025-01-01', 'KG', 3100, 14), ('2025-01-01', 'KG02', 1100, 15), ('2025-01-01', 'KG03', 900, 16))
      t(day, area, count, key)
      """;
  private static final String MOVES =
      """
      (VALUES ('KG', 'KG', 60, 21), ('KG02', 'KG', 20, 22), ('KG', 'KG02', 40, 23), ('KG03', 'KG', 1, 24))
      t(origin, destination, count, key)
      """;
  private static final String BALANCE =
      """
      (VALUES ('KG', 'opening', 3000), ('KG', 'births', 70), ('KG', 'deaths', 20), ('KG', 'internal-in', 60),
              ('KG', 'internal-out', 60), ('KG', 'external-in', 30), ('KG', 'external-out', 50), ('KG', 'closing', 3100),
              ('KG02', 'opening', 1000), ('KG02', 'births', 2), ('KG02', 'closing', 1100))
      t(area, component, count)
      """;

  private final Path folder;

  CountedTables(Path folder) {
    this.folder = folder;
  }

  /** A1, A2 and B1 of one year: no births but two in Ysyk-Kol, and no moves to Jalal-Abad. */
  MeasuredTables ofOneYear() {
    return written(
        List.of("A1", "A2", "B1"),
        "SELECT day AS TIME_PERIOD, 'permanent' AS CONCEPT, area AS REF_AREA, '_T' AS SEX, '_T' AS AGE,"
            + " '_T' AS CITIZENSHIP, CAST(count AS BIGINT) AS count, CAST(key AS INTEGER) AS cell_key FROM "
            + POPULATION,
        "SELECT '2024' AS TIME_PERIOD, area AS REF_AREA, component AS COMPONENT, CAST(count AS BIGINT) AS count,"
            + " CAST(count * 7919 AS INTEGER) AS cell_key FROM "
            + BALANCE,
        "SELECT '2024' AS TIME_PERIOD, origin AS ORIGIN, destination AS DESTINATION, '_T' AS SEX, '_T' AS AGE,"
            + " CAST(count AS BIGINT) AS count, CAST(key AS INTEGER) AS cell_key FROM "
            + MOVES);
  }

  /** One table of about that many cells. */
  MeasuredTables ofManyCells(String areas, String ages, int days) {
    return written(
        List.of("A1"),
        ("SELECT CAST(DATE '2021-01-01' + CAST(d AS INTEGER) AS VARCHAR) AS TIME_PERIOD, concept AS CONCEPT,"
                + " area AS REF_AREA, sex AS SEX, age AS AGE, '_T' AS CITIZENSHIP,"
                + " CAST(hash(d, area, age, sex, concept) %% 50 AS BIGINT) AS count,"
                + " CAST(hash(age, d, area, sex, concept) %% 2000000000 AS INTEGER) AS cell_key"
                + " FROM range(%d) r(d), (SELECT unnest(['permanent', 'present', 'usual-resident-12m']) AS concept),"
                + " (SELECT unnest([%s]) AS area), (SELECT unnest(['_T', 'F', 'M']) AS sex), (SELECT unnest([%s]) AS age)")
            .formatted(days, areas, ages));
  }

  private MeasuredTables written(List<String> tables, String... queries) {
    try (Datasets datasets = Datasets.open(1, "1GB", folder.resolve("spill"))) {
      Path files = Files.createDirectories(folder.resolve("counted/tables"));
      for (int i = 0; i < queries.length; i++) {
        datasets.copy(queries[i], files.resolve(tables.get(i) + ".parquet"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new MeasuredTables(
        "0123456789abcdef",
        folder.resolve("counted"),
        tables,
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2025, 1, 1),
        new TreeMap<>());
  }
}
