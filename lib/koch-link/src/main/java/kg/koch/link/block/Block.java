package kg.koch.link.block;

import java.util.Arrays;
import kg.koch.link.record.Records;

/**
 * Records of one block, side by side: their numbers and their rows of codes. One thread's buffer,
 * filled anew for each block.
 */
public final class Block {

  private final Records records;
  private int[] members = new int[16];
  private int[] rows;
  private int size;
  private int rule;
  private int asked;

  public Block(Records records) {
    this.records = records;
    this.rows = new int[16 * records.width()];
  }

  void fill(long[] from, int start, int end, long mask, int ofRule) {
    size = end - start;
    rule = ofRule;
    int width = records.width();
    if (size > members.length) {
      members = new int[Math.max(size, members.length * 2)];
      rows = Arrays.copyOf(rows, members.length * width);
    }
    for (int at = 0; at < size; at++) {
      int record = (int) (from[start + at] & mask);
      members[at] = record;
      System.arraycopy(records.rows(), record * width, rows, at * width, width);
    }
  }

  /**
   * Asks for the row of a record that a block soon to come has. Rows lie all over the memory; asked
   * for one after another they come at once, while each block waits for its own: a fifteenth of the
   * time of linking a million records.
   */
  void askFor(int record) {
    int width = records.width();
    asked += records.rows()[record * width] + records.rows()[(record + 1) * width - 1];
  }

  /** How many records there are. */
  public int size() {
    return size;
  }

  /** The number of the record at a place. */
  public int record(int at) {
    return members[at];
  }

  /** Rows of codes, one after another. */
  public int[] rows() {
    return rows;
  }

  /** Which rule made the block. */
  public int rule() {
    return rule;
  }
}
