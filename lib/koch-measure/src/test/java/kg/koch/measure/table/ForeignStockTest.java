package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.measure.page.MethodPage;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class ForeignStockTest {

  private final CountedLives lives = new CountedLives("2020-01-01", "2024-01-01");
  private final ForeignStockCounter counter =
      new ForeignStockCounter(
          CountedLives.tally(
              "A4",
              Dimension.flat("TIME_PERIOD", List.of("2024-01-01")),
              CountedLives.withTotal("COUNTRY_OF_BIRTH", "KGZ", "_O", "_U"),
              CountedLives.withTotal("CITIZENSHIP", "KGZ", "_O", "_U")),
          lives.person());

  private String counted() {
    counter.finish();
    return String.join(
        "\n", CountedLives.cells(counter).stream().filter(cell -> !cell.contains("_T")).toList());
  }

  @Test
  void visit_bornAbroadAndCitizen_standsInBoth() {
    lives.person(1, "F", "1990-01-01", "TUR", "KGZ").registered("KG11", "2020-01-01");
    lives.shownTo(counter);
    assertThat(counted()).isEqualTo("2024-01-01 _O KGZ 1");
  }

  @Test
  void visit_visitorOfAMonth_isNoResident() {
    lives.person(1, "F", "1990-01-01", "TUR", "TUR");
    lives.arrives("2023-12-01", "TUR").shownTo(counter);
    assertThat(counted()).isEmpty();
  }

  @Test
  void visit_birthNotKnown_isUnknownNotAbroad() {
    lives.person(1, "F", "1990-01-01", "?", "RUS");
    lives.arrives("2021-02-01", "RUS").shownTo(counter);
    assertThat(counted()).isEqualTo("2024-01-01 _U _O 1");
  }

  @Test
  void page_isInTheDocuments() {
    lives.person(1, "M", "1990-01-01", "KGZ", "KGZ").registered("KG11", "2020-01-01");
    lives.shownTo(counter);
    lives.person(2, "M", "1990-01-01", "TUR", "KGZ").registered("KG11", "2020-01-01");
    lives.shownTo(counter);
    lives.person(3, "M", "1990-01-01", "KGZ", "RUS").registered("KG11", "2020-01-01");
    lives.departs("2021-05-01", "RUS").shownTo(counter);
    lives.person(4, "M", "1990-01-01", "?", "RUS").arrives("2022-03-01", "RUS").shownTo(counter);
    MethodPage.of("foreign-born", "Foreign-born and foreign citizens: A4")
        .answers(
            """
            How many usual residents were born abroad, and how many are citizens of another state: two different \
            groups that overlap. Needed for the four cells born here or abroad, citizen or not.""")
        .formula(
            """
            Usual residents at the first moment of the day (`12of16`; while undecided, as last known), by

            - place of birth: `KGZ` in the country, `_O` abroad, `_U` not known;
            - citizenship as the newest snapshot of the register, or the border, says: `KGZ`, `_O` another or none, \
            `_U` not known.

            Area: where last registered.""")
        .source(
            """
            United Nations Expert Group on Migration Statistics, final report (2021): both country of birth and \
            citizenship are core; Regulation (EC) No 862/2007, article 3.""")
        .example(
            "four lives on 2024-01-01",
            """
            A man born in Kyrgyzstan and its citizen; a citizen born in Türkiye; a citizen of Russia born in \
            Kyrgyzstan who left for Russia in 2021; a citizen of Russia in no register who came in March 2022. \
            Date, place of birth, citizenship, persons:""",
            counted())
        .limits(
            """
            - The border does not record the country of birth. Residents in no register stand in `_U`, and most of \
            them are foreign citizens: do not read `_O` as all foreign-born.
            - Citizenship is that of today, not that of the day: who was naturalised in 2024 is a citizen in 2022 too.
            - The country of birth is that of today's borders, as the register has it.""")
        .notWhen("For first- and second-generation origin: the parents' birth is not in it.")
        .command("Table A4 of a run: `./koch demo`; its figures are explained by `./koch explain`.")
        .isInTheDocuments();
  }
}
