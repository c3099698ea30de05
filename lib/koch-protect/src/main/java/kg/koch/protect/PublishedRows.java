package kg.koch.protect;

import java.util.function.IntPredicate;
import kg.koch.terms.CountTable;

/**
 * What readers see of each row of a table of counts that is protected by threshold and cell key.
 * For those who may see the counts too: a row of it says nothing of the count, but that there is a
 * row says that somebody was counted.
 */
public final class PublishedRows {

  private static final Sight[] SIGHTS = Sight.values();

  private final byte[] sights;
  private final long[] figures;

  /** How readers see a row. */
  public enum Sight {
    /** By its figure; one of zero need not be listed, which tells the same. */
    FIGURE,
    /** Listed as hidden: its count is below the threshold. */
    BELOW_THRESHOLD,
    /** Listed as hidden, for the sake of another. */
    WITHHELD,
    /** Not listed, within a hidden one. */
    WITHIN_HIDDEN
  }

  PublishedRows(
      CountTable table,
      FrequencyThreshold threshold,
      CellKeyPerturbation perturbation,
      IntPredicate withheld) {
    HiddenRows hidden =
        new HiddenRows(
            table,
            row -> threshold.hides(table.count(row)) || table.count(row) > 0 && withheld.test(row));
    this.sights = new byte[table.rows()];
    this.figures = new long[table.rows()];
    for (int row = 0; row < sights.length; row++) {
      Sight sight;
      if (hidden.hold(row)) {
        sight = Sight.WITHIN_HIDDEN;
      } else if (threshold.hides(table.count(row))) {
        sight = Sight.BELOW_THRESHOLD;
      } else if (withheld.test(row)) {
        sight = Sight.WITHHELD;
      } else {
        sight = Sight.FIGURE;
        figures[row] = perturbation.perturb(table.count(row), table.cellKey(row));
      }
      sights[row] = (byte) sight.ordinal();
    }
  }

  public int size() {
    return sights.length;
  }

  public Sight sight(int row) {
    return SIGHTS[sights[row]];
  }

  /** Whether readers see a figure. */
  public boolean hasFigure(int row) {
    return sight(row) == Sight.FIGURE;
  }

  /** The figure. */
  public long figure(int row) {
    if (!hasFigure(row)) {
      throw new IllegalArgumentException("Expected a row with a figure; got a hidden one");
    }
    return figures[row];
  }
}
