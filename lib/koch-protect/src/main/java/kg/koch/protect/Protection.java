package kg.koch.protect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * Turns counts into a protected table: counts below the threshold are hidden, zeros stay, the
 * others are perturbed by cell key. Cells within a hidden one are not listed: of a group of two,
 * that a man and a woman are listed in it would tell all that was hidden. A shown count whose
 * interval is known is shown with an interval that takes in the noise; a hidden one has none.
 *
 * <p>A figure of zero is listed at the totals only, whether it was counted as zero or became zero:
 * counts list no other zeros, so a zero listed elsewhere would tell that somebody was counted.
 */
public final class Protection {

  private final FrequencyThreshold threshold;
  private final CellKeyPerturbation perturbation;
  private final IntervalRule intervals;

  public Protection(FrequencyThreshold threshold, CellKeyPerturbation perturbation) {
    this.threshold = threshold;
    this.perturbation = perturbation;
    this.intervals = new IntervalRule(perturbation.parameters());
  }

  /** The same table, publishable. */
  public ProtectedTable protect(CountTable table) {
    return protect(table, row -> false);
  }

  /**
   * The same table, publishable, with further cells hidden so that they do not tell what the
   * threshold hides.
   *
   * @param withheld tells of a row whether it is one of those
   */
  public ProtectedTable protect(CountTable table, IntPredicate withheld) {
    int axes = table.dimensions().size();
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(table.id(), table.dimensions(), table.rows());
    List<Optional<Integer>> totals = table.dimensions().stream().map(Dimension::findTotal).toList();
    PublishedRows rows = rows(table, withheld);
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      int[] positions = IntStream.range(0, axes).map(axis -> table.position(at, axis)).toArray();
      switch (rows.sight(row)) {
        case WITHIN_HIDDEN -> {}
        case BELOW_THRESHOLD -> cells.hidden(CellState.BELOW_THRESHOLD, positions);
        case WITHHELD -> cells.hidden(CellState.WITHHELD, positions);
        case FIGURE -> {
          long figure = rows.figure(row);
          if (figure > 0 || isTotal(positions, totals)) {
            cells.shown(
                CellState.shown(table.standing(row)),
                figure,
                interval(table, row, figure),
                positions);
          }
        }
      }
    }
    return cells.build("threshold-and-cell-key", parameters());
  }

  /**
   * What readers see of each row, for comparison with the counts.
   *
   * @param withheld as in {@link #protect(CountTable, IntPredicate)}
   */
  public PublishedRows rows(CountTable table, IntPredicate withheld) {
    return new PublishedRows(table, threshold, perturbation, withheld);
  }

  private @Nullable FigureInterval interval(CountTable table, int row, long figure) {
    OptionalDouble reach = table.reach(row);
    return reach.isPresent() ? intervals.about(figure, reach.getAsDouble()) : null;
  }

  private static boolean isTotal(int[] positions, List<Optional<Integer>> totals) {
    for (int axis = 0; axis < positions.length; axis++) {
      if (totals.get(axis).isPresent() && totals.get(axis).get() != positions[axis]) {
        return false;
      }
    }
    return true;
  }

  /** What readers may know of the method: nothing here tells the noise of a cell. */
  private SortedMap<String, String> parameters() {
    PerturbationParameters told = perturbation.parameters();
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("largest-noise", Integer.toString(told.largestNoise()));
    parameters.put("variance", Double.toString(told.variance()));
    parameters.put("not-published-up-to", Integer.toString(told.notPublished()));
    parameters.put("threshold", Integer.toString(threshold.smallestShown()));
    return parameters;
  }
}
