package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.Circulation;
import kg.koch.measure.stay.StayLengths;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class CircularTest {

  private static final StayLengths YEAR = new StayLengths(365, Integer.MAX_VALUE);
  private static final StayLengths QUARTER = new StayLengths(90, Integer.MAX_VALUE);
  private static final List<Circulation> RULES =
      List.of(
          new Circulation("circular-12m", "un12", YEAR, 3, 3653),
          new Circulation("circular-90d", "90-days", QUARTER, 3, 3653),
          new Circulation("yearly-cycle", null, new StayLengths(90, 330), 2, 1096));
  private static final String DATE = "2024-01-01";

  private final CountedLives lives = new CountedLives("2012-01-01", "2024-01-01");

  private CircularCounter counter(String... dates) {
    return new CircularCounter(
        CountedLives.tally(
            "C8",
            Dimension.flat("TIME_PERIOD", List.of(dates)),
            Dimension.flat("DEFINITION", List.of("circular-12m", "circular-90d", "yearly-cycle")),
            CountedLives.withTotal("TIMES", "CIRCULAR", "FEWER")),
        lives.person(),
        RULES);
  }

  private List<String> counted(CountedLives life) {
    CircularCounter counter = counter(DATE);
    life.shownTo(counter);
    counter.finish();
    return CountedLives.cells(counter).stream()
        .filter(cell -> !cell.contains("_T"))
        .map(cell -> cell.substring(DATE.length() + 1, cell.length() - 2))
        .toList();
  }

  private CountedLives life() {
    return lives.citizen(1, "F", "1990-01-01").registered("KG06", "2012-01-01");
  }

  private CountedLives seasonal(int years) {
    CountedLives life = life();
    for (int year = 2024 - years; year < 2024; year++) {
      life.departs(year + "-03-01", "RUS").arrives(year + "-11-01", "RUS");
    }
    return life;
  }

  private CountedLives threeChangesOfResidence() {
    return life()
        .departs("2016-01-01", "RUS")
        .arrives("2018-01-01", "RUS")
        .departs("2020-01-01", "RUS");
  }

  @Test
  void visit_threeChangesOfResidence_areCircularUnderBothDefinitionsOfUnece() {
    assertThat(counted(threeChangesOfResidence()))
        .containsExactly("circular-12m CIRCULAR", "circular-90d CIRCULAR");
  }

  @Test
  void visit_twoSeasonsOfEightMonths_areAYearlyCycle() {
    assertThat(counted(seasonal(2)))
        .containsExactly("circular-90d CIRCULAR", "yearly-cycle CIRCULAR");
  }

  @Test
  void visit_oneSeason_isFewer() {
    assertThat(counted(seasonal(1))).containsExactly("circular-90d FEWER", "yearly-cycle FEWER");
  }

  @Test
  void visit_changeTheStayOfWhichIsYetTooShort_doesNotCountYet() {
    CountedLives life =
        life()
            .departs("2016-01-01", "RUS")
            .arrives("2018-01-01", "RUS")
            .departs("2023-01-02", "RUS");
    assertThat(counted(life)).contains("circular-12m FEWER");
  }

  @Test
  void visit_movesBeforeTheWindow_doNotCount() {
    CountedLives life =
        life()
            .departs("2012-06-01", "RUS")
            .arrives("2014-01-02", "RUS")
            .departs("2020-01-01", "RUS");
    assertThat(counted(life)).contains("circular-12m FEWER");
  }

  @Test
  void isMeasured_tenYearsNotObserved_isNot() {
    CircularCounter counter = counter("2021-01-01");
    assertThat(counter.isMeasured(new int[] {0, 0, 0})).isFalse();
    assertThat(counter.isMeasured(new int[] {0, 2, 0})).isTrue();
  }

  @Test
  void circulation_windowTooShortForItsTimes_isRefused() {
    assertThatThrownBy(() -> new Circulation("x", "un12", YEAR, 3, 1000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stayLengths_longestBelowShortest_areRefused() {
    assertThatThrownBy(() -> new StayLengths(90, 89)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void page_isInTheDocuments() {
    String result =
        "two years abroad, two years at home, abroad since 2020: "
            + counted(threeChangesOfResidence())
            + "\nMarch to November in Russia, 2022 and 2023: "
            + counted(seasonal(2))
            + "\nMarch to November in Russia, 2023 only: "
            + counted(seasonal(1))
            + "\nnever crossed: "
            + counted(life());
    MethodPage.of("circular-migration", "Circular migration: C8")
        .answers(
            """
            How many citizens come and go again and again, rather than leave once. Needed for pensions, schools and \
            work agreements, which are made for people who leave for good or stay.""")
        .formula(
            """
            For each rule, citizens alive at the first moment of a day with at least one qualifying move in the \
            window before it (`_T`), and how many of them reached the number that makes a circular migrant \
            (`CIRCULAR`). The share of circular migrants is CIRCULAR / `_T`.

            | rule | what counts | how often | window |
            |---|---|---|---|
            | `circular-12m` | changes of residence under `un12`: each begins a stay of 365 days or more | 3 | 10 years (3,653 days) |
            | `circular-90d` | changes under `90-days`: each begins a stay of 90 days or more | 3 | 10 years |
            | `yearly-cycle` | whole stays abroad of 90 to 330 days | 2 | 3 years (1,096 days) |

            A change counts once the stay it began has lasted long enough by the day, so that no figure changes with \
            later records. A day is measured for a rule when its whole window is observed. Numbers are read from the \
            code list `definitions`.""")
        .source(
            """
            UNECE, Defining and Measuring Circular Migration (2016): at least three crossings of the border in ten \
            years, each with a stay, abroad or at home, of at least 12 months (circular) or 90 days (temporary \
            circular). The yearly cycle is this project's own: what seasonal workers do, visible after three years.""")
        .example(
            "four citizens on 2024-01-01",
            "Residents of Osh oblast, observed since 2012; the rules under which each has a move, and whether often enough:",
            result)
        .limits(
            """
            - Ten years of border records are needed for the two UNECE rules; with fewer no figure is listed, for a \
            shorter window would grow by itself with the years observed.
            - Citizens only: of foreigners no older records exist.
            - A visit home of 90 days or more splits a long stay under `circular-90d`: that is the rule's intent.""")
        .notWhen("For border commuters and traders: their stays are shorter than 90 days.")
        .command("Table C8 of a run: `./koch demo`.")
        .isInTheDocuments();
  }
}
