package kg.koch.measure.ageschedule;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the search for a model schedule starts: the fundamental schedule with its labour peak put
 * to several ages and made steep or gentle, scaled so that its rates add up to those of the data.
 */
final class ScheduleStarts {

  private static final double[] LABOUR_POSITIONS = {17, 20, 24, 29};
  private static final double[] LABOUR_DESCENTS = {0.06, 0.15};
  private static final double[] RETIREMENT_POSITIONS = {56, 62, 68};

  private ScheduleStarts() {}

  static List<double[]> of(AgeRates rates, ScheduleForm form) {
    List<double[]> starts = new ArrayList<>();
    double[] retirements = form.hasRetirementPeak() ? RETIREMENT_POSITIONS : new double[1];
    for (double labour : LABOUR_POSITIONS) {
      for (double descent : LABOUR_DESCENTS) {
        for (double retirement : retirements) {
          starts.add(scaled(start(form, labour, descent, retirement), rates, form));
        }
      }
    }
    return starts;
  }

  /** In the order of {@link ScheduleCurve}. */
  private static double[] start(
      ScheduleForm form, double labour, double descent, double retirement) {
    List<Double> start = new ArrayList<>(List.of(0.02, 0.1, 0.06, descent, labour, 0.3));
    if (form.hasRetirementPeak()) {
      start.addAll(List.of(0.01, 0.3, retirement, 0.5));
    }
    if (form.hasOldAgeSlope()) {
      start.addAll(List.of(0.0005, 0.02));
    }
    start.add(0.003);
    return start.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] scaled(double[] start, AgeRates rates, ScheduleForm form) {
    ScheduleCurve curve = new ScheduleCurve(form);
    double sum = 0;
    for (int at = 0; at < rates.size(); at++) {
      sum += curve.value(rates.age(at), start);
    }
    double scale = rates.grossMigraproductionRate() / rates.step() / sum;
    List<String> names = ScheduleParameters.names(form);
    for (int at = 0; at < start.length; at++) {
      String name = names.get(at);
      boolean isLevel = name.length() == 2 && name.charAt(0) == 'a' || name.equals("c");
      start[at] *= isLevel ? scale : 1;
    }
    return start;
  }
}
