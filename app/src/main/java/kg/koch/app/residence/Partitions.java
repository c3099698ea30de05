package kg.koch.app.residence;

import java.util.Arrays;
import java.util.List;
import kg.koch.app.residence.Sections.Block;

/**
 * Crossings cut into parts by person, in the order of persons, each small enough for the cache of
 * one processor: sorting, judging and writing a part then touch main memory once. A person is
 * always within one part.
 *
 * @param rows person key and {@link PackedCrossing} by turns; may be longer than needed
 * @param starts first row of each part, and after the last part the number of rows
 */
@SuppressWarnings("ArrayRecordComponent")
record Partitions(long[] rows, int[] starts) {

  /** Rows of a usual part: 8,192 rows with their results take half of a cache of 1 MiB. */
  private static final int USUAL_ROWS = 8192;

  /** Keys are told apart by 16 bits; neighbours are put together until a part is large enough. */
  private static final int FINE_BITS = 16;

  /** No rows at all. */
  static final Partitions NONE = new Partitions(new long[0], new int[1]);

  int count() {
    return starts.length - 1;
  }

  /**
   * Each piece of work is a run of blocks, so that counts for each stay few.
   *
   * @param former rows of an earlier section, to be written over if they are as many
   */
  static Partitions of(List<Block> blocks, Workers workers, long[] former) {
    Keys keys = Keys.of(blocks, workers);
    int spans = Math.min(blocks.size(), workers.threads() * 4);
    int[][] next = new int[spans][];
    workers.each(spans, span -> next[span] = keys.count(span(blocks, span, spans)));
    int[] partOf = new int[1 << FINE_BITS];
    int[] starts = starts(next, partOf);
    int[][] to = positions(next, partOf, starts);
    int needed = Math.multiplyExact(starts[starts.length - 1], 2);
    long[] rows =
        former.length >= needed ? former : new long[needed + (former.length == 0 ? 0 : needed / 8)];
    workers.each(spans, span -> keys.scatter(span(blocks, span, spans), partOf, to[span], rows));
    return new Partitions(rows, starts);
  }

  private static List<Block> span(List<Block> blocks, int span, int spans) {
    int from = (int) ((long) blocks.size() * span / spans);
    return blocks.subList(from, (int) ((long) blocks.size() * (span + 1) / spans));
  }

  /** Puts neighbouring keys into parts; says for each key its part. */
  private static int[] starts(int[][] counts, int[] partOf) {
    int[] starts = new int[(1 << FINE_BITS) + 1];
    int part = 0;
    int row = 0;
    for (int fine = 0; fine < partOf.length; fine++) {
      if (row - starts[part] >= USUAL_ROWS) {
        starts[++part] = row;
      }
      partOf[fine] = part;
      for (int[] count : counts) {
        row += count[fine];
      }
    }
    starts[part + 1] = row;
    return Arrays.copyOf(starts, part + 2);
  }

  /** Where each span puts its first row of each part: behind those of the spans before it. */
  private static int[][] positions(int[][] counts, int[] partOf, int[] starts) {
    int[][] positions = new int[counts.length][];
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int span = 0; span < counts.length; span++) {
      positions[span] = next.clone();
      for (int fine = 0; fine < partOf.length; fine++) {
        next[partOf[fine]] += counts[span][fine];
      }
    }
    return positions;
  }

  /** How keys become their first bits: those that differ. */
  private record Keys(long lowest, int shift) {

    static Keys of(List<Block> blocks, Workers workers) {
      long[][] ends = new long[blocks.size()][];
      workers.each(blocks.size(), block -> ends[block] = ends(blocks.get(block)));
      long lowest = Long.MAX_VALUE;
      long highest = Long.MIN_VALUE;
      for (long[] end : ends) {
        lowest = Math.min(lowest, end[0]);
        highest = Math.max(highest, end[1]);
      }
      int bits = lowest > highest ? 0 : Long.SIZE - Long.numberOfLeadingZeros(highest - lowest);
      return new Keys(lowest, Math.max(0, bits - FINE_BITS));
    }

    private static long[] ends(Block block) {
      long lowest = Long.MAX_VALUE;
      long highest = Long.MIN_VALUE;
      long[] pairs = block.held();
      for (int at = 0; at < 2 * block.rows(); at += 2) {
        lowest = Math.min(lowest, pairs[at]);
        highest = Math.max(highest, pairs[at]);
      }
      return new long[] {lowest, highest};
    }

    int[] count(List<Block> blocks) {
      int[] counts = new int[1 << FINE_BITS];
      for (Block block : blocks) {
        long[] pairs = block.held();
        for (int at = 0; at < 2 * block.rows(); at += 2) {
          counts[(int) (pairs[at] - lowest >>> shift)]++;
        }
      }
      return counts;
    }

    void scatter(List<Block> blocks, int[] partOf, int[] next, long[] rows) {
      for (Block block : blocks) {
        long[] pairs = block.held();
        for (int at = 0; at < 2 * block.rows(); at += 2) {
          int to = 2 * next[partOf[(int) (pairs[at] - lowest >>> shift)]]++;
          rows[to] = pairs[at];
          rows[to + 1] = pairs[at + 1];
        }
      }
    }
  }
}
