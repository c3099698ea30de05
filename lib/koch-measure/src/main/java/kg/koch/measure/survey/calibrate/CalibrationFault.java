package kg.koch.measure.survey.calibrate;

/** Totals that no weights can reproduce: they contradict each other or the sample. */
public final class CalibrationFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public CalibrationFault(String message) {
    super(message);
  }
}
