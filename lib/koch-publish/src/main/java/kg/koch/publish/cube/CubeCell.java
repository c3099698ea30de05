package kg.koch.publish.cube;

import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is published, be it as a figure or as hidden.
 *
 * @param value in the table's unit; not a number unless the state is SHOWN
 * @param status SDMX code list CL_OBS_STATUS
 * @param interval limits of the value; null where none are published
 */
public record CubeCell(
    State state, double value, String status, @Nullable FigureInterval interval) {

  /** What a cell tells. A cell not published has no state: it is not told of at all. */
  public enum State {
    /** A figure, be it zero. */
    SHOWN,
    /** Few people stand behind it, or it would tell such a cell. */
    HIDDEN,
    /** An estimate from a sample with so large an error that it would mislead. */
    IMPRECISE,
    /** There can be no figure, such as a rate of nobody. */
    IMPOSSIBLE
  }

  static final CubeCell ZERO = new CubeCell(State.SHOWN, 0, "A", null);
  static final CubeCell HIDDEN = new CubeCell(State.HIDDEN, Double.NaN, "Q", null);

  static CubeCell of(PublishedTable table, int row) {
    String status = table.observationStatus(row);
    if (table.isHidden(row)) {
      return new CubeCell(state(table.confidentialityStatus(row)), Double.NaN, status, null);
    }
    double value = table.value(row).orElseThrow();
    return new CubeCell(State.SHOWN, value, status, table.interval(row).orElse(null));
  }

  private static State state(String confidentiality) {
    return switch (confidentiality) {
      case "N" -> State.IMPRECISE;
      case "F" -> State.IMPOSSIBLE;
      default -> State.HIDDEN;
    };
  }

  /** SDMX code list CL_CONF_STATUS. */
  public String confidentiality() {
    return switch (state) {
      case SHOWN, IMPOSSIBLE -> "F";
      case HIDDEN -> "C";
      case IMPRECISE -> "N";
    };
  }

  public boolean isShown() {
    return state == State.SHOWN;
  }

  /**
   * What stands beside the value or in its place: nothing for a normal value, else P, E or U of
   * CL_OBS_STATUS; Q:C for hidden ones, with the code of CL_CONF_STATUS, Q:N for too imprecise
   * ones, M where none can exist.
   */
  public String flag() {
    return switch (state) {
      case SHOWN -> status.equals("A") ? "" : status;
      case HIDDEN -> "Q:C";
      case IMPRECISE -> "Q:N";
      case IMPOSSIBLE -> "M";
    };
  }
}
