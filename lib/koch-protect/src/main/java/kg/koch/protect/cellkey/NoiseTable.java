package kg.koch.protect.cellkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A perturbation table: for each count, the keys from 0 to 1 cut into pieces, each with its noise.
 * The last count serves all larger ones. Bounds have 8 digits after the point, as in the files of
 * ptable and tau-ARGUS. A count of 0 stays 0. Immutable.
 */
public final class NoiseTable {

  /** The key range from 0 to 1 in units of 10^-8. */
  public static final long ONE = 100_000_000;

  /**
   * Keys from the upper bound of the piece before, or 0, to below this upper bound.
   *
   * @param count before noise
   * @param upper in units of 10^-8
   */
  public record Piece(int count, int noise, long upper) {}

  private final List<Piece> pieces;
  private final int[][] noise;
  private final long[][] upper;

  private NoiseTable(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    int rows = pieces.get(pieces.size() - 1).count() + 1;
    this.noise = new int[rows][];
    this.upper = new long[rows][];
    for (int row = 0; row < rows; row++) {
      int count = row;
      List<Piece> some = pieces.stream().filter(piece -> piece.count() == count).toList();
      noise[row] = some.stream().mapToInt(Piece::noise).toArray();
      upper[row] = some.stream().mapToLong(Piece::upper).toArray();
    }
  }

  /**
   * A table of pieces by count, from 0 on, and upper bound.
   *
   * @throws IllegalArgumentException if a count is left out, its pieces do not end at 1 or do not
   *     ascend, noise leads below 0, or 0 does not stay
   */
  public static NoiseTable of(List<Piece> pieces) {
    Piece before = new Piece(-1, 0, ONE);
    for (Piece piece : pieces) {
      boolean next = piece.count() == before.count() + 1;
      require(next || piece.count() == before.count(), "each count from 0 on", piece);
      require(!next || before.upper() == ONE, "the last bound of a count to be 1", before);
      require(piece.upper() > (next ? 0 : before.upper()), "bounds that ascend above 0", piece);
      require(piece.upper() <= ONE, "bounds of at most 1", piece);
      require(piece.count() + piece.noise() >= 0, "no noise that leads below 0", piece);
      require(piece.count() > 0 || piece.noise() == 0, "that a count of 0 stays", piece);
      before = piece;
    }
    require(
        before.count() > 0 && before.upper() == ONE, "counts from 0 to 1 or more, to 1", before);
    return new NoiseTable(pieces);
  }

  private static void require(boolean fulfilled, String expected, Piece piece) {
    if (!fulfilled) {
      throw new IllegalArgumentException(
          "Expected %s; got count %d, noise %d to %s"
              .formatted(expected, piece.count(), piece.noise(), piece.upper() / (double) ONE));
    }
  }

  /** The table of a design. */
  public static NoiseTable of(NoiseDesign design) {
    List<Piece> pieces = new ArrayList<>();
    for (NoiseRow row : design.rows()) {
      double sum = 0;
      long lower = 0;
      for (int at = 0; at < row.size(); at++) {
        sum += row.probability(at);
        long bound = at == row.size() - 1 ? ONE : Math.min(ONE, Math.round(sum * ONE));
        if (bound > lower) {
          pieces.add(new Piece(row.count(), row.noise(at), bound));
        }
        lower = bound;
      }
    }
    return of(pieces);
  }

  /**
   * The same probabilities in pieces no longer than this, in an order that the seed draws: who
   * knows a key then knows nothing of the direction of noise.
   *
   * @param longest in units of 10^-8, above 0
   */
  public NoiseTable shuffled(long longest, long seed) {
    Random random = new Random(seed);
    List<Piece> shuffled = new ArrayList<>();
    for (int row = 0; row < noise.length; row++) {
      List<Piece> lengths = cut(row, longest);
      for (int at = lengths.size() - 1; at > 0; at--) {
        Piece other = lengths.set(random.nextInt(at + 1), lengths.get(at));
        lengths.set(at, other);
      }
      long bound = 0;
      for (Piece length : lengths) {
        bound += length.upper();
        shuffled.add(new Piece(row, length.noise(), bound));
      }
    }
    return of(shuffled);
  }

  /** Pieces with their length in place of their bound; those of 0 stay whole. */
  private List<Piece> cut(int row, long longest) {
    List<Piece> lengths = new ArrayList<>();
    long lower = 0;
    for (int at = 0; at < noise[row].length; at++) {
      for (long left = upper[row][at] - lower; left > 0; ) {
        long length = row == 0 ? left : Math.min(left, longest);
        lengths.add(new Piece(row, noise[row][at], length));
        left -= length;
      }
      lower = upper[row][at];
    }
    return lengths;
  }

  /** All pieces, by count and bound. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** How many counts have a row, 0 among them. */
  public int rows() {
    return noise.length;
  }

  /** No count is changed by more. */
  public int largestNoise() {
    return pieces.stream().mapToInt(piece -> Math.abs(piece.noise())).max().orElse(0);
  }

  /** The smallest published count above 0: none from 1 to below this is ever published. */
  public int smallestPublished() {
    return pieces.stream()
        .mapToInt(piece -> piece.count() + piece.noise())
        .filter(published -> published > 0)
        .min()
        .orElse(0);
  }

  /**
   * The noise of a cell.
   *
   * @param count at least 0
   * @param key of the range
   */
  public int noise(long count, long key, KeyRange range) {
    int row = (int) Math.min(count, noise.length - 1);
    int at = 0;
    // Both sides as whole numbers: 2^32 times 10^8 has room in 64 bits.
    while (key * ONE >= upper[row][at] * range.size()) {
      at++;
    }
    return noise[row][at];
  }
}
