package kg.koch.measure.ageschedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.measure.ageschedule.ModelSchedule.OldAge;
import kg.koch.measure.ageschedule.ModelSchedule.Peak;

/** The parameters of a model schedule by the names the literature gives them, in its order. */
public final class ScheduleParameters {

  private ScheduleParameters() {}

  /** a1, alpha1, a2, alpha2, mu2, lambda2, those of the components the form has, and c. */
  public static List<String> names(ScheduleForm form) {
    List<String> names = new ArrayList<>(List.of("a1", "alpha1", "a2", "alpha2", "mu2", "lambda2"));
    if (form.hasRetirementPeak()) {
      names.addAll(List.of("a3", "alpha3", "mu3", "lambda3"));
    }
    if (form.hasOldAgeSlope()) {
      names.addAll(List.of("a4", "lambda4"));
    }
    names.add("c");
    return List.copyOf(names);
  }

  /** Values by name, in the order of {@link #names}. */
  public static Map<String, Double> of(ModelSchedule schedule) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("a1", schedule.childhood().level());
    values.put("alpha1", schedule.childhood().descent());
    putPeak(values, "2", schedule.labour());
    Peak retirement = schedule.retirement();
    if (retirement != null) {
      putPeak(values, "3", retirement);
    }
    OldAge oldAge = schedule.oldAge();
    if (oldAge != null) {
      values.put("a4", oldAge.level());
      values.put("lambda4", oldAge.ascent());
    }
    values.put("c", schedule.constant());
    return values;
  }

  private static void putPeak(Map<String, Double> values, String number, Peak peak) {
    values.put("a" + number, peak.level());
    values.put("alpha" + number, peak.descent());
    values.put("mu" + number, peak.position());
    values.put("lambda" + number, peak.ascent());
  }
}
