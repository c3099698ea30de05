package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.Moves.Kind;
import kg.koch.terms.Dimension;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The balance of usual residents; observed from 2020 to 2025, so that 2022 and later are told. */
class ResidentBalanceTest {

  private static final String FROM = "2020-01-01";
  private static final String UNTIL = "2025-01-01";
  private static final Dimension YEARS =
      Dimension.flat("TIME_PERIOD", List.of("2021", "2022", "2023", "2024"));
  private static final Dimension DEFINITIONS =
      Dimension.flat("DEFINITION", List.of("12of16", "un12", "most-of-year"));
  private static final Dimension COMPONENTS =
      Dimension.flat(
          "COMPONENT",
          List.of(
              "opening",
              "births",
              "deaths",
              "immigration",
              "emigration",
              "adjustments-in",
              "adjustments-out",
              "protection",
              "closing"));

  private final CountedLives lives = new CountedLives(FROM, UNTIL);
  private final ResidentBalanceCounter balance =
      new ResidentBalanceCounter(
          CountedLives.tally("A5", YEARS, DEFINITIONS, COMPONENTS), lives.person());

  /** What is counted of one definition, by year and component. */
  private Map<String, Long> counted(String definition) {
    Map<String, Long> cells = new HashMap<>();
    balance
        .tally()
        .forEachCell(
            (at, count, key) -> {
              if (DEFINITIONS.code(at[1]).equals(definition) && balance.isMeasured(at)) {
                cells.put(YEARS.code(at[0]) + " " + COMPONENTS.code(at[2]), count);
              }
            });
    return cells;
  }

  /** Nobody saw them cross, and they are registered as arrived: not an immigration. */
  @Test
  void visit_registeredArrivalWithoutCrossings_isAnAdjustment() {
    lives.citizen(1, "F", "1990-05-05").registered("KG06", "2023-01-01", "2024-01-01");
    lives.moves(Kind.ARRIVAL, "2022-10-10", "RUS", "KG06", 1).shownTo(balance);
    assertThat(counted("12of16"))
        .containsEntry("2022 opening", 0L)
        .containsEntry("2022 adjustments-in", 1L)
        .containsEntry("2022 immigration", 0L)
        .containsEntry("2022 closing", 1L)
        .containsEntry("2023 opening", 1L);
  }

  /** Embassies register children born abroad: that does not bring them here. */
  @Test
  void visit_bornAbroadAndRegistered_isNoResident() {
    lives.person(1, "F", "2022-05-05", "TUR", "KGZ").registered("KG06", "2023-01-01");
    lives.shownTo(balance);
    assertThat(counted("12of16")).containsEntry("2023 closing", 0L);
  }

  /** Entered on the last day of a year: a resident for all of it. */
  @Test
  void visit_registeredDepartureOnNewYearsEve_belongsToTheYearThatEnds() {
    lives.citizen(1, "F", "1990-05-05").registered("KG06", FROM);
    lives.moves(Kind.DEPARTURE, "2022-12-31", "KG06", "RUS", 1).shownTo(balance);
    assertThat(counted("12of16"))
        .containsEntry("2022 adjustments-out", 1L)
        .containsEntry("2023 opening", 0L);
  }

  /** Registered as departed, and no border record: not an emigration. */
  @Test
  void visit_registeredDepartureWithoutCrossings_isAnAdjustment() {
    lives.citizen(1, "F", "1990-05-05").registered("KG06", FROM, "2021-01-01");
    lives.moves(Kind.DEPARTURE, "2023-06-06", "KG06", "RUS", 1).shownTo(balance);
    assertThat(counted("un12"))
        .containsEntry("2023 opening", 1L)
        .containsEntry("2023 adjustments-out", 1L)
        .containsEntry("2023 emigration", 0L)
        .containsEntry("2023 closing", 0L);
  }

  /** Where there are crossings, they decide: leaving for good is an emigration once. */
  @Test
  void visit_registeredDepartureWithCrossings_isTheEmigrationAlone() {
    lives.citizen(1, "F", "1990-05-05").registered("KG06", FROM, "2021-01-01");
    lives.departs("2023-06-01", "RUS");
    lives.moves(Kind.DEPARTURE, "2023-06-06", "KG06", "RUS", 1).shownTo(balance);
    assertThat(counted("12of16"))
        .containsEntry("2023 emigration", 1L)
        .containsEntry("2023 adjustments-out", 0L);
  }

  /** A resident who dies abroad is no emigrant, and leaves the stock all the same. */
  @Test
  void visit_residentWhoDiesAbroad_isADeath() {
    lives.citizen(1, "F", "1990-05-05").registered("KG06", FROM).dies("2023-08-08");
    lives.departs("2023-06-01", "RUS").shownTo(balance);
    assertThat(counted("12of16"))
        .containsEntry("2023 deaths", 1L)
        .containsEntry("2023 emigration", 0L)
        .containsEntry("2023 closing", 0L);
  }

  @Test
  void isMeasured_yearWithinTheBurnIn_isNotListed() {
    assertThat(counted("12of16")).doesNotContainKey("2021 opening");
  }

  /** Whatever lives are led and however badly they are recorded. */
  @Property(tries = 200)
  void visit_anyLives_everyYearAddsUp(@ForAll long seed) {
    Random random = new Random(seed);
    for (int person = 0; person < 30; person++) {
      tell(person, random);
    }
    for (Dimension.Code definition : DEFINITIONS.codes()) {
      addsUp(counted(definition.id()));
    }
  }

