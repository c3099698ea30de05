package kg.koch.protect;

import kg.koch.terms.CountTable;
import kg.koch.terms.EstimateTable;

/** Whether a figure is shown and, if not, why; with its SDMX codes. */
public enum CellState {
  SHOWN("A", "F"),
  /** Shown, and not final: what is counted may still grow or shrink. */
  PROVISIONAL("P", "F"),
  /** Shown, and estimated by a model. */
  ESTIMATED("E", "F"),
  /** Shown, and estimated from a sample with a large error or from few respondents. */
  LOW_RELIABILITY("U", "F"),
  /** Estimated from a sample with so large an error that it would mislead. */
  TOO_IMPRECISE("Q", "N"),
  /** Fewer units, or respondents, than the threshold. */
  BELOW_THRESHOLD("Q", "C"),
  /**
   * Kept back so that a count below the threshold stays unknown; what is published does not tell
   * the two apart.
   */
  WITHHELD("Q", "C"),
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

  /** Whether there is a figure to see. */
  public boolean isShown() {
    return switch (this) {
      case SHOWN, PROVISIONAL, ESTIMATED, LOW_RELIABILITY -> true;
      case TOO_IMPRECISE, BELOW_THRESHOLD, WITHHELD, INGREDIENT_HIDDEN, NOT_DEFINED -> false;
    };
  }

  /** The state in which a figure of this standing is shown. */
  static CellState shown(CountTable.Standing standing) {
    return switch (standing) {
      case COUNTED -> SHOWN;
      case PROVISIONAL -> PROVISIONAL;
      case ESTIMATED -> ESTIMATED;
    };
  }

  /** The state in which an estimate of this precision is shown or withheld. */
  static CellState of(EstimateTable.Precision precision) {
    return switch (precision) {
      case PRECISE -> SHOWN;
      case LOW -> LOW_RELIABILITY;
      case TOO_LOW -> TOO_IMPRECISE;
    };
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
