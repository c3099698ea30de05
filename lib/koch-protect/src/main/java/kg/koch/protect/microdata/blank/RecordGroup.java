package kg.koch.protect.microdata.blank;

import java.util.Arrays;

/** Records that look the same. */
final class RecordGroup {

  private final Key key;
  private int[] rows;
  private int size;

  /** Codes of a group, compared by content. */
  static final class Key {

    private final int[] codes;
    private final int hash;

    Key(int[] codes) {
      this.codes = codes;
      this.hash = Arrays.hashCode(codes);
    }

    /** The key with the columns of a set blanked. */
    Key without(int set) {
      int[] others = codes.clone();
      for (int column = 0; column < others.length; column++) {
        if ((set >> column & 1) == 1) {
          others[column] = 0;
        }
      }
      return new Key(others);
    }

    /** Whether it has nothing in the columns of a set and the same as another in the others. */
    boolean agreesOutside(int set, Key blanked) {
      for (int column = 0; column < codes.length; column++) {
        if ((set >> column & 1) == 0 && codes[column] != blanked.codes[column]) {
          return false;
        }
      }
      return true;
    }

    int code(int column) {
      return codes[column];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(codes, key.codes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  RecordGroup(Key key) {
    this.key = key;
    this.rows = new int[2];
  }

  Key key() {
    return key;
  }

  int size() {
    return size;
  }

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    rows[size++] = row;
  }

  int row(int at) {
    return rows[at];
  }

  /** Takes the last records out, as many as asked for, into another group. */
  void give(int count, RecordGroup other) {
    for (int at = 0; at < count; at++) {
      other.add(rows[--size]);
    }
  }
}
