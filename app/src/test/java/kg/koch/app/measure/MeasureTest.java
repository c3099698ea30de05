package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.table.RecordKeyFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of a handful of made-up lives, one hard case each. All are registered in Alai district
 * (KG06207) unless they say otherwise; observed from 2021-01-01 until 2026-01-01.
 */
class MeasureTest {

  private static final String TOTAL = "REF_AREA = 'KG' AND SEX = '_T' AND AGE = '_T'";
  private static final String ALL_PARTNERS = TOTAL + " AND PARTNER = '_T'";
  private static final RecordKeyFunction KEYS =
      (person, event) -> (int) (person * 1_000_003 + event * 31);

  @TempDir Path folder;
  private MeasuredFiles files;
  private MeasuredTables measured;

  @BeforeEach
  void measure() {
    measured = measure("one", 1);
    files = new MeasuredFiles(measured, folder);
  }

  private MeasuredTables measure(String name, int threads) {
    try {
      Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
      Path linked = Files.createDirectories(folder.resolve(name + "-linked"));
      Ledger ledger = new Ledger(folder.resolve(name), "test");
      return new Measure(catalog, ledger, KEYS, threads, folder.resolve("spill"))
          .measure(country().writeTo(linked));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static LinkedCountry country() {
    LinkedCountry country = new LinkedCountry("2021-01-01", "2026-01-01");
    // 1 never crosses. 2 leaves for Russia for good. 3 works in Russia eight months each year.
    // 4 is away for exactly 100 days, scanned twice on the way out. 5 was abroad before observation
    // and comes home to stay. 6 is a visitor. 7 leaves late: undecided. 8 dies abroad soon after
    // leaving. 9 is born in the country. 10 was born abroad. 11 moves within the country.
    // 12 comes from Kazakhstan and registers.
    for (long person : new long[] {1, 2, 3, 4, 5, 7, 8, 11}) {
      country.person(person, person % 2 == 0 ? "F" : "M", "1990-03-01", "KGZ", "KGZ");
    }
    country.person(6, "M", "1980-01-01", "RUS", "RUS").person(9, "F", "2023-05-05", "KGZ", "KGZ");
    country.person(10, "M", "2023-06-06", "TUR", "KGZ").person(12, "M", "1970-02-02", "KAZ", "KAZ");
    for (long person : new long[] {1, 2, 3, 4, 5, 7}) {
      country.registered(person, "KG06207");
    }
    country.registered(8, "KG06207", "2021-01-01").registered(8, "KG06207", "2022-01-01");
    country.registered(8, "KG06207", "2023-01-01").registered(9, "KG11", "2024-01-01");
    country.registered(9, "KG11", "2025-01-01").registered(9, "KG11", "2026-01-01");
    country.registered(11, "KG06207", "2021-01-01").registered(11, "KG06207", "2022-01-01");
    country.registered(11, "KG06207", "2023-01-01").registered(11, "KG11", "2024-01-01");
    country.registered(11, "KG11", "2025-01-01").registered(11, "KG11", "2026-01-01");
    country.registered(12, "KG11", "2025-01-01").registered(12, "KG11", "2026-01-01");
    country.departs(2, "2023-03-15 10:00:00", "RUS");
    for (int year = 2021; year <= 2025; year++) {
      country
          .departs(3, year + "-03-01 08:00:00", "RUS")
          .arrives(3, year + "-11-01 08:00:00", "RUS");
    }
    country.departs(4, "2024-02-01 08:00:00", "TUR").departs(4, "2024-02-01 08:40:00", "TUR");
    country.arrives(4, "2024-05-11 08:00:00", "TUR");
    country.arrives(5, "2023-07-01 12:00:00", "RUS");
    country.arrives(6, "2024-07-01 12:00:00", "RUS").departs(6, "2024-07-11 12:00:00", "RUS");
    country.departs(7, "2025-10-01 12:00:00", "KOR");
    country.departs(8, "2023-09-01 12:00:00", "RUS").dies(8, "2023-10-01", "RUS");
    country.born(9, "2023-05-05", "KG11").born(10, "2023-06-06", "TUR");
    country.arrives(10, "2024-01-10 12:00:00", "TUR");
    country.moves(11, "internal", "2023-08-08", "KG06207", "KG11");
    country.arrives(12, "2024-04-04 12:00:00", "KAZ");
    country.moves(12, "arrival", "2024-04-20", "KAZ", "KG11");
    return country;
  }

  @Test
  void emigrantsStandUnderEachDefinition() {
    assertThat(files.cells("C2", "TIME_PERIOD, DEFINITION, OUTCOME", ALL_PARTNERS))
        .containsExactlyInAnyOrder(
            "2023 12of16 CONFIRMED 1",
            "2023 un12 CONFIRMED 1",
            "2023 most-of-year CONFIRMED 1",
            "2025 12of16 UNDECIDED 1",
            "2025 un12 UNDECIDED 1",
            "2025 most-of-year UNDECIDED 1");
  }
}
