package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.dataset.Datasets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Samples, small registers and partners' statistics of a made-up country through the whole chain,
 * against what is true in it or was delivered. Whether intervals hold as often as they say is
 * tested in the library, over many samples; here one country tells whether the chain carries
 * weights, design and answers to the figures unharmed.
 */
class FurtherSourcesAgainstTruthTest {

  private static final String WHOLE =
      "REF_AREA = 'KG' AND PARTNER = '_T' AND SEX = '_T' AND AGE = '_T' AND SECTOR = '_T'"
          + " AND EDUCATION = '_T' AND PURPOSE = 'WORK'";

  @TempDir static Path data;

  @BeforeAll
  static void runTheChain() {
    int status =
        KochCommand.commandLine()
            .execute(
                "demo", "--no-serve", "--persons=6000", "--years=4", "--seed=3", "--data=" + data);
    assertThat(status).isZero();
  }

  private static Path table(String stage, String id) throws IOException {
    try (Stream<Path> steps = Files.list(data.resolve(stage))) {
      return steps.findFirst().orElseThrow().resolve("tables/" + id + ".parquet");
    }
  }

  /** The numbers of each row a query gives; null is not a number. */
  private static List<double[]> numbers(String sql, int columns) {
    List<double[]> rows = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", data.resolve("spill"))) {
      datasets.read(
          sql,
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              double[] numbers = new double[columns];
              for (int column = 0; column < columns; column++) {
                numbers[column] =
                    chunk.isNull(column, row) ? Double.NaN : chunk.getDouble(column, row);
              }
              rows.add(numbers);
            }
          });
    }
    return rows;
  }

  private static String truth(String measure) {
    return "SELECT CAST(year AS VARCHAR) AS year, sum(count) AS truth FROM read_csv("
        + Datasets.text(data.resolve("synth/truth/surveys.csv").toString())
        + ", header = true) WHERE measure = '"
        + measure
        + "' GROUP BY year";
  }

  /** A figure is farther than four standard errors from the truth once in 16,000 samples. */
  private static void isNear(String figures, String measure) {
    List<double[]> compared =
        numbers(
            "SELECT CAST(value AS DOUBLE), CAST(variation AS DOUBLE), CAST(truth AS DOUBLE) FROM ("
                + figures
                + ") JOIN ("
                + truth(measure)
                + ") USING (year)",
            3);
    assertThat(compared).hasSize(4);
    assertThat(compared)
        .allSatisfy(
            one -> assertThat(Math.abs(one[0] - one[2])).isLessThan(4 * one[1] / 100 * one[0]));
  }

  private static String figures(String table, String where) throws IOException {
    return ("SELECT TIME_PERIOD AS year, any_value(value) FILTER (MEASURE = 'ESTIMATE') AS value,"
            + " any_value(value) FILTER (MEASURE = 'VARIATION') AS variation FROM %s WHERE %s"
            + " GROUP BY TIME_PERIOD")
        .formatted(Datasets.parquet(table("4-measured", table)), where);
  }

  @Test
  void labourMigrantsAreAsManyAsHouseholdsAtHomeCanTellOf() throws IOException {
    isNear(figures("D1", WHOLE), "labour-migrants-told-of");
  }

  @Test
  void asManyLiveElsewhereThanRegisteredAsTheTruthHas() throws IOException {
    isNear(
        figures("B2", "REGISTERED_IN = '_T' AND REF_AREA = 'KG' AND SEX = '_T' AND AGE = '_T'"),
        "living-elsewhere");
  }

  @Test
  void asManyHouseholdsReceiveRemittancesAsTheTruthHas() throws IOException {
    isNear(
        ofShare("J3", "RECEIVES", "QUINTILE = '_T' AND HEAD_SEX = '_T'", "households-at-home"),
        "households-with-remittances");
  }

  /** A share of the whole country as a number of those it is a share of. */
  private static String ofShare(String table, String characteristic, String totals, String all)
      throws IOException {
    String share =
        figures(
            table,
            "REF_AREA = 'KG' AND %s AND CHARACTERISTIC = '%s'".formatted(totals, characteristic));
    return "SELECT year, value / 100 * everybody AS value, variation FROM (%s) JOIN (%s) USING (year)"
        .formatted(share, truth(all).replace("AS truth", "AS everybody"));
  }

  @Test
  void ofTheReturnedAsManyMeanToLeaveAgainAsTheTruthHas() throws IOException {
    isNear(
        ofShare("F2", "PLAN_LEAVE_AGAIN", "SEX = '_T'", "returned"), "returned-and-leaving-again");
  }

  @Test
  void noFigureOfFewerThanTwentyRespondentsIsToBePublished() throws IOException {
    for (String id : List.of("B2", "B4S", "D1", "D3", "E1", "F2", "F3", "J3")) {
      String few =
          "SELECT CAST(count(*) FILTER (respondents < 20 AND OBS_VALUE IS NOT NULL) AS DOUBLE),"
              + " CAST(count(*) FILTER (respondents < 20) AS DOUBLE) FROM %s NATURAL JOIN %s"
                  .formatted(
                      Datasets.parquet(table("4-measured", id)),
                      Datasets.parquet(table("5-protected", id)));
      double[] counts = numbers(few, 2).get(0);
      assertThat(counts[0]).as(id).isZero();
      assertThat(counts[1]).as("%s has cells of few respondents to hide", id).isPositive();
    }
  }

  @Test
  void aFigureStandsWithinItsInterval() throws IOException {
    String limits =
        "SELECT CAST(count(*) AS DOUBLE) FROM (SELECT * EXCLUDE (OBS_STATUS, CONF_STATUS) FROM %s)"
                .formatted(Datasets.parquet(table("5-protected", "D1")))
            + " AS e JOIN (SELECT * EXCLUDE (OBS_STATUS, CONF_STATUS) FROM %s) AS l"
                .formatted(Datasets.parquet(table("5-protected", "D1")))
            + " USING (TIME_PERIOD, PURPOSE, REF_AREA, PARTNER, SEX, AGE, SECTOR, EDUCATION)"
            + " WHERE e.MEASURE = 'ESTIMATE' AND (l.MEASURE = 'LOWER' AND l.OBS_VALUE > e.OBS_VALUE"
            + " OR l.MEASURE = 'UPPER' AND l.OBS_VALUE < e.OBS_VALUE)";
    assertThat(numbers(limits, 1).get(0)[0]).isZero();
  }

  private static String delivered(String source) {
    return "read_csv(%s, header = true, filename = true)"
        .formatted(Datasets.text(data.resolve("synth/deliveries/" + source + "/*.csv").toString()));
  }

  /** One person may get a permit for 60 days and one for 360: the register counts two. */
  @Test
  void permitsAreCountedAndTheirHoldersOnceEach() throws IOException {
    String measured =
        "SELECT CAST(sum(count) FILTER (MEASURE = 'PERMITS') AS DOUBLE),"
            + " CAST(sum(count) FILTER (MEASURE = 'PERSONS') AS DOUBLE) FROM "
            + Datasets.parquet(table("4-measured", "H2"))
            + " WHERE KIND = '_T' AND CITIZENSHIP = '_T' AND BRANCH = '_T' AND REF_AREA = 'KG'"
            + " AND SEX = '_T'";
    String sent =
        "SELECT CAST(count(*) AS DOUBLE), CAST(count(DISTINCT (filename, citizenship,"
            + " document_number)) AS DOUBLE) FROM "
            + delivered("labour-permits");
    double[] counted = numbers(measured, 2).get(0);
    assertThat(counted).containsExactly(numbers(sent, 2).get(0));
    assertThat(counted[1]).isLessThan(counted[0]);
  }

  @Test
  void whatPartnersPublishedStandsUnchangedBesideOwnFigures() throws IOException {
    String published =
        "SELECT OBS_VALUE FROM %s WHERE SIDE = '%s' AND FLOW = 'EMIGRATION' AND PARTNER = 'RUS'"
            + " AND TIME_PERIOD = '2024'";
    String file = Datasets.parquet(table("5-protected", "C5"));
    String sent =
        "SELECT CAST(persons AS DOUBLE) FROM %s WHERE partner = 'RUS' AND flow = 'ARRIVALS'"
                .formatted(delivered("partner-statistics"))
            + " AND filename LIKE '%2024.csv'";
    double partner = numbers(published.formatted(file, "PARTNER"), 1).get(0)[0];
    double own = numbers(published.formatted(file, "OWN"), 1).get(0)[0];
    assertThat(partner).isEqualTo(numbers(sent, 1).get(0)[0]);
    assertThat(numbers(published.formatted(file, "PER_100"), 1).get(0)[0])
        .isEqualTo(Math.rint(100 * partner / own));
  }

  @Test
  void everyTableTheCatalogDeclaresIsInTheRelease() throws IOException {
    try (Stream<Path> releases = Files.list(data.resolve("6-published"))) {
      Path release = releases.filter(Files::isDirectory).findFirst().orElseThrow();
      for (String id : CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))).tables().keySet()) {
        assertThat(release.resolve("metadata/" + id + ".json")).exists();
      }
    }
  }
}
