package kg.koch.measure.survey.design;

/** A survey design that contradicts itself, with the row and the stage where it does. */
public final class DesignFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The column a fault is about. */
  public enum About {
    WEIGHT,
    STRATUM,
    CLUSTER,
    POPULATION
  }

  private final int row;
  private final int stage;
  private final About about;
  private final String expected;
  private final String came;

  /**
   * @param row counted from 0
   * @param stage counted from 0
   */
  public DesignFault(int row, int stage, About about, String expected, String came) {
    super("Expected %s; got %s (row %d, stage %d)".formatted(expected, came, row + 1, stage + 1));
    this.row = row;
    this.stage = stage;
    this.about = about;
    this.expected = expected;
    this.came = came;
  }

  /** The row, counted from 0. */
  public int row() {
    return row;
  }

  /** The stage, counted from 0. */
  public int stage() {
    return stage;
  }

  public About about() {
    return about;
  }

  public String expected() {
    return expected;
  }

  public String came() {
    return came;
  }
}
