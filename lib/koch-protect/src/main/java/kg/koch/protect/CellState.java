package kg.koch.protect;

/** Whether a figure is shown and, if not, why; with its SDMX codes. */
public enum CellState {
  SHOWN("A", "F"),
  /** Fewer units than the threshold. */
  BELOW_THRESHOLD("Q", "C"),
  /** Calculated from a figure that is hidden. */
  INGREDIENT_HIDDEN("Q", "C"),
  /** Cannot be calculated: nothing to divide by. */
  NOT_DEFINED("M", "F");

  private final String observationStatus;
  private final String confidentialityStatus;

  CellState(String observationStatus, String confidentialityStatus) {
    this.observationStatus = observationStatus;
    this.confidentialityStatus = confidentialityStatus;
  }

  /** SDMX code list CL_OBS_STATUS. */
  public String observationStatus() {
    return observationStatus;
  }

  /** SDMX code list CL_CONF_STATUS. */
  public String confidentialityStatus() {
    return confidentialityStatus;
  }
}
