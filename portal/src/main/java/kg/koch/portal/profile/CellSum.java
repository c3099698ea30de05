package kg.koch.portal.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kg.koch.publish.explain.Explanation;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell, or the sum of several, or why there is none.
 *
 * @param state the first that keeps the sum from being shown, of those there are
 * @param value NaN unless shown
 * @param status of observation: A normal, P provisional, E estimated, U of low reliability
 * @param positions of the first cell; empty if there is none
 * @param cells how many were added up
 * @param interval of one cell; null for sums and where none is published
 */
record CellSum(
    State state,
    double value,
    String status,
    boolean open,
    List<Integer> positions,
    int cells,
    @Nullable FigureInterval interval) {

  /** Whether there is a figure. */
  enum State {
    SHOWN,
    HIDDEN,
    IMPRECISE,
    ABSENT
  }

  static CellSum absent() {
    return new CellSum(State.ABSENT, Double.NaN, "A", false, List.of(), 0, null);
  }

  static CellSum of(Optional<Explanation.Figure> figure, int[] positions, boolean open) {
    if (figure.isEmpty()) {
      return absent();
    }
    Explanation.Figure one = figure.get();
    State state =
        one.value().isPresent()
            ? State.SHOWN
            : one.isHidden() ? State.HIDDEN : one.isImprecise() ? State.IMPRECISE : State.ABSENT;
    return new CellSum(
        state,
        one.value().orElse(Double.NaN),
        one.observationStatus(),
        open,
        Arrays.stream(positions).boxed().toList(),
        1,
        one.interval());
  }

  boolean isShown() {
    return state == State.SHOWN;
  }

  /** With another cell; a cell that is not shown leaves no sum to show. */
  CellSum plus(CellSum other) {
    State worse = state.compareTo(other.state) > 0 ? state : other.state;
    return new CellSum(
        worse,
        worse == State.SHOWN ? value + other.value : Double.NaN,
        status.equals("A") ? other.status : status,
        open || other.open,
        positions,
        cells + other.cells,
        null);
  }
}
