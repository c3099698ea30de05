package kg.koch.measure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kg.koch.measure.page.Table;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortComponentTest {

  private static final List<Map<String, String>> ROWS =
      Table.read(CohortComponentTest.class, "cohort_component_expected.csv");

  private static Sexes<AgeTable> women(double... persons) {
    return new Sexes<>(AgeTable.of(persons), null);
  }

  private static CohortComponent expected() {
    return new CohortComponent(
        new ProjectionRates(
            5,
            new Sexes<>(
                Transitions.stayers(AgeTable.of(Table.numbers(ROWS, "S")), new double[] {0.98}),
                null),
            AgeTable.of(Table.numbers(ROWS, "Fx")),
            ProjectionRates.USUAL_FEMALE_SHARE));
  }

  private static Projected step() {
    return expected().step(women(Table.numbers(ROWS, "P0")), women(Table.numbers(ROWS, "net_mig")));
  }

  /** Persons up to 2,000 with 15 digits. */
  @Test
  void step_expectedCountry_isFollowed() {
    AgeTable later = step().population().women();
    double[] ages = new double[later.ages()];
    for (int age = 0; age < ages.length; age++) {
      ages[age] = later.get(0, age);
    }
    assertThat(ages).containsExactly(Table.numbers(ROWS, "P1"), within(1e-10));
  }

  @Test
  void step_expectedCountry_hasTheExpectedBirths() {
    assertThat(step().births()[0] * ProjectionRates.USUAL_FEMALE_SHARE)
        .isCloseTo(Double.parseDouble(ROWS.get(0).get("births_female")), within(1e-10));
  }

  @Test
  void project_twoSteps_isAStepAfterAStep() {
    Sexes<AgeTable> net = women(Table.numbers(ROWS, "net_mig"));
    List<Projected> two = expected().project(women(Table.numbers(ROWS, "P0")), net, 2);
    Projected second = expected().step(two.get(0).population(), net);
    assertThat(two.get(1).population().women().total())
        .isEqualTo(second.population().women().total());
  }

  @Test
  void step_moreLeaversThanPersons_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> expected().step(women(Table.numbers(ROWS, "P0")), women(0, 0, 0, 0, -700, 0, 0)))
        .withMessageContaining("net migration");
  }

  @Test
  void step_negativePersons_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expected().step(women(-1, 1, 1, 1, 1, 1, 1), women(0, 0, 0, 0, 0, 0, 0)));
  }

  /** Men take the rest of the births and their own survival. */
  @Test
  void step_menAlongside_getTheOtherBirths() {
    Transitions all = Transitions.stayers(AgeTable.of(new double[] {1, 1}), new double[] {1});
    CohortComponent step =
        new CohortComponent(
            new ProjectionRates(
                5, new Sexes<>(all, all), AgeTable.of(new double[] {0, 0.1}), 0.25));
    AgeTable persons = AgeTable.of(new double[] {0, 100});
    AgeTable nobody = AgeTable.zero(1, 2);
    Projected later = step.step(new Sexes<>(persons, persons), new Sexes<>(nobody, nobody));
    // 5 years of 0.1 births by 100 women: 50
    assertThat(later.population().women().get(0, 0)).isCloseTo(12.5, within(1e-12));
    assertThat(later.population().men().get(0, 0)).isCloseTo(37.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void rates_shareOutOfBounds_isRefused(double share) {
    Transitions all = Transitions.stayers(AgeTable.of(new double[] {1, 1}), new double[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ProjectionRates(5, new Sexes<>(all, null), AgeTable.zero(1, 2), share));
  }

  @Test
  void transitions_survivalAboveOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Transitions.stayers(AgeTable.of(new double[] {1.01, 1}), new double[] {1}))
        .withMessageContaining("survival");
  }

  /** Without births, deaths and outsiders, moves between areas keep everybody. */
  @Property
  void step_onlyMoves_keepsTheTotal(
      @ForAll @Size(6) List<@DoubleRange(min = 0, max = 1000) Double> persons,
      @ForAll @DoubleRange(min = 0, max = 0.5) double share) {
    double[][] people = {
      {persons.get(0), persons.get(1), persons.get(2)},
      {persons.get(3), persons.get(4), persons.get(5)}
    };
    double[] moved = {share, share / 2, share / 3, 0};
    double[][][] moves = {{new double[4], moved}, {moved, new double[4]}};
    AgeTable alive = AgeTable.of(new double[][] {{1, 1, 1}, {1, 1, 1}});
    CohortComponent step =
        new CohortComponent(
            new ProjectionRates(
                5,
                new Sexes<>(Transitions.movers(alive, new double[] {1, 1}, moves), null),
                AgeTable.zero(2, 3),
                0.5));
    Projected later =
        step.step(new Sexes<>(AgeTable.of(people), null), new Sexes<>(AgeTable.zero(2, 3), null));
    double total = persons.stream().mapToDouble(Double::doubleValue).sum();
    assertThat(later.population().women().total()).isCloseTo(total, within(1e-9));
  }
}
