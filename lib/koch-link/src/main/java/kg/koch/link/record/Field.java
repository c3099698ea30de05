package kg.koch.link.record;

import org.jspecify.annotations.Nullable;

/**
 * A column ready to be compared: its folded values and how many records have each.
 *
 * @param name as in the file's first line
 * @param values folded by {@link Folding}
 * @param counts records that have the value, by code; at 0 those that have none
 * @param further true for what of whole names stands in no column of single names
 * @param trained the frequencies of an earlier training, where weights rest on those; null where
 *     they rest on {@code counts}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Field(
    String name,
    FieldKind kind,
    Values values,
    int[] counts,
    boolean further,
    @Nullable Frequencies trained) {

  /** A column as read, with frequencies of its own. */
  public Field(String name, FieldKind kind, Values values, int[] counts) {
    this(name, kind, values, counts, false, null);
  }

  /** The same with the frequencies of an earlier training. */
  public Field with(Frequencies frequencies) {
    int[] earlier = new int[counts.length];
    for (int code = 1; code < counts.length; code++) {
      earlier[code] = frequencies.of(values.symbols(), values.start(code), values.start(code + 1));
    }
    return new Field(name, kind, values, earlier, further, frequencies);
  }

  /** The same, said to hold further names. */
  public Field asFurther() {
    return new Field(name, kind, values, counts, true, trained);
  }

  /** Records that have a value. */
  public long present() {
    if (trained != null) {
      return trained.present();
    }
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
