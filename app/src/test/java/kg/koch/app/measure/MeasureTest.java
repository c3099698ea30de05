package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.table.RecordKeyFunction;
import org.junit.jupiter.api.BeforeAll;
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

  @TempDir static Path folder;
  private static MeasuredFiles files;
  private static MeasuredTables measured;

  @BeforeAll
  static void measureOnce() throws IOException {
    LinkedEvents events = linked("one");
    Measure measure = measure("one", 1);
    measured = measure.measure(events);
    measure.spells(events, events, Files.createDirectories(spells()));
    files = new MeasuredFiles(measured, folder);
  }

  private static Path spells() {
    return folder.resolve("spells");
  }

  private static LinkedEvents linked(String name) throws IOException {
    return country().writeTo(Files.createDirectories(folder.resolve(name + "-linked")));
  }

  private static Measure measure(String name, int threads) {
    return new Measure(
        CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))),
        new Ledger(folder.resolve(name), "test"),
        KEYS,
        RepairPlan.once(Repair.HOTDECK),
        threads,
        folder.resolve("spill"));
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

  @Test
  void emigrantsLeaveFromTheirRegisteredAreaForTheCountryOfTheirDeparture() {
    assertThat(
            files.cells(
                "C2",
                "REF_AREA, PARTNER, SEX, AGE",
                "TIME_PERIOD = '2023' AND DEFINITION = '12of16' AND SEX = 'F' AND AGE = '_T'"
                    + " AND PARTNER <> '_T' AND REF_AREA <> 'KG'"))
        .containsExactly("KG06 RUS F _T 1");
  }

  @Test
  void populationHasThreeConceptsWhichDiffer() {
    assertThat(
            files.cells(
                "A1", "CONCEPT", "TIME_PERIOD = '2024-01-01' AND CITIZENSHIP = '_T' AND " + TOTAL))
        .as("usual: 1, 4, 5, 7, 9, 11; present: these and 3; permanent: these and 2")
        .containsExactlyInAnyOrder("permanent 8", "present 7", "usual-resident-12m 6");
  }

  @Test
  void absentResidentsStandByDaysSinceTheyLeft() {
    assertThat(
            files.cells(
                "A3",
                "PARTNER, LENGTH",
                "TIME_PERIOD IN ('2024-01-01', '2026-01-01') AND PARTNER <> '_T'"
                    + " AND LENGTH <> '_T' AND "
                    + TOTAL))
        .containsExactlyInAnyOrder("RUS D183T364 1", "RUS D365 1", "KOR D91T182 1");
  }

  @Test
  void balanceHoldsTheCountedComponents() {
    assertThat(files.cells("A2", "COMPONENT", "TIME_PERIOD = '2023' AND REF_AREA = 'KG'"))
        .as("10, born abroad and never registered, is no birth here; 8 died abroad but lived here")
        .containsExactlyInAnyOrder(
            "opening 8", "births 1", "deaths 1", "internal-in 1", "internal-out 1", "closing 8");
  }

  /** Sparse as it is: what is not listed is zero. */
  @Test
  void residentsOfEveryYearAddUp() {
    String rest =
        "SELECT sum(count * CASE WHEN COMPONENT IN ('closing', 'deaths', 'emigration',"
            + " 'adjustments-out') THEN 1 ELSE -1 END) AS rest FROM {table}"
            + " GROUP BY TIME_PERIOD, DEFINITION, CITIZENSHIP";
    assertThat(files.number("A5", "SELECT count(*) FROM (" + rest + ") WHERE rest <> 0")).isZero();
    assertThat(files.number("A5", "SELECT count(*) FROM (" + rest + ")")).isPositive();
  }

  @Test
  void registeredMovesGoFromOriginToDestination() {
    assertThat(
            files.cells(
                "B1",
                "TIME_PERIOD, ORIGIN, DESTINATION",
                "ORIGIN = 'KG06207' AND DESTINATION = 'KG11' AND SEX = '_T' AND AGE = '_T'"))
        .containsExactly("2023 KG06207 KG11 1");
  }

  @Test
  void temporaryDeparturesLastNinetyTo364DaysAndScansAreOneJourney() {
    assertThat(files.cells("C3", "TIME_PERIOD, OUTCOME, PARTNER", TOTAL + " AND PARTNER = 'TUR'"))
        .containsExactly("2024-Q1 CONFIRMED TUR 1");
  }

  @Test
  void openStaysAbroadAreUndecidedTemporaryDepartures() {
    assertThat(
            files.cells("C3", "TIME_PERIOD, PARTNER", ALL_PARTNERS + " AND OUTCOME = 'UNDECIDED'"))
        .containsExactly("2025-Q4 _T 1");
  }

  @Test
  void returnsAreOfCitizensOnly() {
    assertThat(
            files.cells(
                "F1",
                "TIME_PERIOD, PARTNER",
                "DEFINITION = '12of16' AND OUTCOME = 'CONFIRMED'"
                    + " AND PARTNER <> '_T' AND "
                    + TOTAL))
        .as("5 comes home; 10 was born a citizen abroad and comes for the first time")
        .containsExactlyInAnyOrder("2023 RUS 1", "2024 TUR 1");
  }

  @Test
  void arrivalsForResidenceStandAsRegisteredAndByRule() {
    assertThat(
            files.cells(
                "H1",
                "DEFINITION, OUTCOME, PARTNER",
                "TIME_PERIOD = '2024' AND PARTNER = 'KAZ' AND CITIZENSHIP = '_T' AND " + TOTAL))
        .containsExactlyInAnyOrder(
            "registered CONFIRMED KAZ 1",
            "12of16 CONFIRMED KAZ 1",
            "un12 CONFIRMED KAZ 1",
            "most-of-year CONFIRMED KAZ 1");
  }

  @Test
  void personsCrossingAreCountedOnceACell() {
    assertThat(
            files.cells(
                "I1",
                "MEASURE",
                "TIME_PERIOD = '2024-07' AND DIRECTION = '_T' AND CITIZENSHIP = '_T'"
                    + " AND CHECKPOINT = '_T'"))
        .containsExactlyInAnyOrder("CROSSINGS 2", "PERSONS 1");
  }

  @Test
  void completedStaysStandByLengthAndSide() {
    assertThat(
            files.cells(
                "I2",
                "TIME_PERIOD, SIDE, LENGTH",
                "CITIZENSHIP = 'RUS' AND LENGTH <> '_T' AND PARTNER = '_T' AND SEX = '_T'"
                    + " AND AGE = '_T'"))
        .containsExactly("2024-Q3 IN_COUNTRY D7T29 1");
  }

  @Test
  void areasAddUpToTheCountry() {
    long country =
        files.count("A1", "REF_AREA = 'KG' AND SEX = '_T' AND AGE = '_T' AND CITIZENSHIP = '_T'");
    long parts =
        files.count(
            "A1",
            "(REF_AREA = '_U' OR length(REF_AREA) = 4) AND SEX = '_T' AND AGE = '_T'"
                + " AND CITIZENSHIP = '_T'");
    assertThat(parts).isEqualTo(country).isPositive();
  }

  /**
   * Promise 7. Provisional figures expect outcomes of crossings; what they write is by month only.
   */
  @Test
  void nothingMeasuredHoldsAShareOfAPerson() throws IOException {
    Set<String> columns = new TreeSet<>();
    try (Stream<Path> all = Stream.concat(Files.walk(measured.folder()), Files.walk(spells()))) {
      for (Path file : all.filter(one -> one.toString().endsWith(".parquet")).toList()) {
        if (files.columns(file).contains("person")) {
          columns.addAll(files.columns(file));
        }
      }
    }
    assertThat(columns)
        .containsExactlyInAnyOrder(
            "person",
            "from_day",
            "to_day",
            "country",
            "evidence",
            "quality",
            "definition",
            "resident",
            "decided");
  }

  @Test
  void aHandfulOfLivesGivesNoProvisionalFigures() {
    assertThat(measured.tables()).doesNotContain("P1");
  }

  @Test
  void everyCellStandsOnce() {
    for (String table : measured.tables()) {
      assertThat(
              files.number(
                  table,
                  "SELECT count(*) FROM (SELECT * EXCLUDE (count, cell_key), count(*) AS n"
                      + " FROM {table} GROUP BY ALL HAVING n > 1)"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void burnInOfADefinitionIsNotListedAndZeroIs() {
    assertThat(
            files.number(
                "C2",
                "SELECT count(*) FROM {table} WHERE DEFINITION = '12of16' AND TIME_PERIOD = '2022'"))
        .isZero();
    assertThat(
            files.number(
                "C2",
                "SELECT count(*) FROM {table} WHERE DEFINITION = 'most-of-year' AND TIME_PERIOD = '2022'"))
        .isPositive();
  }

  @Test
  void staysFollowEachOther() {
    assertThat(
            files.lines(
                spells().resolve("stays.parquet"),
                "from_day, coalesce(CAST(to_day AS VARCHAR), '-'), country, evidence, quality",
                "person = 4"))
        .containsExactly(
            "2021-01-01 2024-02-01 KGZ observation-start concluded",
            "2024-02-01 2024-05-11 TUR crossing observed",
            "2024-05-11 - KGZ crossing observed");
  }

  @Test
  void deathEndsStatusAndIsNoEmigration() {
    assertThat(
            files.lines(
                spells().resolve("statuses.parquet"),
                "from_day, to_day, CAST(resident AS INTEGER), CAST(decided AS INTEGER)",
                "person = 8 AND definition = '12of16'"))
        .containsExactly("2021-01-01 2023-10-01 1 1");
  }

  @Test
  void aLeaverIsUndecidedUntilEnoughDaysAreSeen() {
    assertThat(
            files.lines(
                spells().resolve("statuses.parquet"),
                "from_day, CAST(resident AS INTEGER), CAST(decided AS INTEGER)",
                "person = 7 AND definition = '12of16'"))
        .containsExactly("2021-01-01 1 1", "2025-10-01 1 0");
  }

  @Test
  void twoThreadsWriteTheSameBytes() throws IOException {
    MeasuredTables other = measure("two", 2).measure(linked("two"));
    for (String table : measured.tables()) {
      assertThat(Files.mismatch(measured.table(table), other.table(table))).as(table).isEqualTo(-1);
    }
  }
}