  private void tell(int person, Random random) {
    boolean bornInTime = random.nextInt(5) == 0;
    LocalDate birth =
        bornInTime ? LocalDate.parse(FROM).plusDays(random.nextInt(1_800)) : day(1990, random);
    String abroad = random.nextInt(3) == 0 ? "TUR" : "KGZ";
    lives.person(person, "F", birth.toString(), abroad, "KGZ");
    for (int year = 2020 + random.nextInt(6); year < 2025 && random.nextInt(4) > 0; year++) {
      lives.registered("KG06", year + "-01-01");
    }
    if (bornInTime && random.nextBoolean()) {
      lives.born(birth.toString(), 1, 2);
    }
    if (random.nextInt(4) == 0) {
      Kind kind = random.nextBoolean() ? Kind.ARRIVAL : Kind.DEPARTURE;
      lives.moves(kind, day(2020 + random.nextInt(5), random).toString(), "KG06", "RUS", 1);
    }
    if (random.nextInt(3) > 0) {
      cross(random);
    }
    if (random.nextInt(4) == 0) {
      lives.dies(day(2020 + random.nextInt(5), random).toString());
    }
    lives.shownTo(balance);
  }

  private void cross(Random random) {
    LocalDate day = day(2020, random);
    while (day.isBefore(LocalDate.parse(UNTIL))) {
      if (random.nextBoolean()) {
        lives.departs(day.toString(), "RUS");
      } else {
        lives.arrives(day.toString(), "RUS");
      }
      day = day.plusDays(1 + random.nextInt(random.nextBoolean() ? 90 : 700));
    }
  }

  private static LocalDate day(int year, Random random) {
    return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
  }

  private static void addsUp(Map<String, Long> cells) {
    for (String year : List.of("2022", "2023", "2024")) {
      if (cells.containsKey(year + " opening")) {
        long closing = cells.get(year + " opening");
        for (String plus : List.of(" births", " immigration", " adjustments-in")) {
          closing += cells.get(year + plus);
        }
        for (String minus : List.of(" deaths", " emigration", " adjustments-out")) {
          closing -= cells.get(year + minus);
        }
        assertThat(closing).as(year).isEqualTo(cells.get(year + " closing"));
      }
    }
  }

  @Test
  void page_allOfIt_isInTheDocuments() {
    page().isInTheDocuments();
  }

  private MethodPage page() {
    lives.citizen(1, "F", "1990-05-05").registered("KG06", FROM).shownTo(balance);
    lives.citizen(2, "M", "1990-05-05").registered("KG06", FROM).departs("2023-06-01", "RUS");
    lives.shownTo(balance);
    lives.citizen(3, "F", "1990-05-05").registered("KG06", "2024-01-01");
    lives.moves(Kind.ARRIVAL, "2023-04-04", "RUS", "KG06", 1).shownTo(balance);
    lives.citizen(4, "M", "2023-07-07").born("2023-07-07", 1, 2).shownTo(balance);
    lives.citizen(5, "F", "1940-05-05").registered("KG06", FROM).dies("2023-09-09");
    lives.shownTo(balance);
    Map<String, Long> counted = counted("12of16");
    StringBuilder result = new StringBuilder("2023, 12 out of 16 months\n");
    for (Dimension.Code component : COMPONENTS.codes()) {
      Long count = counted.get("2023 " + component.id());
      if (count != null) {
        result.append("%-16s %d%n".formatted(component.id(), count));
      }
    }
    return MethodPage.of("balance-of-residents", "Balance of usual residents: A5")
        .answers(
            """
            Whether a year's figures of residents fit together: how the residents under a definition at one New Year became those at the next, and how much of it no border record explains.""")
        .formula(
            """
            For each definition, under which everybody is judged by crossings ([residence-rule](residence-rule.md)):

            ```
            closing = opening + births − deaths + immigration − emigration
                      + adjustments-in − adjustments-out
            ```

            - **opening, closing**: residents at the first moment of both New Years; undecided persons count as last known, so that the newest years move with later data.
            - **births, deaths**: children born in the country; residents who died, wherever that was.
            - **immigration, emigration**: the confirmed changes of residence of H1 and C2, all persons.
            - **adjustments**: of a person without any crossing the register of addresses may say in mid-history what residence is. Who is registered as departed abroad is no resident from the day after the entry, who is registered as arrived is one. Nobody crossed, so it is neither immigration nor emigration. Where there are crossings, they decide. A change at the first moment of 1 January belongs to the year that ends there. To stand in a snapshot of the person register is no sign of residence: it keeps those who left, and takes in citizens' children born abroad.

            The equation holds to the unit before protection, whatever the records are. Each component is then protected on its own, and **protection** is what makes the published ones add up: closing less all others with their signs, of what is shown. A hidden component stands within it.""")
        .source(
            """
            Preston, Heuveline and Guillot, Demography (2001), chapter 1 (the balancing equation of population change). Status known in mid-history: Statistics New Zealand, migrbc 2.0.9, which sets it without saying so; here it is a component.""")
        .example(
            "five lives",
            "One stays, one leaves for good in June 2023, one is registered as arrived in April though nobody saw a crossing, one is born in July 2023 and one dies in September.",
            result.toString())
        .limits(
            """
            National figures: residents move between areas without telling the border. An adjustment says that a register knows better, not what happened. Years within the window of a definition after the start of the border records are not told.""")
        .notWhen(
            """
            Not as the balance of the permanent population: that is A2, by registers alone.""")
        .command(
            """
            Table A5 of every release. On a file of crossings: `./koch residence --statuses`.""");
  }
}
