package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import org.junit.jupiter.api.Test;

/** The same departures under every definition. */
class DefinitionsPageTest {

  private final CountedLives lives = new CountedLives("2019-01-01", "2024-01-01");

  private CountedLives life() {
    return lives.citizen(1, "F", "1990-01-01").registered("KG06", "2019-01-01");
  }

  private String outcomes(CountedLives life) {
    life.shownTo();
    MeasuredPerson person = life.person();
    StringBuilder line = new StringBuilder();
    for (StatusTrack track : person.tracks()) {
      line.append("| ")
          .append(track.outcome(0) == StatusTrack.Outcome.MIGRATION ? "yes" : "no")
          .append(' ');
    }
    return line.append('|').toString();
  }

  private CountedLives away(String from, String to) {
    return life().departs(from, "RUS").arrives(to, "RUS");
  }

  private CountedLives seasons(int month) {
    CountedLives life = life();
    for (int year = 2020; year < 2023; year++) {
      life.departs(year + "-01-01", "RUS").arrives("%d-%02d-01".formatted(year, month), "RUS");
    }
    return life;
  }

  @Test
  void outcome_twelveMonthsOfTwoSources_isOneRule() {
    assertThat(outcomes(away("2020-01-01", "2020-12-31"))).isEqualTo("| yes | yes | yes | yes |");
    assertThat(outcomes(away("2020-01-01", "2020-12-30"))).isEqualTo("| no | no | yes | yes |");
  }

  @Test
  void page_isInTheDocuments() {
    String result =
        """
        | departure on 2020-01-01 | 12of16 | un12 | most-of-year | 90-days |
        |---|---|---|---|---|
        """
            + "| back after 365 days "
            + outcomes(away("2020-01-01", "2020-12-31"))
            + "\n| back after 364 days "
            + outcomes(away("2020-01-01", "2020-12-30"))
            + "\n| back after 100 days "
            + outcomes(away("2020-01-01", "2020-04-10"))
            + "\n| away 9 months, home 3, each year "
            + outcomes(seasons(10))
            + "\n| away 8 months, home 4, each year "
            + outcomes(seasons(9))
            + "\n| away 7 months, home 5, each year "
            + outcomes(seasons(8))
            + "\n| away 6 months, home 6, each year "
            + outcomes(seasons(7))
            + "\n| away 2 years but for a week at home after 11 months "
            + outcomes(
                life()
                    .departs("2020-01-01", "RUS")
                    .arrives("2020-12-01", "RUS")
                    .departs("2020-12-08", "RUS"));
    MethodPage.of("definitions", "Definitions side by side")
        .answers(
            """
            Who is a migrant depends on the rule. Every rule is a row of the code list `definitions`, with its \
            numbers and its source, and all are evaluated in one pass over the same stays; no figure is given \
            without its rule, and figures of different rules are never added.""")
        .formula(
            """
            | code | kind | rule | whose rule | tables |
            |---|---|---|---|---|
            | `un12` | residence | 365 of 365 days | UN 1998 long-term; UN 2021, 12 months; Regulation (EC) No 862/2007 | C2, F1, H1, C7 |
            | `most-of-year` | residence | 183 of 365 days | UN 2021, six months and one day | C2, F1, H1, C7 |
            | `12of16` | residence | 365 of 487 days | Statistics New Zealand, Australian Bureau of Statistics | A1, A4, C2, F1, H1, C7 |
            | `90-days` | residence | 90 of 90 days | UN 1998 lower bound of short-term; UNECE 2016 temporary | F1, C7 |
            | `temporary` | stay | a stay abroad of 90 to 364 days | UN 1998 short-term; UN 2021 temporary mobility | C3, C7 |
            | `registered` | registration | as the register records it | national practice | C1, H1, C7 |
            | `labour` | registration | registered departure with the reason work | national practice | C1 (reason `WORK`), C7 |
            | `circular-12m` | circulation | 3 changes under `un12` in 10 years | UNECE 2016 | C8 |
            | `circular-90d` | circulation | 3 changes under `90-days` in 10 years | UNECE 2016, temporary | C8 |
            | `yearly-cycle` | circulation | 2 stays abroad of 90-330 days in 3 years | this project | C8 |

            Rules that are the same are one code: the 12 months of the United Nations (1998 and 2021) and of the \
            European Union differ in the words (actual or intended stay) and not in what border records can tell. \
            A residence rule "V of W days" is one more row; see residence-rule.md.""")
        .source(
            """
            United Nations, Recommendations on Statistics of International Migration, Rev. 1 (1998); United Nations \
            Expert Group on Migration Statistics, final report (2021); Regulation (EC) No 862/2007, article 2; \
            Statistics New Zealand, outcomes-based migration measure; UNECE, Defining and Measuring Circular \
            Migration (2016).""")
        .section(
            "Worked example: the same departure under each residence rule",
            "A resident leaves for Russia; is it a change of residence?\n\n" + result)
        .limits(
            """
            - The border knows no purpose: the exceptions of UN 1998 for pilgrims, patients and visitors cannot be \
            made, and intentions (EU, UN) are not known. Outcomes are used instead.
            - `12of16` has a cliff: 8 months abroad each year is emigration, 7 is not (the example). Read it beside \
            `un12`, C3 and I2.
            - Intended stays, permits and contracts are in no source yet.""")
        .notWhen(
            "Do not take the difference of two definitions for an error of one of them: it is their meaning.")
        .command("`./koch residence --help` evaluates any V of W days on a file of crossings.")
        .isInTheDocuments();
  }
}
