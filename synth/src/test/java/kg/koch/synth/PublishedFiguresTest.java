package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A country of 15,000 persons and two observed years, with the usual defects, against the published
 * figures its README names. Tolerances are four standard deviations, plus what the fit leaves.
 */
class PublishedFiguresTest {

  private static final int PERSONS = 15_000;
  private static final int YEARS = 2;
  private static final String FIRST_DAY = "2024-01-01";

  /** Persons of one household do not count apart: of 3.7 members each counts for about a third. */
  private static final double HOUSEHOLDS = PERSONS / 3.72;

  @TempDir static Path folder;
  private static List<Map<String, String>> population = List.of();
  private static List<Map<String, String>> crossings = List.of();

  @BeforeAll
  static void makeUp() throws IOException {
    SynthSettings settings = SynthSettings.endingUsually(PERSONS, YEARS, 2, Defects.usual(), 2);
    Path country = folder.resolve("country");
    new MadeUpCountry(settings).writeTo(country, (part, done, all) -> {});
    population = DelimitedText.rows(country.resolve("truth/population.csv"));
    crossings = DelimitedText.rows(country.resolve("deliveries/border-crossings"));
  }

  private static double persons(String concept, Predicate<Map<String, String>> who) {
    return population.stream()
        .filter(row -> row.get("day").equals(FIRST_DAY) && row.get("concept").equals(concept))
        .filter(row -> row.get("citizenship").equals("KGZ"))
        .filter(who)
        .mapToLong(row -> Long.parseLong(row.get("count")))
        .sum();
  }

  private static Predicate<Map<String, String>> in(Oblast oblast) {
    return row -> row.get("area").equals(oblast.area());
  }

  /** "About how many persons" is promised within 3 %; two years of growth come before. */
  @Test
  void population_isAsManyAsAskedFor() {
    assertThat(persons("permanent", row -> true)).isCloseTo(PERSONS, Offset.offset(0.03 * PERSONS));
  }

  /** NSC, mean population of 2022. Moves of two years shift at most 0.01 between oblasts. */
  @Test
  void population_byOblast_isThePublishedShare() {
    double all = persons("permanent", row -> true);
    double thousands = List.of(Oblast.values()).stream().mapToDouble(Oblast::thousands).sum();
    for (Oblast oblast : Oblast.values()) {
      double share = oblast.thousands() / thousands;
      double tolerance = LivesOfHouseholds.fourSigma(share, HOUSEHOLDS) + 0.01;
      assertThat(persons("permanent", in(oblast)) / all)
          .as(oblast.area())
          .isCloseTo(share, Offset.offset(tolerance));
    }
  }

  /**
   * Census of 2022, present to permanent. The fit leaves 0.02; half a household is away at once.
   */
  @Test
  void away_byOblast_isThePublishedShare() {
    for (Oblast oblast : Oblast.values()) {
      double permanent = persons("permanent", in(oblast));
      double away = 1 - persons("present", in(oblast)) / permanent;
      double share = Math.max(0.02, oblast.away());
      double tolerance = LivesOfHouseholds.fourSigma(share, permanent / 2) + 0.02;
      assertThat(away).as(oblast.area()).isCloseTo(oblast.away(), Offset.offset(tolerance));
    }
  }

  /**
   * Border Service: 37.05 million in 2025 for 7 million people. Those who shuttle dominate the
   * variance: 5 % of 15,000 citizens and 330 foreigners with 15 to 60 journeys a year; a sum of
   * 1,100 such counts of mean 60 and deviation 20 has a deviation of 3 % at most.
   */
  @Test
  void crossings_aYearAndPerson_areThePublished() {
    double aYear = (double) crossings.size() / YEARS / persons("permanent", row -> true);
    assertThat(aYear).isCloseTo(5.3, Offset.offset(5.3 * 0.12));
  }

  /** Border Service: 21 of 37 million crossings by foreigners; the deviation as above. */
  @Test
  void crossings_byCitizens_areThePublishedShare() {
    long citizens = crossings.stream().filter(row -> row.get("citizenship").equals("KGZ")).count();
    assertThat((double) citizens / crossings.size()).isCloseTo(0.43, Offset.offset(0.43 * 0.12));
  }
}
