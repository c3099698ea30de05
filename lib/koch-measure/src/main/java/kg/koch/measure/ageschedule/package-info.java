/**
 * How migration hangs on age: what is read off observed rates, and the model schedule of Rogers and
 * Castro fitted to them.
 *
 * <p>Why: young adults move most, small children with their parents, and in some countries people
 * at retirement; a schedule of 7 to 13 numbers says so for any population, smooths the rates of a
 * small one, and fills the ages a source lacks. In: {@link kg.koch.measure.ageschedule.AgeRates},
 * moves for each person and year by age in completed years, with or without the persons. Out:
 * {@link kg.koch.measure.ageschedule.AgeProfile} (observed), {@link
 * kg.koch.measure.ageschedule.ScheduleFit} with its {@link
 * kg.koch.measure.ageschedule.ModelSchedule} and {@link
 * kg.koch.measure.ageschedule.ScheduleIndicators}.
 *
 * <p>Source: Rogers and Castro (1981), Model Migration Schedules, IIASA RR-81-30; Bernard, Bell and
 * Charles-Edwards (2014), Population Studies 68(2). Method: docs/methods/rogers-castro.md.
 *
 * <p>Limits: a curve takes its form from the model where the data are thin; numbers of different
 * forms (7, 9, 11, 13) are not comparable one by one. No standard errors.
 *
 * <p>Example: {@code ScheduleFit.of(rates, ScheduleForm.SEVEN,
 * Criterion.LEAST_SQUARES).schedule()}.
 */
@NullMarked
package kg.koch.measure.ageschedule;

import org.jspecify.annotations.NullMarked;
