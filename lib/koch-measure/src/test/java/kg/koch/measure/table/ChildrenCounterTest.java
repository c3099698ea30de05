package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.LookBack;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;
import org.junit.jupiter.api.Test;

class ChildrenCounterTest {

  private static final Map<String, LookBack> RULES =
      Map.of("D90", new LookBack(90, 365), "D180", new LookBack(180, 365));
  private static final Dimension PARENTS =
      new Dimension(
          "PARENTS",
          List.of(
              new Code("_T", null),
              new Code("NONE", "_T"),
              new Code("ANY", "_T"),
              new Code("MOTHER", "ANY"),
              new Code("FATHER", "ANY"),
              new Code("BOTH", "ANY")));
  private static final Dimension AGE =
      CountedLives.withTotal("AGE", "Y0T4", "Y5T9", "Y10T14", "Y15T17");
  private static final long MOTHER = 1;
  private static final long FATHER = 2;
  private static final long CHILD = 3;
  private static final String DATE = "2024-01-01";

  private final CountedLives lives = new CountedLives("2020-01-01", "2024-01-01");

  private ChildrenCounter counter(String... dates) {
    Tally tally =
        CountedLives.tally(
            "K1",
            Dimension.flat("TIME_PERIOD", List.of(dates)),
            Dimension.flat("ABSENCE", List.of("D90", "D180")),
            PARENTS,
            CountedLives.AREA,
            CountedLives.SEX,
            AGE);
    return new ChildrenCounter(tally, lives.person(), RULES);
  }

  private static List<String> counted(ChildrenCounter counter) {
    counter.finish();
    return CountedLives.cells(counter).stream()
        .filter(cell -> cell.endsWith(" KG _T _T 1"))
        .filter(cell -> !cell.contains(" _T KG") && !cell.contains(" ANY "))
        .map(cell -> cell.substring(DATE.length() + 1, cell.indexOf(" KG")))
        .toList();
  }

  private void parent(long key, int daysAbroad, TableCounter counter) {
    lives.citizen(key, key == MOTHER ? "F" : "M", "1990-03-01").registered("KG06", "2020-01-01");
    if (daysAbroad > 0) {
      LocalDate back = LocalDate.of(2023, 12, 1);
      lives.departs(back.minusDays(daysAbroad).toString(), "RUS").arrives(back.toString(), "RUS");
    }
    lives.shownTo(counter);
  }

  private CountedLives child(long mother, long father) {
    return lives
        .citizen(CHILD, "F", "2021-05-05")
        .registered("KG06", "2022-01-01")
        .born("2021-05-05", mother, father);
  }

  private List<String> family(int motherDays, int fatherDays) {
    ChildrenCounter counter = counter(DATE);
    parent(MOTHER, motherDays, counter);
    child(MOTHER, FATHER).shownTo(counter);
    parent(FATHER, fatherDays, counter);
    return counted(counter);
  }

  @Test
  void finish_motherAway89Days_isNoParentAbroad() {
    assertThat(family(89, 0)).containsExactly("D90 NONE", "D180 NONE");
  }

  @Test
  void finish_motherAway90Days_isMotherOnlyUnderNinety() {
    assertThat(family(90, 0)).containsExactly("D90 MOTHER", "D180 NONE");
  }

  @Test
  void finish_bothAwayOneOfThemHalfAYear_areBothUnderNinetyAndOneUnderHundredEighty() {
    assertThat(family(100, 200)).containsExactly("D90 BOTH", "D180 FATHER");
  }

  @Test
  void finish_fatherNotInTheAct_isNotAbroad() {
    ChildrenCounter counter = counter(DATE);
    parent(MOTHER, 200, counter);
    child(MOTHER, PersonHistory.NOBODY).shownTo(counter);
    assertThat(counted(counter)).containsExactly("D90 MOTHER", "D180 MOTHER");
  }

  @Test
  void visit_noParentInTheAct_isNotCounted() {
    ChildrenCounter counter = counter(DATE);
    child(PersonHistory.NOBODY, PersonHistory.NOBODY).shownTo(counter);
    assertThat(counted(counter)).isEmpty();
  }

  @Test
  void visit_childAbroadOnTheDay_isNotCounted() {
    ChildrenCounter counter = counter(DATE);
    child(MOTHER, FATHER).departs("2023-12-20", "RUS").shownTo(counter);
    assertThat(counted(counter)).isEmpty();
  }

