package kg.koch.link.record;

/**
 * A column ready to be compared: its folded values and how many records have each.
 *
 * @param name as in the file's first line
 * @param values folded by {@link Folding}
 * @param counts records that have the value, by code; at 0 those that have none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Field(String name, FieldKind kind, Values values, int[] counts) {

  /** Records that have a value. */
  public long present() {
    long present = 0;
    for (int code = 1; code < counts.length; code++) {
      present += counts[code];
    }
    return present;
  }

  /** The share of records with a value that have this one. */
  public double frequency(int code) {
    return counts[code] / (double) Math.max(1, present());
  }
}
