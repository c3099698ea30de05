package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of citizens abroad, children with a parent abroad, origin, registered reasons, citizenship
 * and circular migration, of a handful of made-up lives; observed from 2021-01-01 until 2026-01-01.
 */
class FamiliesAndCitizensTest {

  private static final String TOTAL = "REF_AREA = 'KG' AND SEX = '_T' AND AGE = '_T'";

  @TempDir static Path folder;
  private static MeasuredFiles files;

  @BeforeAll
  static void measureOnce() throws IOException {
    files = new MeasuredFiles(measure("one", 1), folder);
  }

  private static MeasuredTables measure(String name, int threads) {
    try {
      Path linked = Files.createDirectories(folder.resolve(name + "-linked"));
      return new Measure(
              CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))),
              new Ledger(folder.resolve(name), "test"),
              (person, event) -> (int) (person * 1_000_003 + event * 31),
              RepairPlan.once(Repair.HOTDECK),
              threads,
              folder.resolve("spill"))
          .measure(country().writeTo(linked));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static LinkedCountry country() {
    LinkedCountry country = new LinkedCountry("2021-01-01", "2026-01-01");
    // 1 is the mother, at home but for a short trip. 2 is the father: in Russia from March to
    // November each year. 3 is their child. 4 is another mother, in Kazakhstan for the last 100
    // days; 5 is her child, whose father is not in the act. 6 left for good in 2023. 7 was born in
    // Türkiye and is a citizen; 8 is a foreigner from Türkiye who becomes a citizen in 2024. 9 was
    // deregistered to Russia for work, 10 for family reasons. 11 moves to Bishkek to study.
    for (long person : new long[] {1, 4}) {
      country.person(person, "F", "1990-03-01", "KGZ", "KGZ").registered(person, "KG06207");
    }
    for (long person : new long[] {2, 6, 9, 10, 11}) {
      country.person(person, "M", "1988-03-01", "KGZ", "KGZ").registered(person, "KG06207");
    }
    country.person(3, "F", "2022-05-05", "KGZ", "KGZ").registered(3, "KG06207", "2023-01-01");
    country.person(5, "M", "2023-05-05", "KGZ", "KGZ").registered(5, "KG06207", "2024-01-01");
    country
        .born(3, "2022-05-05", "KG06207", "1", "2")
        .born(5, "2023-05-05", "KG06207", "4", "NULL");
    country.person(7, "M", "1980-01-01", "TUR", "KGZ").registered(7, "KG11");
    country.person(8, "M", "1981-01-01", "TUR", "KGZ");
    for (int year = 2021; year <= 2026; year++) {
      country.registered(8, "KG11", year + "-01-01", year < 2025 ? "TUR" : "KGZ");
    }
    country.departs(1, "2024-06-01 10:00:00", "KAZ").arrives(1, "2024-06-11 10:00:00", "KAZ");
    for (int year = 2021; year <= 2025; year++) {
      country.departs(2, year + "-03-01 08:00:00", "RUS");
      country.arrives(2, year + "-11-01 08:00:00", "RUS");
    }
    country.departs(4, "2025-09-23 10:00:00", "KAZ").departs(6, "2023-03-15 10:00:00", "RUS");
    country.moves(9, "departure", "2024-02-02", "KG06207", "RUS", "WORK");
    country.moves(10, "departure", "2024-02-02", "KG06207", "DEU", "FAMILY");
    return country.moves(11, "internal", "2024-08-20", "KG06207", "KG11", "STUDY");
  }

  @Test
  void childrenStandByWhichParentWasAbroadHowLong() {
    assertThat(
            files.cells(
                "K1",
                "ABSENCE, PARENTS",
                "TIME_PERIOD = '2026-01-01' AND PARENTS <> '_T' AND " + TOTAL))
        .as("3: father 245 days; 5: mother 100 days")
        .containsExactlyInAnyOrder(
            "D90 ANY 2",
            "D90 FATHER 1",
            "D90 MOTHER 1",
            "D180 ANY 1",
            "D180 FATHER 1",
            "D180 NONE 1");
  }

  @Test
  void aChildIsCountedWhereItIsRegistered() {
    assertThat(
            files.cells(
                "K1",
                "REF_AREA, SEX",
                "TIME_PERIOD = '2023-01-01' AND ABSENCE = 'D180' AND PARENTS = 'FATHER'"
                    + " AND SEX = 'F' AND AGE = '_T' AND length(REF_AREA) = 7"))
        .containsExactly("KG06207 F 1");
  }

  @Test
  void childrenOfAFirstYearWithoutRecordsBeforeAreNotMeasured() {
    assertThat(files.number("K1", "SELECT count(*) FROM {table} WHERE TIME_PERIOD = '2021-01-01'"))
        .isZero();
    assertThat(files.number("K1", "SELECT count(*) FROM {table} WHERE TIME_PERIOD = '2022-01-01'"))
        .isPositive();
  }

  @Test
  void citizensAbroadStandByLowCentralAndHighEstimate() {
    assertThat(
            files.cells(
                "C4",
                "ESTIMATE, PARTNER",
                "TIME_PERIOD = '2026-01-01' AND PARTNER <> '_T' AND " + TOTAL))
        .containsExactlyInAnyOrder("LOW RUS 1", "CENTRAL RUS 1", "HIGH RUS 1", "HIGH KAZ 1");
  }

  @Test
  void residentsStandByPlaceOfBirthAndCitizenship() {
    assertThat(
            files.cells(
                "A4",
                "COUNTRY_OF_BIRTH, CITIZENSHIP",
                "TIME_PERIOD = '2024-01-01' AND COUNTRY_OF_BIRTH = '_O' AND CITIZENSHIP <> '_T' AND "
                    + TOTAL))
        .containsExactly("_O KGZ 2");
  }

  @Test
  void departuresStandByReasonAndCountry() {
    assertThat(
            files.cells(
                "C1",
                "REASON, PARTNER",
                "TIME_PERIOD = '2024' AND REASON <> '_T' AND PARTNER <> '_T' AND CITIZENSHIP = '_T' AND "
                    + TOTAL))
        .containsExactlyInAnyOrder("WORK RUS 1", "FAMILY DEU 1");
  }

  @Test
  void internalMovesStandByReasonAndNewArea() {
    assertThat(
            files.cells(
                "B4", "REASON, REF_AREA", "REASON = 'STUDY' AND SEX = '_T' AND REF_AREA = 'KG11'"))
        .containsExactly("STUDY KG11 1");
  }

  @Test
  void aCitizenshipAcquiredStandsInTheYearBetweenTheSnapshots() {
    assertThat(
            files.cells(
                "C6",
                "TIME_PERIOD, CHANGE, CITIZENSHIP",
                "CITIZENSHIP = 'TUR' AND SEX = 'M' AND AGE = '_T'"))
        .containsExactly("2024 ACQUIRED TUR 1");
  }

  @Test
  void whoWorksAbroadEachYearIsCircularOnceThreeYearsAreObserved() {
    assertThat(
            files.cells("C8", "TIME_PERIOD, DEFINITION, TIMES", "TIMES = 'CIRCULAR' AND " + TOTAL))
        .containsExactlyInAnyOrder(
            "2025-01-01 yearly-cycle CIRCULAR 1", "2026-01-01 yearly-cycle CIRCULAR 1");
  }

  @Test
  void twoThreadsCountTheSameChildren() {
    MeasuredFiles other = new MeasuredFiles(measure("two", 2), folder);
    String all = "PARENTS = 'ANY' AND " + TOTAL;
    assertThat(other.cells("K1", "TIME_PERIOD, ABSENCE", all))
        .isEqualTo(files.cells("K1", "TIME_PERIOD, ABSENCE", all));
  }
}