  @Test
  void visit_grownUp_isNotCounted() {
    ChildrenCounter counter = counter(DATE);
    lives.citizen(CHILD, "F", "2006-01-01").born("2006-01-01", MOTHER, FATHER).shownTo(counter);
    assertThat(counted(counter)).isEmpty();
  }

  @Test
  void visit_parentDead_isNotAbroad() {
    ChildrenCounter counter = counter(DATE);
    lives.citizen(FATHER, "M", "1990-03-01").registered("KG06", "2020-01-01");
    lives.departs("2023-01-01", "RUS").dies("2023-11-01").shownTo(counter);
    child(MOTHER, FATHER).shownTo(counter);
    assertThat(counted(counter)).containsExactly("D90 NONE", "D180 NONE");
  }

  /** Blocks of persons go to threads as they come: a parent may be counted by another one. */
  @Test
  void add_parentCountedByAnotherThread_isFound() {
    ChildrenCounter one = counter(DATE);
    ChildrenCounter other = counter(DATE);
    child(MOTHER, FATHER).shownTo(one);
    parent(FATHER, 200, other);
    one.add(other);
    assertThat(counted(one)).containsExactly("D90 FATHER", "D180 FATHER");
  }

  @Test
  void counter_moreDaysThanItCanHold_isRefused() {
    String[] dates =
        IntStream.range(0, 33).mapToObj(year -> 2000 + year + "-01-01").toArray(String[]::new);
    assertThatThrownBy(() -> counter(dates))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("33 days and 2 rules");
  }

  @Test
  void page_isInTheDocuments() {
    StringBuilder result = new StringBuilder();
    int[][] families = {{0, 0}, {89, 0}, {90, 0}, {0, 245}, {100, 200}, {180, 180}};
    for (int[] days : families) {
      result.append(
          "mother away %d days, father %d: %s\n"
              .formatted(
                  days[0],
                  days[1],
                  String.join(", ", new ChildrenCounterTest().family(days[0], days[1]))));
    }
    MethodPage.of("children-with-a-parent-abroad", "Children with a parent abroad: K1")
        .answers(
            """
            How many children who live in the country, and are in it on the day, have a mother, a father or both \
            who spent a large part of the year before abroad. For planning of guardianship, schools and social work.""")
        .formula(
            """
            A child is a person under 18 at the first moment of the day, resident under `12of16` (while undecided, as \
            last known) and in the country. Its parents are those its act of birth names and that are linked to a \
            person. A parent counts as abroad when alive on the day and abroad on

            - at least 90 of the 365 days before it (`D90`), or
            - at least 180 of them (`D180`).

            Both lengths stand side by side and are never added: `D180` is contained in `D90`. The parent need not be \
            abroad on the very day: on 1 January seasonal workers are at home, and the child was without them all the \
            same. `MOTHER` and `FATHER` mean the other parent was not abroad, or is not known; `BOTH` means both; \
            `ANY` is the sum of the three; `NONE` the rest. `_T`, all children with at least one linked parent, is \
            the denominator of a share. Area: where the child is registered.""")
        .source(
            """
            Convention on the Rights of the Child, article 1 (under 18). Parent living abroad as asked in Multiple \
            Indicator Cluster Surveys (UNICEF); the length of absence is stated here, a survey leaves it to the \
            person who answers. Thresholds: three and six months, as for temporary mobility.""")
        .example(
            "one child and its parents on 2024-01-01",
            "A girl born on 2021-05-05, at home; days each parent was away until 1 December 2023:",
            result.toString())
        .limits(
            """
            - **Only children whose act of birth is in the data.** With acts from 2021 on, the oldest child of 2026 \
            is four years old; older children are missing, not without parents abroad. The table grows up with the \
            acts: all ages are covered 18 years after the first.
            - Parents without a PIN in the act, or with a PIN in no register, are not known. Adoption, guardianship, \
            divorce and who takes care of the child are not in these sources.
            - A parent who left before the border records begin and never came back is seen as at home.
            - A child who moved abroad with its parents is not in the country and not counted.
            - Surveys of households find about three times as many such children as door-to-door lists of the \
            administration did; neither is the truth this table could be checked against.""")
        .notWhen(
            """
            As the number of children without care: grandparents, the other parent and guardians are not seen. As a \
            share of all children, before acts of 18 years are there.""")
        .command("Table K1 of a run: `./koch demo`; its figures are explained by `./koch explain`.")
        .isInTheDocuments();
  }
}
