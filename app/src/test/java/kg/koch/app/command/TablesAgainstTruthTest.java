package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kg.koch.engine.dataset.Datasets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables of citizens abroad, children and registered departures of a made-up country without
 * defects, before protection, against what happened in it, computed in another way: by SQL over the
 * truth's persons and crossings.
 */
class TablesAgainstTruthTest {

  private static final String DAY = "2024-01-01";

  /** Every true stay; the lives begin two years before the first observed day, 2022-01-01. */
  private static final String STAYS =
      """
      CREATE VIEW stay AS
      SELECT person, CAST(crossed_at AS DATE) AS from_day,
             lead(CAST(crossed_at AS DATE), 1, DATE '2100-01-01')
               OVER (PARTITION BY person ORDER BY crossed_at) AS to_day,
             direction = 'D' AS abroad, true AS crossed
      FROM crossing
      UNION ALL
      SELECT p.person, greatest(p.birth_date, DATE '2020-01-01'),
             coalesce(min(CAST(c.crossed_at AS DATE)), DATE '2100-01-01'), p.begins_abroad = 1, false
      FROM true_person p LEFT JOIN crossing c USING (person)
      GROUP BY p.person, p.birth_date, p.begins_abroad
      """;

  /** Days abroad in the year and in the 16 months before the day, and where on it. */
  private static final String ABSENCE =
      """
      CREATE TABLE absence AS
      SELECT person,
             sum(CASE WHEN abroad THEN greatest(0, least(to_day, day) - greatest(from_day, day - 365)) ELSE 0 END) AS of365,
             sum(CASE WHEN abroad THEN greatest(0, least(to_day, day) - greatest(from_day, day - 487)) ELSE 0 END) AS of487,
             max_by(abroad, from_day) FILTER (from_day < day AND to_day >= day) AS away
      FROM stay, (SELECT DATE '%s' AS day) GROUP BY person
      """
          .formatted(DAY);

  /**
   * Who lives in the country on the day: the side of the last crossing that filled 365 of the 487
   * days from it on, else the side the life began on.
   */
  private static final String RESIDENCE =
      """
      CREATE TABLE residence AS
      SELECT p.person, coalesce(here, p.begins_abroad = 0) AS lives
      FROM true_person p LEFT JOIN (
        SELECT person, max_by(NOT abroad, from_day) AS here
        FROM (SELECT c.person, c.from_day, c.abroad,
                     sum(greatest(0, least(s.to_day, c.from_day + 487) - greatest(s.from_day, c.from_day))) AS own
              FROM stay c JOIN stay s ON s.person = c.person AND s.abroad = c.abroad
              WHERE c.crossed AND c.from_day < DATE '%s'
              GROUP BY c.person, c.from_day, c.abroad)
        WHERE own >= 365 GROUP BY person) USING (person)
      """
          .formatted(DAY);

  @TempDir static Path data;

  @BeforeAll
  static void measureACountryWithoutDefects() {
    int status =
        KochCommand.commandLine()
            .execute(
                "demo",
                "--no-serve",
                "--defects=none",
                "--persons=10000",
                "--years=4",
                "--data=" + data);
    assertThat(status).isZero();
  }

  private static long number(String sql) {
    try (Datasets datasets = Datasets.open(1, "500MB", data.resolve("spill"))) {
      String truth = data.resolve("synth/truth").toString();
      datasets.execute(
          "CREATE TABLE true_person AS SELECT * FROM read_csv("
              + Datasets.text(truth + "/persons.csv")
              + ", header = true, types = {'pin': 'VARCHAR', 'new_pin': 'VARCHAR'})");
      datasets.execute(
          "CREATE TABLE crossing AS SELECT * FROM read_csv("
              + Datasets.text(truth + "/crossings.csv")
              + ", header = true)");
      datasets.execute(STAYS);
      datasets.execute(ABSENCE);
      datasets.execute(RESIDENCE);
      return datasets.number(sql);
    }
  }

