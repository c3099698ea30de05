package kg.koch.measure.ageschedule;

import java.util.Arrays;

/** The four forms of the model schedule, by which components they have. */
public enum ScheduleForm {
  /** Childhood, labour force, constant. */
  SEVEN(7, false, false),
  /** With an upward slope at old age. */
  NINE(9, false, true),
  /** With a peak at retirement. */
  ELEVEN(11, true, false),
  /** With both. */
  THIRTEEN(13, true, true);

  private final int parameters;
  private final boolean retirement;
  private final boolean oldAge;

  ScheduleForm(int parameters, boolean retirement, boolean oldAge) {
    this.parameters = parameters;
    this.retirement = retirement;
    this.oldAge = oldAge;
  }

  /**
   * @throws IllegalArgumentException for any number but 7, 9, 11 and 13
   */
  public static ScheduleForm of(int parameters) {
    return Arrays.stream(values())
        .filter(form -> form.parameters == parameters)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected 7, 9, 11 or 13 parameters; got " + parameters));
  }

  static ScheduleForm with(boolean retirement, boolean oldAge) {
    return Arrays.stream(values())
        .filter(form -> form.retirement == retirement && form.oldAge == oldAge)
        .findFirst()
        .orElseThrow();
  }

  public int parameters() {
    return parameters;
  }

  public boolean hasRetirementPeak() {
    return retirement;
  }

  public boolean hasOldAgeSlope() {
    return oldAge;
  }
}
