package kg.koch.terms;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts before protection: one row a cell, each with its count and its cell key. It must not be
 * shown to anybody: the protection step alone turns it into something publishable.
 *
 * <p>The cell key is the sum, modulo 2^32, of the record keys of the units counted, so that one set
 * of units has one key in whatever table it stands (the cell key method, see
 * docs/methods/cell-key.md). Rows may be in any order but no two rows have the same codes; this is
 * not checked here.
 */
public final class CountTable {

  private final String id;
  private final List<Dimension> dimensions;
  private final int[] positions;
  private final long[] counts;
  private final int[] cellKeys;
  private final Standing[] standings;
  private final double @Nullable [] reaches;
  private volatile @Nullable CountRows byCell;

  /** What a count is: a figure to rely on, or one that further data will replace. */
  public enum Standing {
    /** Counted and final. */
    COUNTED,
    /** Counted from records that do not decide everything yet. */
    PROVISIONAL,
    /** Estimated by a model, rounded to whole units. */
    ESTIMATED
  }

  /**
   * @param id the table's identifier in the catalog, such as C2
   * @param positions rows by dimensions, row after row: the position of each row's code in its
   *     dimension
   * @param counts units counted, by row, at least 0
   * @param cellKeys sums of record keys, by row
   */
  public CountTable(
      String id, List<Dimension> dimensions, int[] positions, long[] counts, int[] cellKeys) {
    this(id, dimensions, positions, counts, cellKeys, allCounted(counts.length));
  }

  private static Standing[] allCounted(int rows) {
    Standing[] standings = new Standing[rows];
    Arrays.fill(standings, Standing.COUNTED);
    return standings;
  }

  /**
   * As the other, of a table whose figures are not all counts.
   *
   * @param standings what each count is, by row
   */
  public CountTable(
      String id,
      List<Dimension> dimensions,
      int[] positions,
      long[] counts,
      int[] cellKeys,
      Standing[] standings) {
    this(
        id,
        dimensions,
        positions.clone(),
        counts.clone(),
        cellKeys.clone(),
        standings.clone(),
        null);
  }

  private CountTable(
      String id,
      List<Dimension> dimensions,
      int[] positions,
      long[] counts,
      int[] cellKeys,
      Standing[] standings,
      double @Nullable [] reaches) {
    if (standings.length != counts.length) {
      throw new IllegalArgumentException(
          "Expected %d standings; got %d".formatted(counts.length, standings.length));
    }
    if (positions.length != counts.length * dimensions.size() || cellKeys.length != counts.length) {
      throw new IllegalArgumentException(
          "Expected %d positions and %d cell keys for %d cells; got %d and %d"
              .formatted(
                  counts.length * dimensions.size(),
                  counts.length,
                  counts.length,
                  positions.length,
                  cellKeys.length));
    }
    this.id = id;
    this.dimensions = List.copyOf(dimensions);
    this.positions = positions;
    this.counts = counts;
    this.cellKeys = cellKeys;
    this.standings = standings;
    this.reaches = reaches;
  }

  /**
   * The same counts, each with how far an interval of 95 % reaches to either side of it.
   *
   * @param ofRows in units, at least 0, by row
   */
  public CountTable withReaches(double[] ofRows) {
    if (ofRows.length != counts.length || Arrays.stream(ofRows).anyMatch(one -> !(one >= 0))) {
      throw new IllegalArgumentException(
          "Expected %d reaches of at least 0".formatted(counts.length));
    }
    return new CountTable(id, dimensions, positions, counts, cellKeys, standings, ofRows.clone());
  }

  /** Its rows by their cells. */
  public CountRows byCell() {
    // Made once, whoever asks first: it is the same whatever the thread.
    CountRows made = byCell;
    if (made == null) {
      made = new CountRows(this);
      byCell = made;
    }
    return made;
  }

  public String id() {
    return id;
  }

  public List<Dimension> dimensions() {
    return dimensions;
  }

  public int rows() {
    return counts.length;
  }

  public int position(int row, int dimension) {
    return positions[row * dimensions.size() + dimension];
  }

  public String code(int row, int dimension) {
    return dimensions.get(dimension).code(position(row, dimension));
  }

  public long count(int row) {
    return counts[row];
  }

  public Standing standing(int row) {
    return standings[row];
  }

  /** How far the interval reaches to either side of the count; empty where none is told. */
  public OptionalDouble reach(int row) {
    return reaches == null ? OptionalDouble.empty() : OptionalDouble.of(reaches[row]);
  }

  public int cellKey(int row) {
    return cellKeys[row];
  }
}