  private static long measured(String table, String where) throws IOException {
    try (Stream<Path> steps = Files.list(data.resolve("4-measured"));
        Datasets datasets = Datasets.open(1, "500MB", data.resolve("spill"))) {
      Path file = steps.findFirst().orElseThrow().resolve("tables/" + table + ".parquet");
      return datasets.number(
          "SELECT coalesce(sum(count), 0) FROM "
              + Datasets.parquet(file)
              + " WHERE SEX = '_T' AND AGE = '_T' AND REF_AREA = 'KG' AND "
              + where);
    }
  }

  /** Both sides count the days of the same crossings, so nothing may differ. */
  @ParameterizedTest
  @CsvSource({"LOW, of365 >= 365", "CENTRAL, of487 >= 365", "HIGH, of365 >= 90"})
  void citizensAbroadAreThoseOfTheTruth(String estimate, String rule) throws IOException {
    long truth =
        number(
            "SELECT count(*) FROM true_person JOIN absence USING (person)"
                + " WHERE citizenship = 'KGZ' AND pin IS NOT NULL AND away AND birth_date < DATE '"
                + DAY
                + "' AND coalesce(death_date, DATE '2100-01-01') >= DATE '"
                + DAY
                + "' AND "
                + rule);
    long measured =
        measured(
            "C4",
            "PARTNER = '_T' AND TIME_PERIOD = '" + DAY + "' AND ESTIMATE = '" + estimate + "'");
    assertThat(measured).isPositive().isEqualTo(truth);
  }

  /** The children with an act, the same days and rule on both sides: nothing may differ. */
  @ParameterizedTest
  @CsvSource({"D90, 90", "D180, 180"})
  void childrenWithAParentAbroadAreThoseOfTheTruth(String absence, int days) throws IOException {
    String parent =
        "SELECT person FROM true_person JOIN absence USING (person) WHERE of365 >= "
            + days
            + " AND coalesce(death_date, DATE '2100-01-01') >= DATE '"
            + DAY
            + "'";
    long truth =
        number(
            "SELECT count(*) FROM true_person JOIN absence USING (person)"
                + " JOIN residence USING (person) WHERE NOT away AND lives AND pin IN (SELECT pin FROM read_csv("
                + Datasets.text(data + "/synth/deliveries/civil-births/*.csv")
                + ", header = true, types = {'pin': 'VARCHAR'})) AND birth_date < DATE '"
                + DAY
                + "' AND coalesce(death_date, DATE '2100-01-01') >= DATE '"
                + DAY
                + "' AND (mother IN ("
                + parent
                + ") OR father IN ("
                + parent
                + "))");
    long measured =
        measured(
            "K1",
            "TIME_PERIOD = '" + DAY + "' AND PARENTS = 'ANY' AND ABSENCE = '" + absence + "'");
    assertThat(measured).isPositive().isEqualTo(truth);
  }

  @Test
  void registeredDeparturesAreThoseDelivered() throws IOException {
    Path moves = data.resolve("synth/deliveries/address-registrations/2023.csv");
    long delivered;
    try (Stream<String> lines =
        Files.lines(moves, java.nio.charset.Charset.forName("windows-1251"))) {
      delivered = lines.filter(line -> line.contains(";DEPARTURE;")).count();
    }
    long measured =
        measured(
            "C1",
            "TIME_PERIOD = '2023' AND REASON = '_T' AND PARTNER = '_T' AND CITIZENSHIP = '_T'");
    assertThat(measured).isEqualTo(delivered).isPositive();
  }

  @Test
  void originsOfResidentsAddUpToUsualResidents() throws IOException {
    String day = "TIME_PERIOD = '" + DAY + "' AND CITIZENSHIP = '_T'";
    assertThat(measured("A4", day + " AND COUNTRY_OF_BIRTH = '_T'"))
        .isEqualTo(measured("A1", day + " AND CONCEPT = 'usual-resident-12m'"))
        .isPositive();
  }
}
