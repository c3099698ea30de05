package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P1 of made-up lives: every month from 2019 on forty residents leave on the 6th; ten of them stay
 * away for 400 days, the others for 180. Observed until 2026-01-01.
 */
class ProvisionalFiguresTest {

  private static final LocalDate BEGIN = LocalDate.of(2019, 1, 1);
  private static final int MONTHS = 84;

  @TempDir static Path folder;
  private static MeasuredTables measured;
  private static MeasuredFiles files;

  @BeforeAll
  static void measureOnce() throws IOException {
    measured = measure("one", 1);
    files = new MeasuredFiles(measured, folder);
  }

  private static MeasuredTables measure(String name, int threads) throws IOException {
    Path linked = Files.createDirectories(folder.resolve(name + "-linked"));
    return new Measure(
            CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))),
            new Ledger(folder.resolve(name), "test"),
            (person, event) -> (int) (person * 1_000_003 + event * 31),
            RepairPlan.once(Repair.NONE),
            threads,
            folder.resolve("spill"))
        .measure(country().writeTo(linked));
  }

  private static LinkedCountry country() {
    LinkedCountry country = new LinkedCountry("2019-01-01", "2026-01-01");
    for (int person = 1; person <= 40 * MONTHS; person++) {
      country.person(person, "M", "1990-03-01", "KGZ", "KGZ");
      country.registered(person, "KG06207", "2019-01-01");
      LocalDate out = BEGIN.plusMonths((person - 1) / 40).plusDays(5);
      LocalDate back = out.plusDays(person % 4 == 0 ? 400 : 180);
      country.departs(person, out + " 08:00:00", "RUS");
      if (back.isBefore(LocalDate.of(2026, 1, 1))) {
        country.arrives(person, back + " 08:00:00", "RUS");
      }
    }
    return country;
  }

  private static long figure(String month, String vintage, String measure) {
    return files.number(
        "P1",
        ("SELECT sum(count) FROM {table} WHERE DEFINITION = '12of16' AND FLOW = 'EMIGRATION'"
                + " AND TIME_PERIOD = '%s' AND VINTAGE = '%s' AND MEASURE = '%s'")
            .formatted(month, vintage, measure));
  }

  @Test
  void theMonthJustOverIsEstimatedAtTheShareThatStaysAwayAsARule() {
    assertThat(figure("2025-12", "2025-12", "ESTIMATE")).isBetween(9L, 11L);
  }

  @Test
  void nothingOfTheMonthJustOverIsConfirmed() {
    assertThat(figure("2025-12", "2025-12", "CONFIRMED")).isZero();
  }

  @Test
  void aMonthSeventeenMonthsBackIsCounted() {
    assertThat(figure("2024-03", "2025-08", "ESTIMATE")).isEqualTo(10);
  }

  @Test
  void figuresSayWhetherTheyAreCountedProvisionalOrEstimated() {
    assertThat(
            files.lines(
                measured.table("P1"),
                "VINTAGE, MEASURE, standing",
                "DEFINITION = '12of16' AND FLOW = 'EMIGRATION' AND TIME_PERIOD = '2024-03'"
                    + " AND VINTAGE >= '2025-07' AND MEASURE IN ('ESTIMATE', 'CONFIRMED')"))
        .containsExactlyInAnyOrder(
            "2025-07 ESTIMATE 2",
            "2025-07 CONFIRMED 1",
            "2025-08 ESTIMATE 0",
            "2025-08 CONFIRMED 0");
  }

  @Test
  void theTableHoldsMonthsAndNoPersons() {
    assertThat(files.columns(measured.table("P1")))
        .containsExactly(
            "TIME_PERIOD",
            "VINTAGE",
            "DEFINITION",
            "FLOW",
            "MEASURE",
            "count",
            "cell_key",
            "standing");
  }

  @Test
  void threadsDoNotChangeAByte() throws IOException {
    assertThat(measure("three", 3).table("P1")).hasSameBinaryContentAs(measured.table("P1"));
  }

  @Test
  void revisionsOfEachDefinitionAndFlowStandInTheFacts() {
    assertThat(measured.facts().get("revisions"))
        .isInstanceOfSatisfying(
            Map.class, found -> assertThat(found).containsKey("12of16 EMIGRATION 00"));
  }
}
