package kg.koch.protect.microdata.synthetic;

/** A column's codes in few bins of neighbours, about evenly filled, which trees split between. */
@SuppressWarnings("ArrayRecordComponent")
record Bins(int[] of, int count) {

  static final int MOST = 64;

  /** For each code its bin. */
  static Bins of(TreeColumn column) {
    long[] counts = new long[column.size()];
    for (int code : column.codes()) {
      counts[code]++;
    }
    int[] of = new int[column.size()];
    if (column.size() <= MOST) {
      for (int code = 0; code < of.length; code++) {
        of[code] = code;
      }
      return new Bins(of, column.size());
    }
    long before = 0;
    int bin = 0;
    long filled = 0;
    for (int code = 0; code < of.length; code++) {
      if (filled > 0 && before * MOST >= (bin + 1L) * column.codes().length && bin < MOST - 1) {
        bin++;
        filled = 0;
      }
      of[code] = bin;
      before += counts[code];
      filled += counts[code];
    }
    return new Bins(of, bin + 1);
  }
}
