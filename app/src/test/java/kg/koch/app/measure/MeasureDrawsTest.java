package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred made-up travellers, of whose crossings one in ten was not recorded, drawn anew. */
class MeasureDrawsTest {

  @TempDir static Path folder;
  private static MeasuredTables once;
  private static MeasuredTables fourTimes;
  private static MeasuredFiles filesOfOnce;
  private static MeasuredFiles files;

  @BeforeAll
  static void measureTwice() throws IOException {
    once = measure("once", 1, 1);
    fourTimes = measure("four", 4, 1);
    filesOfOnce = new MeasuredFiles(once, folder);
    files = new MeasuredFiles(fourTimes, folder);
  }

  private static MeasuredTables measure(String name, int draws, int threads) throws IOException {
    Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
    Path linked = Files.createDirectories(folder.resolve(name + "-linked"));
    Ledger ledger = new Ledger(folder.resolve(name), "test");
    RepairPlan plan = new RepairPlan(Repair.HOTDECK, draws);
    return new Measure(
            catalog, ledger, (person, event) -> 1, plan, threads, folder.resolve("spill"))
        .measure(country().writeTo(linked));
  }

  private static LinkedCountry country() {
    LinkedCountry country = new LinkedCountry("2021-01-01", "2026-01-01");
    Random random = new Random(1);
    for (long person = 1; person <= 200; person++) {
      country.person(person, person % 2 == 0 ? "F" : "M", "1990-03-01", "KGZ", "KGZ");
      country.registered(person, "KG06207");
      LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(300));
      for (boolean out = true; day.getYear() < 2026; out = !out) {
        if (random.nextInt(10) > 0) {
          cross(country, person, day, out);
        }
        day = day.plusDays(30 + random.nextInt(random.nextInt(3) == 0 ? 700 : 150));
      }
    }
    return country;
  }

  private static void cross(LinkedCountry country, long person, LocalDate day, boolean out) {
    if (out) {
      country.departs(person, day + " 10:00:00", "RUS");
    } else {
      country.arrives(person, day + " 10:00:00", "RUS");
    }
  }

  @Test
  void figuresAreThoseOfTheFirstDrawHoweverManyFollow() {
    for (String table : once.tables()) {
      String columns = String.join(", ", filesOfOnce.columns(once.table(table)));
      assertThat(files.lines(fourTimes.table(table), columns, "true"))
          .as(table)
          .isNotEmpty()
          .containsExactlyElementsOf(filesOfOnce.lines(once.table(table), columns, "true"));
    }
  }

  @Test
  void aTableThatRestsOnDrawnCrossingsTellsHowFarItsFiguresMightBeOff() {
    assertThat(files.number("C2", "SELECT count(*) FROM {table} WHERE reach > 0")).isPositive();
  }

  @Test
  void countsThatNoDrawMovesHaveNoReach() {
    assertThat(
            files.number(
                "A1", "SELECT count(*) FROM {table} WHERE CONCEPT = 'permanent' AND reach > 0"))
        .isZero();
  }

  @Test
  void tablesOfRegistersAndOfFamiliesHaveNoIntervals() {
    for (String table : new String[] {"A2", "B1", "C1", "K1"}) {
      assertThat(files.columns(fourTimes.table(table))).as(table).doesNotContain("reach");
    }
  }

  @Test
  void twoThreadsWriteTheSameBytes() throws IOException {
    MeasuredTables other = measure("two-threads", 4, 2);
    for (String table : fourTimes.tables()) {
      assertThat(Files.mismatch(fourTimes.table(table), other.table(table)))
          .as(table)
          .isEqualTo(-1);
    }
  }
}
