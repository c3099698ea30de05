package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenth of the country, made up without any likeness: several blocks, on one and two threads. */
@Tag("slow")
class MeasureSizeTest {

  private static final long PERSONS = 1_200_000;
  private static final long CROSSINGS = 18_500_000;

  @TempDir Path folder;

  @Test
  void manyBlocksGiveTheSameBytesOnOneAndTwoThreads() throws IOException {
    LinkedEvents events = write();
    MeasuredTables two = measure(events, 2);
    MeasuredTables one = measure(events, 1);
    for (String table : one.tables()) {
      assertThat(Files.mismatch(one.table(table), two.table(table))).as(table).isEqualTo(-1);
    }
    for (String carried : new String[] {"persons.bin", "vintages.bin"}) {
      Path file = Path.of("carried", carried);
      assertThat(Files.mismatch(one.folder().resolve(file), two.folder().resolve(file)))
          .as(carried)
          .isEqualTo(-1);
    }
  }

  private MeasuredTables measure(LinkedEvents events, int threads) {
    Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
    Ledger ledger = new Ledger(folder.resolve("threads-" + threads), "test");
    long start = System.nanoTime();
    MeasuredTables tables =
        new Measure(
                catalog,
                ledger,
                (person, event) -> (int) (person ^ event),
                RepairPlan.once(Repair.HOTDECK),
                threads,
                folder)
            .measure(events);
    System.out.printf("%d threads: %.1f s%n", threads, (System.nanoTime() - start) / 1e9);
    return tables;
  }

  private LinkedEvents write() {
    try (Datasets datasets = Datasets.open(2, "2GB", folder)) {
      String person = "(i * 7000000000000)";
      datasets.copy(
          "SELECT %s AS person, CAST(1 + i %% 2 AS TINYINT) AS sex,".formatted(person)
              + " DATE '1950-01-01' + CAST(hash(i) % 25000 AS INTEGER) AS birth_date,"
              + " 'KGZ' AS birth_country, CASE WHEN i % 2 = 0 THEN 'KGZ' ELSE 'RUS' END AS citizenship,"
              + " i % 2 = 0 AS registered, 'pin' AS linked_by FROM range("
              + PERSONS
              + ") t(i)",
          folder.resolve("persons.parquet"));
      datasets.copy(
          "SELECT %s AS person, make_date(2021 + y, 1, 1) AS as_of, 'KG06207' AS area, 'KGZ' AS citizenship"
                  .formatted(person)
              + " FROM range(0, "
              + PERSONS
              + ", 2) t(i), range(6) u(y) ORDER BY person, as_of",
          folder.resolve("registrations.parquet"));
      String event =
          "%s AS known_on, %s AS place, %s AS place_to, NULL::VARCHAR AS reason, NULL::BIGINT AS related, 'made-up' AS source, 'made-up' AS receipt, CAST(j AS INTEGER) AS \"row\"";
      datasets.copy(
          "SELECT (j * %d // %d) * 7000000000000 AS person, CASE WHEN j %% 2 = 0 THEN 'departure' ELSE 'arrival' END AS kind, TIMESTAMP '2021-01-01' + INTERVAL 1 MINUTE * CAST((j %% 15) * 170000 + hash(j) %% 160000 AS INTEGER) AS \"at\", "
                  .formatted(PERSONS, CROSSINGS)
              + event.formatted(
                  "DATE '2021-01-01'",
                  "'MANAS_AIR'",
                  "CASE WHEN j % 3 = 0 THEN 'TUR' ELSE 'RUS' END")
              + " FROM range("
              + CROSSINGS
              + ") t(j) ORDER BY person, \"at\", \"row\"",
          folder.resolve("crossings.parquet"));
      for (String none : new String[] {"moves", "births", "deaths"}) {
        datasets.copy(
            "SELECT *, NULL::BIGINT AS father FROM "
                + Datasets.parquet(folder.resolve("crossings.parquet"))
                + " LIMIT 0",
            folder.resolve(none + ".parquet"));
      }
    }
    return new LinkedEvents(
        "0123456789abcdef",
        folder,
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2021, 1, 1),
        new TreeMap<>());
  }
}
