package kg.koch.app.capture;

/** Estimators by the names the command takes. */
public enum CaptureMethod {
  LINCOLN_PETERSEN,
  CHAPMAN,
  CHAO,
  CHAO_BIAS_CORRECTED,
  ZELTERMAN,
  LOG_LINEAR,
  AVERAGED;

  /** The name in lower case with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether it needs to know on which lists a person is, not only on how many. */
  boolean needsLists() {
    return switch (this) {
      case LINCOLN_PETERSEN, CHAPMAN, LOG_LINEAR, AVERAGED -> true;
      case CHAO, CHAO_BIAS_CORRECTED, ZELTERMAN -> false;
    };
  }
}
