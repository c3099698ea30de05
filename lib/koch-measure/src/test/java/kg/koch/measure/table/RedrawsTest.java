package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import kg.koch.measure.repair.DrawSpread;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.TravelPatterns;
import kg.koch.measure.survey.interval.StudentDistribution;
import kg.koch.terms.Dimension;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Made-up travellers of whose crossings one in eight was not recorded, counted in four draws. */
class RedrawsTest {

  private static final String FROM = "2020-01-01";
  private static final String UNTIL = "2025-01-01";
  private static final int DRAWS = 4;
  private static final int TRAVELLERS = 40;

  private static final Dimension DEFINITION =
      Dimension.flat("DEFINITION", List.of("12of16", "un12", "most-of-year"));
  private static final Dimension OUTCOME =
      Dimension.flat("OUTCOME", List.of("CONFIRMED", "UNDECIDED"));
  private static final Dimension YEAR =
      Dimension.flat("TIME_PERIOD", List.of("2021", "2022", "2023", "2024"));
  private static final TableLayout EMIGRANTS =
      new TableLayout(
          "C2",
          true,
          List.of(YEAR, DEFINITION, OUTCOME, CountedLives.AREA, CountedLives.SEX),
          List.of(
              List.of(YEAR, DEFINITION, OUTCOME, CountedLives.AREA, total("SEX")),
              List.of(
                  YEAR,
                  DEFINITION,
                  OUTCOME,
                  Dimension.flat("REF_AREA", List.of("KG")),
                  CountedLives.SEX)));

  private static Dimension total(String id) {
    return Dimension.flat(id, List.of("_T"));
  }

  private static final BiFunction<Tally, MeasuredPerson, TableCounter> COUNTER =
      (tally, person) -> new MigrationCounter(MigrationCounter.Flow.EMIGRATION, tally, person);

  /** Tells the same travellers every time; each is ended by what is done with the person. */
  private static void tell(long seed, CountedLives lives, Runnable end) {
    Random random = new Random(seed);
    for (int traveller = 0; traveller < TRAVELLERS; traveller++) {
      lives.citizen(traveller, random.nextBoolean() ? "F" : "M", "1990-05-05");
      lives.registered(random.nextBoolean() ? "KG06" : "KG11", FROM, "2021-01-01", "2022-01-01");
      LocalDate day = LocalDate.parse(FROM).plusDays(random.nextInt(300));
      for (boolean out = true; day.isBefore(LocalDate.parse(UNTIL)); out = !out) {
        if (random.nextInt(8) > 0) {
          if (out) {
            lives.departs(day.toString(), "RUS");
          } else {
            lives.arrives(day.toString(), "RUS");
          }
        }
        day = day.plusDays(20 + random.nextInt(random.nextInt(3) == 0 ? 800 : 150));
      }
      end.run();
    }
  }

  private static List<CrossingRepair> draws(long seed) {
    CountedLives lives = new CountedLives(FROM, UNTIL);
    TravelPatterns patterns = new TravelPatterns();
    tell(seed, lives, () -> lives.person().countPatterns(patterns));
    return patterns.repairs(1, DRAWS, (int) LocalDate.parse(UNTIL).toEpochDay());
  }

  private static CellReaches reaches(long seed, List<CrossingRepair> draws) {
    CountedLives first = new CountedLives(FROM, UNTIL, draws.get(0));
    MeasuredPerson again = new CountedLives(FROM, UNTIL, draws.get(0)).person();
    Redraws redraws = new Redraws(again, draws);
    redraws.begin(EMIGRANTS, tally -> COUNTER.apply(tally, again));
    tell(
        seed,
        first,
        () -> {
          first.person().measure();
          redraws.visit(first.person());
        });
    return Objects.requireNonNull(redraws.reaches().get("C2"));
  }

  /** Every draw counted whole, as if nothing were known of the others. */
  private static Map<List<Integer>, long[]> counts(long seed, List<CrossingRepair> draws) {
    Map<List<Integer>, long[]> counts = new HashMap<>();
    for (int draw = 0; draw < draws.size(); draw++) {
      CountedLives lives = new CountedLives(FROM, UNTIL, draws.get(draw));
      TableCounter counter =
          COUNTER.apply(new Tally(EMIGRANTS, (person, event) -> 1), lives.person());
      tell(seed, lives, () -> lives.shownTo(counter));
      counter.finish();
      int at = draw;
      counter
          .tally()
          .forEachCell(
              (positions, count, key) ->
                  counts.computeIfAbsent(boxed(positions), cell -> new long[draws.size()])[at] =
                      count);
    }
    return counts;
  }

  private static List<Integer> boxed(int[] positions) {
    List<Integer> boxed = new ArrayList<>();
    for (int position : positions) {
      boxed.add(position);
    }
    return boxed;
  }

  @Property(tries = 25)
  void reaches_anyTravellers_areThoseOfEveryDrawCountedWhole(@ForAll long seed) {
    List<CrossingRepair> draws = draws(seed);
    CellReaches reaches = reaches(seed, draws);
    double quantile = StudentDistribution.reach(0.95, DRAWS - 1);
    counts(seed, draws)
        .forEach(
            (cell, byDraw) ->
                assertThat(reaches.of(cell.stream().mapToInt(Integer::intValue).toArray()))
                    .as("%s", cell)
                    .isEqualTo(DrawSpread.of(byDraw).reachOfOneDraw(quantile)));
  }

  /** Otherwise the property above would hold for want of anything to compare. */
  @Test
  void reaches_travellersWithGaps_differBetweenDraws() {
    CellReaches reaches = reaches(1, draws(1));
    int[] leavers2022 = {
      1, 0, 0, CountedLives.AREA.position("KG"), CountedLives.SEX.position("_T")
    };
    assertThat(reaches.of(leavers2022)).isPositive();
  }

  /** A child's cell rests on three histories, of which each may differ. */
  @Test
  void begin_tableThatPutsPersonsTogether_isPassedOver() {
    CountedLives lives = new CountedLives(FROM, UNTIL);
    Redraws redraws =
        new Redraws(lives.person(), List.of(CrossingRepair.NONE, CrossingRepair.NONE));
    redraws.begin(
        EMIGRANTS,
        tally ->
            new TableCounter() {
              @Override
              public void visit(MeasuredPerson person) {}

              @Override
              public Tally tally() {
                return tally;
              }

              @Override
              public boolean addsUp() {
                return false;
              }
            });
    assertThat(redraws.reaches()).isEmpty();
  }

  @Test
  void differences_ofOneDraw_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DrawDifferences(EMIGRANTS, 1));
  }
}
