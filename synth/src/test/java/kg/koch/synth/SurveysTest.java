package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of a made-up country: how they are drawn, weighed and what they tell. */
class SurveysTest {

  @TempDir static Path folder;
  private static List<Map<String, String>> members = List.of();
  private static List<Map<String, String>> households = List.of();
  private static List<Map<String, String>> returnees = List.of();

  @BeforeAll
  static void makeUp() throws Exception {
    SynthSettings settings = SynthSettings.endingUsually(12_000, 1, 5, Defects.none(), 2);
    new MadeUpCountry(settings).writeTo(folder.resolve("one"), (part, done, all) -> {});
    Path deliveries = folder.resolve("one/deliveries");
    members = DelimitedText.rows(deliveries.resolve("household-survey-members"));
    households = DelimitedText.rows(deliveries.resolve("household-survey-households"));
    returnees = DelimitedText.rows(deliveries.resolve("returnee-survey"));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static String cluster(Map<String, String> row) {
    return row.get("stratum") + " " + row.get("cluster");
  }

  @Test
  void everyStratum_atLeastTwoAreasAnswered() {
    Map<String, Set<String>> areas = new HashMap<>();
    for (Map<String, String> row : households) {
      areas.computeIfAbsent(row.get("stratum"), key -> new HashSet<>()).add(row.get("cluster"));
    }
    // Seven regions by town and country, but one has no town; two cities have no country.
    assertThat(areas).hasSize(15);
    assertThat(areas.values()).allMatch(drawn -> drawn.size() >= 2);
  }

  @Test
  void everyArea_noMoreAnsweredThanWereDrawnOrListed() {
    Map<String, Integer> answered = new HashMap<>();
    households.forEach(row -> answered.merge(cluster(row), 1, Integer::sum));
    assertThat(households)
        .allSatisfy(
            row ->
                assertThat(answered.get(cluster(row)))
                    .isLessThanOrEqualTo(12)
                    .isLessThanOrEqualTo((int) number(row, "cluster_households")));
  }

  /** By areas of the stratum over those that answered, and households over those that answered. */
  @Test
  void weights_areWhatTheDesignSays() {
    Map<String, Set<String>> areas = new HashMap<>();
    Map<String, Integer> answered = new HashMap<>();
    for (Map<String, String> row : households) {
      areas.computeIfAbsent(row.get("stratum"), key -> new HashSet<>()).add(row.get("cluster"));
      answered.merge(cluster(row), 1, Integer::sum);
    }
    for (Map<String, String> row : households) {
      double weight =
          number(row, "stratum_clusters")
              / areas.get(row.get("stratum")).size()
              * number(row, "cluster_households")
              / answered.get(cluster(row));
      assertThat(number(row, "weight")).isCloseTo(weight, within(5e-5));
    }
  }

  @Test
  void members_areThoseOfTheHouseholdsThatAnswered() {
    Map<String, Integer> listed = new HashMap<>();
    members.forEach(
        row -> listed.merge(cluster(row) + " " + row.get("household"), 1, Integer::sum));
    assertThat(households)
        .allSatisfy(
            row ->
                assertThat(listed.get(cluster(row) + " " + row.get("household")))
                    .isEqualTo((int) number(row, "members")));
  }

  @Test
  void whoIsAtHome_tellsOfNoCountry_andWhoIsAbroadDoes() {
    assertThat(members)
        .allSatisfy(
            row ->
                assertThat(row.get("country").isEmpty())
                    .isEqualTo(row.get("whereabouts").equals("HOME")));
    assertThat(members).anyMatch(row -> row.get("purpose").equals("WORK"));
  }

  @Test
  void returnees_areAdults_andSayWhenTheyCame() {
    assertThat(returnees).isNotEmpty().allMatch(row -> number(row, "age") >= 18);
    assertThat(returnees)
        .extracting(row -> row.get("since_return"))
        .contains("M0T5", "M6T11", "M12T23");
  }

  @Test
  void truth_ofHouseholdsSeen_isPartOfTheWhole() throws Exception {
    Map<String, Double> sums = new HashMap<>();
    for (Map<String, String> row : DelimitedText.rows(folder.resolve("one/truth/surveys.csv"))) {
      sums.merge(row.get("measure"), number(row, "count"), Double::sum);
    }
    assertThat(sums.get("labour-migrants-told-of"))
        .isPositive()
        .isLessThan(sums.get("labour-migrants"));
    assertThat(sums.get("returned-and-leaving-again"))
        .isPositive()
        .isLessThan(sums.get("returned"));
  }
}
