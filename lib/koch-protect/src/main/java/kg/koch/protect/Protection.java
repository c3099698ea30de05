package kg.koch.protect;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.terms.CountTable;

/**
 * Turns counts into a protected table: counts below the threshold are hidden, zeros stay, the
 * others are perturbed by cell key.
 */
public final class Protection {

  private final FrequencyThreshold threshold;
  private final CellKeyPerturbation perturbation;

  public Protection(FrequencyThreshold threshold, CellKeyPerturbation perturbation) {
    this.threshold = threshold;
    this.perturbation = perturbation;
  }

  /** The same table, publishable. */
  public ProtectedTable protect(CountTable table) {
    int axes = table.dimensions().size();
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(table.id(), table.dimensions(), table.rows());
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      int[] positions = IntStream.range(0, axes).map(axis -> table.position(at, axis)).toArray();
      if (threshold.hides(table.count(row))) {
        cells.hidden(CellState.BELOW_THRESHOLD, positions);
      } else {
        cells.shown(perturbation.perturb(table.count(row), table.cellKey(row)), positions);
      }
    }
    return cells.build("threshold-and-cell-key", parameters());
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
