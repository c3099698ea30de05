package kg.koch.measure.ageschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kg.koch.measure.ageschedule.ModelSchedule.Childhood;
import kg.koch.measure.ageschedule.ModelSchedule.Peak;
import kg.koch.measure.ageschedule.ScheduleIndicators.TurningPoints;
import org.junit.jupiter.api.Test;

class ScheduleIndicatorsTest {

  private static final AgeRates SPAN = MadeUpRates.of(0, 80, age -> 1);

  private static ScheduleIndicators of(ModelSchedule schedule) {
    return ScheduleIndicators.of(schedule, SPAN);
  }

  @Test
  void childDependency_fundamentalSchedule_isAThird() {
    assertThat(of(ModelSchedule.FUNDAMENTAL).childDependency().orElseThrow())
        .isCloseTo(1.0 / 3, within(1e-15));
  }

  @Test
  void labourAsymmetry_fundamentalSchedule_isFour() {
    assertThat(of(ModelSchedule.FUNDAMENTAL).labourAsymmetry()).isCloseTo(4, within(1e-15));
  }

  @Test
  void regularity_fundamentalSchedule_isOne() {
    assertThat(of(ModelSchedule.FUNDAMENTAL).regularity()).isEqualTo(1);
  }

  /** Where the slope of the labour peak alone is 0: mu + ln(lambda / alpha) / lambda. */
  @Test
  void peakAge_labourForceAlone_isWhereItsSlopeIsNothing() {
    Peak labour = new Peak(0.06, 0.1, 20, 0.4);
    TurningPoints points =
        of(new ModelSchedule(new Childhood(0, 0.1), labour, null, null, 0.003)).turningPoints();
    // The curve is flat to a double's digits within some 1e-7 years of its peak.
    assertThat(points.peakAge()).isCloseTo(20 + Math.log(4) / 0.4, within(1e-6));
  }

  /** Rogers and Castro's shift lies between the low point, where the slope turns, and the peak. */
  @Test
  void labourForceShift_fundamentalSchedule_runsFromALowToAHigh() {
    TurningPoints points = of(ModelSchedule.FUNDAMENTAL).turningPoints();
    ModelSchedule schedule = ModelSchedule.FUNDAMENTAL;
    assertThat(points.lowAge() + points.labourForceShift()).isEqualTo(points.peakAge());
    for (double age = 0; age <= 50; age += 0.01) {
      assertThat(schedule.rate(age)).isLessThanOrEqualTo(points.peakIntensity());
      assertThat(age > points.peakAge() || schedule.rate(age) >= points.lowIntensity()).isTrue();
    }
  }

  @Test
  void turningPoints_curveThatOnlyFalls_areNone() {
    ModelSchedule falling =
        new ModelSchedule(
            new Childhood(0.1, 0.02), new Peak(1e-6, 0.1, 20, 0.4), null, null, 0.003);
    assertThat(of(falling).turningPoints()).isNull();
  }

  @Test
  void grossMigraproductionRate_constantRate_isItsSum() {
    ModelSchedule constant =
        new ModelSchedule(new Childhood(0, 1), new Peak(0, 1, 20, 1), null, null, 0.01);
    assertThat(of(constant).grossMigraproductionRate()).isCloseTo(0.81, within(1e-14));
  }

  @Test
  void childDependency_noLabourForce_isNotDefined() {
    ModelSchedule constant =
        new ModelSchedule(new Childhood(0, 1), new Peak(0, 1, 20, 1), null, null, 0.01);
    assertThat(of(constant).childDependency()).isEmpty();
  }
}
