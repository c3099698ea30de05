package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.LookBack;
import kg.koch.terms.Dimension;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CitizensAbroadTest {

  private static final Map<String, LookBack> RULES =
      Map.of(
          "LOW", new LookBack(365, 365),
          "CENTRAL", new LookBack(365, 487),
          "HIGH", new LookBack(90, 365));
  private static final String DATE = "2024-01-01";

  private final CountedLives lives = new CountedLives("2020-01-01", "2024-01-01");

  private CitizensAbroadCounter counter(String... dates) {
    Tally tally =
        CountedLives.tally(
            "C4",
            Dimension.flat("TIME_PERIOD", List.of(dates)),
            Dimension.flat("ESTIMATE", List.of("LOW", "CENTRAL", "HIGH")),
            CountedLives.withTotal("PARTNER", "RUS", "KAZ", "TUR", "_O", "_U"));
    return new CitizensAbroadCounter(tally, lives.person(), RULES);
  }

  private List<String> counted(CitizensAbroadCounter counter) {
    counter.finish();
    return CountedLives.cells(counter).stream()
        .filter(cell -> !cell.contains(" _T "))
        .map(cell -> cell.substring(DATE.length() + 1))
        .toList();
  }

  private CountedLives life() {
    return lives.citizen(1, "M", "1990-03-01").registered("KG06", "2020-01-01");
  }

  @Test
  void visit_awayFor365Days_isInTheLowEstimate() {
    CitizensAbroadCounter counter = counter(DATE);
    life().departs("2023-01-01", "RUS").shownTo(counter);
    assertThat(counted(counter)).containsExactly("LOW RUS 1", "CENTRAL RUS 1", "HIGH RUS 1");
  }

  @Test
  void visit_awayFor364Days_isInTheHighEstimateOnly() {
    CitizensAbroadCounter counter = counter(DATE);
    life().departs("2023-01-02", "RUS").shownTo(counter);
    assertThat(counted(counter)).containsExactly("HIGH RUS 1");
  }

  @Test
  void visit_atHomeOnTheDay_isNotAbroad() {
    CitizensAbroadCounter counter = counter(DATE);
    life().departs("2021-01-01", "RUS").arrives("2023-12-31", "RUS").shownTo(counter);
    assertThat(counted(counter)).isEmpty();
  }

  @Test
  void visit_foreigner_isNotCounted() {
    CitizensAbroadCounter counter = counter(DATE);
    lives.person(1, "M", "1990-03-01", "RUS", "RUS").departs("2021-01-01", "RUS").shownTo(counter);
    assertThat(counted(counter)).isEmpty();
  }

  @Test
  void visit_dead_isNotCounted() {
    CitizensAbroadCounter counter = counter(DATE);
    life().departs("2021-01-01", "RUS").dies("2023-06-01").shownTo(counter);
    assertThat(counted(counter)).isEmpty();
  }

  @Test
  void isMeasured_windowBeforeTheRecords_isNot() {
    CitizensAbroadCounter counter = counter("2021-01-01");
    assertThat(counter.isMeasured(new int[] {0, 0, 0})).isTrue();
    assertThat(counter.isMeasured(new int[] {0, 1, 0})).as("487 days need 2018-09").isFalse();
  }

  @Test
  void counter_codeWithoutRule_isRefused() {
    Tally tally =
        CountedLives.tally(
            "C4",
            Dimension.flat("TIME_PERIOD", List.of(DATE)),
            Dimension.flat("ESTIMATE", List.of("GUESS")));
    assertThatThrownBy(() -> new CitizensAbroadCounter(tally, lives.person(), RULES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GUESS");
  }

  @Test
  void lookBack_thresholdAboveWindow_isRefused() {
    assertThatThrownBy(() -> new LookBack(366, 365)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Low within central within high, for every history: the range is one. */
  @Property(tries = 300)
  void visit_anyHistory_estimatesContainEachOther(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 400) Integer> lengths) {
    CountedLives some = new CountedLives("2020-01-01", "2024-01-01");
    some.citizen(1, "F", "1990-03-01").registered("KG06", "2020-01-01");
    int at = CountedLives.day("2020-01-01");
    boolean arrival = false;
    for (int length : lengths) {
      at += length;
      if (at < CountedLives.day(DATE)) {
        some.person().history().crossings().add(at * 86_400_000_000L, arrival, 0, 4);
        arrival = !arrival;
      }
    }
    some.person().measure();
    int day = CountedLives.day(DATE);
    boolean low = isAbsent("LOW", some, day);
    boolean central = isAbsent("CENTRAL", some, day);
    boolean high = isAbsent("HIGH", some, day);
    assertThat(!low || central).isTrue();
    assertThat(!central || high).isTrue();
  }

  private static boolean isAbsent(String estimate, CountedLives some, int day) {
    LookBack rule = RULES.get(estimate);
    return rule != null && rule.isAbsent(some.person(), day);
  }

  @Test
  void page_isInTheDocuments() {
    StringBuilder result = new StringBuilder();
    tell(result, "away since 2022-11-01", life().departs("2022-11-01", "RUS"));
    tell(result, "away since 2023-03-01", life().departs("2023-03-01", "RUS"));
    tell(
        result,
        "away since 2021-01-01, home for ten days in July 2023",
        life()
            .departs("2021-01-01", "RUS")
            .arrives("2023-07-01", "RUS")
            .departs("2023-07-11", "RUS"));
    tell(result, "away since 2023-11-01", life().departs("2023-11-01", "RUS"));
    tell(
        result,
        "away from March to November 2023, and again since 2023-12-20",
        life()
            .departs("2023-03-01", "RUS")
            .arrives("2023-11-01", "RUS")
            .departs("2023-12-20", "RUS"));
    MethodPage.of("citizens-abroad", "Citizens abroad: C4")
        .answers(
            """
            How many citizens of Kyrgyzstan are abroad at the first moment of a day, where, and how sure one can be. \
            One number would hide that "abroad" has no single meaning; so there are three, each contained in the next.""")
        .formula(
            """
            A citizen, alive, whose stay on that day is abroad, counts in an estimate when at least V of the W days \
            before the day were spent abroad (the day of a crossing belongs to the side after it):

            | estimate | V | W | in words |
            |---|---|---|---|
            | `LOW` | 365 | 365 | away for a year without a full day at home |
            | `CENTRAL` | 365 | 487 | away for 12 of the last 16 months |
            | `HIGH` | 90 | 365 | away for three months of the last year, in one stay or several |

            LOW is within CENTRAL within HIGH for every history: 365 of 365 days are also 365 of 487; and who was \
            away 365 of 487 days was away at least 365 - (487 - 365) = 243 of the last 365. V and W are read from the \
            code list `estimates`. Country: where the departure that began the stay went. Area: where last registered.""")
        .source(
            """
            The stock by a residence rule: Statistics New Zealand, outcomes-based migration measure (12/16), here \
            looking back so that no figure waits for later records; United Nations, Recommendations on Statistics of \
            International Migration, Rev. 1 (1998): 12 months for long-term, 3 months for short-term. A range from \
            low to high instead of one figure is this project's choice.""")
        .example(
            "five lives on 2024-01-01",
            "A citizen who was registered on 2020-01-01:",
            result.toString())
        .limits(
            """
            - Who left before the border records begin, and never crossed since, is at home for this table if the \
            register has the person, and unknown if not. So even HIGH is a lower bound of the diaspora.
            - Who is on a visit home on the day is in no estimate. On 1 January many seasonal workers are.
            - A day whose W days before are not all observed has no figure.
            - Children born abroad count days since birth: under a year old they can only be in HIGH.
            - The country is where the departure went, not where the person lives now.""")
        .notWhen(
            """
            For flows (C2, C3), for citizens by another state's count (mirror data), or as the number of labour \
            migrants: reasons for the stay are not known to the border.""")
        .command("Table C4 of a run: `./koch demo`; its figures are explained by `./koch explain`.")
        .isInTheDocuments();
  }

  private void tell(StringBuilder result, String words, CountedLives life) {
    CitizensAbroadCounter counter = counter(DATE);
    life.shownTo(counter);
    List<String> estimates =
        counted(counter).stream().map(cell -> cell.substring(0, cell.indexOf(' '))).toList();
    result
        .append(words)
        .append(": ")
        .append(estimates.isEmpty() ? "none" : String.join(", ", estimates))
        .append('\n');
  }
}
