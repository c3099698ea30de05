package kg.koch.measure.ageschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import kg.koch.measure.ageschedule.ModelSchedule.Childhood;
import kg.koch.measure.ageschedule.ModelSchedule.Peak;
import kg.koch.measure.regression.Criterion;
import kg.koch.measure.regression.NotIdentifiedException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScheduleFitTest {

  private static final ModelSchedule FUNDAMENTAL = ModelSchedule.FUNDAMENTAL;

  /** Within what schedules of countries have been found to have. */
  private static ModelSchedule drawn(Random random) {
    double descent = between(random, 0.06, 0.2);
    return new ModelSchedule(
        new Childhood(between(random, 0.005, 0.04), between(random, 0.05, 0.25)),
        new Peak(
            between(random, 0.03, 0.1),
            descent,
            between(random, 17, 28),
            between(random, 0.25, 0.8)),
        null,
        null,
        between(random, 0.001, 0.006));
  }

  private static double between(Random random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  @Property(tries = 60)
  void of_ratesOfAnySchedule_findsTheirCurve(@ForAll long seed) {
    ModelSchedule true7 = drawn(new Random(seed));
    AgeRates rates = MadeUpRates.of(0, 80, true7::rate);
    ModelSchedule found =
        ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.LEAST_SQUARES).schedule();
    for (int age = 0; age <= 80; age++) {
      // A search that stands still leaves at most some 1e-8 of the curve; rates are below .1.
      assertThat(found.rate(age)).isCloseTo(true7.rate(age), within(1e-8));
    }
  }

  /** The likelihood equation of the constant's and the levels' sum: fitted moves are all moves. */
  @Test
  void of_poisson_fittedMovesAddUpToTheObserved() {
    Random random = new Random(11);
    AgeRates rates =
        MadeUpRates.counted(0, 80, 5000, age -> FUNDAMENTAL.rate(age) * between(random, 0.9, 1.1));
    ModelSchedule found = ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.POISSON).schedule();
    double fitted = ScheduleIndicators.of(found, rates).grossMigraproductionRate();
    // Flat to 1e-6 of what the misfit allows, with a GMR of 1
    assertThat(fitted).isCloseTo(rates.grossMigraproductionRate(), within(1e-6));
  }

  @Test
  void of_moreWeightOnSomeAges_fitsThemBetter() {
    double[] ages = new double[81];
    double[] observed = new double[81];
    double[] persons = new double[81];
    for (int age = 0; age <= 80; age++) {
      ages[age] = age;
      observed[age] = FUNDAMENTAL.rate(age) * (age == 23 ? 1.2 : 1);
      persons[age] = age == 23 ? 100_000 : 1000;
    }
    AgeRates plain = AgeRates.of(ages, observed);
    AgeRates weighted = AgeRates.of(ages, observed, persons);
    assertThat(missAt23(weighted)).isLessThan(missAt23(plain) / 2);
  }

  private static double missAt23(AgeRates rates) {
    ModelSchedule found =
        ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.LEAST_SQUARES).schedule();
    return Math.abs(found.rate(23) - FUNDAMENTAL.rate(23) * 1.2);
  }

  @Test
  void of_nineParameters_fitRatesThatRiseInOldAge() {
    AgeRates rates =
        MadeUpRates.of(0, 90, age -> FUNDAMENTAL.rate(age) + 0.0001 * Math.exp(0.05 * age));
    ScheduleFit fit = ScheduleFit.of(rates, ScheduleForm.NINE, Criterion.LEAST_SQUARES);
    assertThat(fit.schedule().oldAge().ascent()).isCloseTo(0.05, within(1e-5));
  }

  @Test
  void of_elevenParameters_fitRatesThatPeakAtRetirement() {
    Peak retirement = new Peak(0.01, 0.3, 61, 0.6);
    AgeRates rates = MadeUpRates.of(0, 80, age -> FUNDAMENTAL.rate(age) + retirement.rate(age));
    ScheduleFit fit = ScheduleFit.of(rates, ScheduleForm.ELEVEN, Criterion.LEAST_SQUARES);
    assertThat(fit.schedule().retirement().position()).isCloseTo(61, within(1e-4));
  }

  @Test
  void of_labourPeakYoungerThanTheBound_saysSo() {
    ModelSchedule young =
        new ModelSchedule(
            new Childhood(0.02, 0.1), new Peak(0.06, 0.1, 13, 0.4), null, null, 0.003);
    AgeRates rates = MadeUpRates.of(0, 80, young::rate);
    assertThat(ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.LEAST_SQUARES).atBounds())
        .contains("mu2");
  }

  @Test
  void of_childrenMoveLessThanAnyone_isNotIdentified() {
    Peak labour = FUNDAMENTAL.labour();
    AgeRates rates =
        MadeUpRates.of(0, 80, age -> labour.rate(age) + 0.01 - 0.005 * Math.exp(-age / 10));
    assertThatThrownBy(() -> ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.LEAST_SQUARES))
        .isInstanceOf(NotIdentifiedException.class)
        .hasMessageContaining("a1");
  }

  @Test
  void of_noMoreAgesThanParameters_isNotIdentified() {
    AgeRates rates = MadeUpRates.of(18, 24, FUNDAMENTAL::rate);
    assertThatThrownBy(() -> ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.LEAST_SQUARES))
        .isInstanceOf(NotIdentifiedException.class)
        .hasMessageContaining("got 7");
  }

  @Test
  void of_poissonWithoutPersons_isRefused() {
    AgeRates rates = MadeUpRates.of(0, 80, FUNDAMENTAL::rate);
    assertThatThrownBy(() -> ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.POISSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("persons");
  }

  @Property(tries = 100)
  void gradient_anySchedule_isWhatSmallChangesSay(@ForAll long seed) {
    Random random = new Random(seed);
    ScheduleCurve curve = new ScheduleCurve(ScheduleForm.THIRTEEN);
    double[] at = {0.02, 0.1, 0.06, 0.1, 20, 0.3, 0.01, 0.3, 62, 0.5, 0.001, 0.02, 0.003};
    for (int parameter = 0; parameter < at.length; parameter++) {
      at[parameter] *= between(random, 0.8, 1.2);
    }
    double age = random.nextInt(90);
    double[] gradient = new double[at.length];
    curve.gradient(age, at, gradient);
    for (int parameter = 0; parameter < at.length; parameter++) {
      double change = 1e-6 * at[parameter];
      double[] up = at.clone();
      double[] down = at.clone();
      up[parameter] += change;
      down[parameter] -= change;
      double slope = (curve.value(age, up) - curve.value(age, down)) / (2 * change);
      // rounding of two rates of .2 over the change, and the third derivative times its square
      double rounding = 4e-17 / change + 1e-7 * Math.abs(slope);
      assertThat(gradient[parameter]).isCloseTo(slope, within(rounding + 1e-10));
    }
  }
}
