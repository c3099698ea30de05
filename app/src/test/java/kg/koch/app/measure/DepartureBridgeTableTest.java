package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Table R1 of made-up lives, registered in Alai district (KG06207) and observed from 2021-01-01
 * until 2026-01-01.
 */
class DepartureBridgeTableTest {

  private static final String UN12 = "DEFINITION = 'un12' AND REF_AREA = 'KG'";

  @TempDir static Path folder;
  private static MeasuredFiles files;

  @BeforeAll
  static void measureOnce() throws IOException {
    Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
    Path linked = Files.createDirectories(folder.resolve("linked"));
    MeasuredTables measured =
        new Measure(
                catalog,
                new Ledger(folder.resolve("ledger"), "test"),
                (person, event) -> (int) (person * 1_000_003 + event * 31),
                RepairPlan.once(Repair.NONE),
                2,
                folder.resolve("spill"))
            .measure(country().writeTo(linked));
    files = new MeasuredFiles(measured, folder);
  }

  private static LinkedCountry country() {
    LinkedCountry country = new LinkedCountry("2021-01-01", "2026-01-01");
    // 1 leaves and deregisters in 2023; 2 leaves in December 2023 and deregisters in 2024; 3 leaves
    // in 2023 and tells nobody; 4 deregisters in 2023 and never crosses; 5 deregisters in 2023 and
    // comes back after 100 days; 6 leaves and deregisters in 2023, but from another region.
    for (long person = 1; person <= 6; person++) {
      country.person(person, "F", "1990-03-01", "KGZ", "KGZ").registered(person, "KG06207");
    }
    country.departs(1, "2023-03-15 10:00:00", "RUS");
    country.moves(1, "departure", "2023-04-01", "KG06207", "RUS");
    country.departs(2, "2023-12-15 10:00:00", "RUS");
    country.moves(2, "departure", "2024-01-20", "KG06207", "RUS");
    country.departs(3, "2023-05-15 10:00:00", "RUS");
    country.moves(4, "departure", "2023-06-01", "KG06207", "RUS");
    country.departs(5, "2023-02-01 10:00:00", "RUS").arrives(5, "2023-05-12 10:00:00", "RUS");
    country.moves(5, "departure", "2023-02-10", "KG06207", "RUS");
    country.departs(6, "2023-07-01 10:00:00", "RUS");
    country.moves(6, "departure", "2023-07-05", "KG05", "RUS");
    return country;
  }

  @Test
  void aYearOfTheCountryIsTakenApartByReason() {
    assertThat(files.cells("R1", "PART", UN12 + " AND TIME_PERIOD = '2023'"))
        .containsExactlyInAnyOrder(
            "START 4",
            "MINUS_COVERAGE_NO_BORDER_RECORD 1",
            "MINUS_DEFINITION_NOT_AWAY_LONG_ENOUGH 1",
            "MINUS_TERRITORY_OTHER_AREA 1",
            "PLUS_TERRITORY_OTHER_AREA 1",
            "PLUS_TIMING_OTHER_YEAR 1",
            "PLUS_DEFINITION_NOT_DEREGISTERED 1",
            "END 4");
  }

  @Test
  void aRegionLosesWhatWasRegisteredThereAndLeftFromElsewhere() {
    assertThat(
            files.cells(
                "R1", "PART", "DEFINITION = 'un12' AND REF_AREA = 'KG05' AND TIME_PERIOD = '2023'"))
        .containsExactlyInAnyOrder("START 1", "MINUS_TERRITORY_OTHER_AREA 1");
  }

  @Test
  void everyCellAddsUpToTheUnit() {
    assertThat(
            files.number(
                "R1",
                """
                SELECT count(*) FROM (
                  SELECT sum(CASE
                      WHEN PART = 'END' THEN -count
                      WHEN PART LIKE 'MINUS%' THEN -count
                      ELSE count END) AS rest
                  FROM {table} GROUP BY TIME_PERIOD, DEFINITION, REF_AREA) WHERE rest <> 0"""))
        .isZero();
  }

  @Test
  void theTwoFiguresAreThoseOfC2AndA2() {
    assertThat(files.count("R1", UN12 + " AND PART = 'END'"))
        .isEqualTo(
            files.count(
                "C2",
                UN12
                    + " AND OUTCOME = 'CONFIRMED' AND PARTNER = '_T' AND SEX = '_T' AND AGE = '_T'"));
    assertThat(files.count("R1", UN12 + " AND PART = 'START' AND TIME_PERIOD = '2023'"))
        .isEqualTo(
            files.count(
                "A2", "REF_AREA = 'KG' AND COMPONENT = 'external-out' AND TIME_PERIOD = '2023'"));
  }

  @Test
  void theClosingPartIsLeftToProtection() {
    assertThat(files.number("R1", "SELECT count(*) FROM {table} WHERE PART = 'PROTECTION'"))
        .isZero();
  }
}
