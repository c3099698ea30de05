package kg.koch.measure.ageschedule;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.ageschedule.ModelSchedule.Childhood;
import kg.koch.measure.ageschedule.ModelSchedule.OldAge;
import kg.koch.measure.ageschedule.ModelSchedule.Peak;
import kg.koch.measure.regression.Bounds;
import kg.koch.measure.regression.Curve;

/**
 * The model schedule as a curve for fitting: its parameters in a row, with their bounds.
 *
 * <p>In the order a1, alpha1, a2, alpha2, mu2, lambda2 - alpha2, then a3, alpha3, mu3, lambda3,
 * then a4, lambda4 where the form has them, and c. The difference stands in for lambda2 so that
 * lambda2 is never below alpha2: else rise and fall could change places.
 */
final class ScheduleCurve implements Curve {

  private final ScheduleForm form;
  private final int oldAgeFrom;

  ScheduleCurve(ScheduleForm form) {
    this.form = form;
    this.oldAgeFrom = form.hasRetirementPeak() ? 10 : 6;
  }

  int size() {
    return form.parameters();
  }

  /**
   * @param highest rate of the data: no level can be ten times as high
   */
  Bounds bounds(double highest) {
    double level = 10 * highest;
    List<double[]> ends = new ArrayList<>();
    ends.add(new double[] {0, level});
    ends.add(new double[] {0.001, 3});
    ends.add(new double[] {0, level});
    ends.add(new double[] {0.005, 2});
    ends.add(new double[] {15, 35});
    ends.add(new double[] {0, 5});
    if (form.hasRetirementPeak()) {
      ends.add(new double[] {0, level});
      ends.add(new double[] {0.02, 1.5});
      ends.add(new double[] {50, 80});
      ends.add(new double[] {0.02, 2});
    }
    if (form.hasOldAgeSlope()) {
      ends.add(new double[] {0, level});
      ends.add(new double[] {0.0005, 0.3});
    }
    // Not quite 0, for a Poisson mean of 0 could not have a single move.
    ends.add(new double[] {1e-9 * highest, level});
    return Bounds.of(
        ends.stream().mapToDouble(end -> end[0]).toArray(),
        ends.stream().mapToDouble(end -> end[1]).toArray());
  }

  ModelSchedule schedule(double[] at) {
    return new ModelSchedule(
        new Childhood(at[0], at[1]),
        new Peak(at[2], at[3], at[4], at[3] + at[5]),
        form.hasRetirementPeak() ? new Peak(at[6], at[7], at[8], at[9]) : null,
        form.hasOldAgeSlope() ? new OldAge(at[oldAgeFrom], at[oldAgeFrom + 1]) : null,
        at[size() - 1]);
  }

  @Override
  public double value(double age, double[] at) {
    return schedule(at).rate(age);
  }

  @Override
  public void gradient(double age, double[] at, double[] into) {
    into[0] = Math.exp(-at[1] * age);
    into[1] = -age * at[0] * into[0];
    peakGradient(age, new Peak(at[2], at[3], at[4], at[3] + at[5]), into, 2);
    into[3] += into[5]; // alpha2 moves lambda2 with it
    if (form.hasRetirementPeak()) {
      peakGradient(age, new Peak(at[6], at[7], at[8], at[9]), into, 6);
    }
    if (form.hasOldAgeSlope()) {
      into[oldAgeFrom] = Math.exp(at[oldAgeFrom + 1] * age);
      into[oldAgeFrom + 1] = age * at[oldAgeFrom] * into[oldAgeFrom];
    }
    into[size() - 1] = 1;
  }

  private static void peakGradient(double age, Peak peak, double[] into, int from) {
    double beyond = age - peak.position();
    double rise = Math.exp(-peak.ascent() * beyond);
    // Far before the peak the rise is beyond a double and the rate is 0, and so is every slope.
    double unit = Double.isInfinite(rise) ? 0 : Math.exp(-peak.descent() * beyond - rise);
    double rate = peak.level() * unit;
    into[from] = unit;
    into[from + 1] = -beyond * rate;
    into[from + 2] = unit == 0 ? 0 : rate * (peak.descent() - peak.ascent() * rise);
    into[from + 3] = unit == 0 ? 0 : rate * beyond * rise;
  }
}
