package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.Moves.Kind;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class RegisteredMoveTest {

  private static final Dimension REASONS =
      CountedLives.withTotal("REASON", "WORK", "STUDY", "NOT_STATED");
  private static final int WORK = REASONS.position("WORK");
  private static final int STUDY = REASONS.position("STUDY");

  private final CountedLives lives = new CountedLives("2020-01-01", "2024-01-01");

  private RegisteredMoveCounter counter(Kind kind) {
    Tally tally =
        CountedLives.tally(
            kind == Kind.DEPARTURE ? "C1" : "B4",
            Dimension.flat("TIME_PERIOD", List.of("2022", "2023")),
            REASONS,
            CountedLives.AREA,
            CountedLives.withTotal("PARTNER", "RUS", "_O"));
    return new RegisteredMoveCounter(kind, tally, lives.person(), REASONS);
  }

  private static List<String> counted(TableCounter counter) {
    counter.finish();
    return CountedLives.cells(counter).stream()
        .filter(cell -> !cell.contains("_T") && !cell.contains("KG "))
        .toList();
  }

  @Test
  void visit_departure_isOfTheAreaLeftForTheCountryGoneTo() {
    RegisteredMoveCounter departures = counter(Kind.DEPARTURE);
    lives.citizen(1, "F", "1990-01-01").moves(Kind.DEPARTURE, "2023-05-05", "KG06", "RUS", WORK);
    lives.shownTo(departures);
    assertThat(counted(departures)).containsExactly("2023 WORK KG06 RUS 1");
  }

  @Test
  void visit_reasonNotInTheList_isNotStated() {
    RegisteredMoveCounter departures = counter(Kind.DEPARTURE);
    lives.citizen(1, "F", "1990-01-01").moves(Kind.DEPARTURE, "2022-05-05", "KG06", "DEU", -1);
    lives.shownTo(departures);
    assertThat(counted(departures)).containsExactly("2022 NOT_STATED KG06 _O 1");
  }

  @Test
  void visit_arrival_isNoDeparture() {
    RegisteredMoveCounter departures = counter(Kind.DEPARTURE);
    lives.citizen(1, "F", "1990-01-01").moves(Kind.ARRIVAL, "2022-05-05", "RUS", "KG06", WORK);
    lives.shownTo(departures);
    assertThat(counted(departures)).isEmpty();
  }

  @Test
  void visit_internalMove_isOfTheNewArea() {
    RegisteredMoveCounter internal = counter(Kind.INTERNAL);
    lives.citizen(1, "F", "1990-01-01").moves(Kind.INTERNAL, "2022-05-05", "KG06", "KG11", STUDY);
    lives.shownTo(internal);
    internal.finish();
    assertThat(CountedLives.cells(internal)).contains("2022 STUDY KG11 _T 1");
  }

  @Test
  void page_isInTheDocuments() {
    RegisteredMoveCounter departures = counter(Kind.DEPARTURE);
    lives.citizen(1, "F", "1990-01-01").moves(Kind.DEPARTURE, "2023-01-05", "KG06", "RUS", WORK);
    lives.shownTo(departures);
    lives.citizen(2, "M", "1990-01-01").moves(Kind.DEPARTURE, "2022-06-05", "KG11", "DEU", -1);
    lives.shownTo(departures);
    lives.citizen(3, "M", "1990-01-01").departs("2022-06-05", "RUS").shownTo(departures);
    MethodPage.of("registered-departures", "Registered departures and reasons: C1, B4")
        .answers(
            """
            **C1**: how many people told the register that they leave for permanent residence abroad, for which \
            country and why: the national concept of emigration. **B4**: why people who registered a move within the \
            country moved. Beside C2, C1 shows how little of emigration is registered.""")
        .formula(
            """
            C1 = registered departures by the year the register recorded them (which may be later than the \
            departure), by the area of residence left, the country named, sex, age on the day of recording, \
            citizenship and stated reason. B4 = registered moves within the country, likewise, by the new area.

            **Labour migration** in the definition of the register is C1 with the reason `WORK`; it has the code \
            `labour` among the definitions.""")
        .source(
            """
            National Statistical Committee of the Kyrgyz Republic, practice of counting registered departures for \
            permanent residence; United Nations, Recommendations on Statistics of International Migration, Rev. 1 \
            (1998), on sources that count registrations.""")
        .example(
            "three leavers",
            """
            A woman registered on 5 January 2023 that she leaves Osh oblast (`KG06`) for Russia to work. A man \
            registered in June 2022 that he leaves Bishkek (`KG11`) for Germany and stated no reason. A third left \
            for Russia and registered nothing. Year, reason, area, country, persons in C1:""",
            String.join("\n", counted(departures)))
        .limits(
            """
            - Who leaves without deregistering is not seen; almost all do. Who comes back without registering stays \
            a departure.
            - Reasons are what was said at the counter, one a move, and `NOT_STATED` where nothing was.
            - Ethnicity, which the national table has, is not in the registers read here.""")
        .notWhen(
            "As the number of emigrants: use C2. As the number of labour migrants: most never register.")
        .command("Tables C1 and B4 of a run: `./koch demo`.")
        .isInTheDocuments();
  }
}
