package kg.koch.measure.survey.variance;

/** Strata with one cluster, and no word on what to do with them. */
public final class LonelyClusterFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int stage;
  private final int row;
  private final int strata;

  LonelyClusterFault(int stage, int row, int strata) {
    super(
        "Expected two clusters or more in every stratum; got one in %d strata of stage %d (row %d)"
            .formatted(strata, stage + 1, row + 1));
    this.stage = stage;
    this.row = row;
    this.strata = strata;
  }

  /** The stage, counted from 0. */
  public int stage() {
    return stage;
  }

  /** A row of the first such stratum, counted from 0. */
  public int row() {
    return row;
  }

  /** How many strata of the stage have one cluster. */
  public int strata() {
    return strata;
  }
}
