package kg.koch.link.record;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The distinct values of one field, each with a code from 1 on; 0 stands for no value.
 *
 * <p>All values lie behind one another in one array: a dictionary of millions of document numbers
 * takes their own length and four bytes each. What a byte means is the maker's business: bytes of
 * UTF-8 as read, or {@link Folding} symbols. Immutable, used by any number of threads.
 */
public final class Values {

  private final byte[] symbols;
  private final int[] starts;

  Values(byte[] symbols, int[] starts) {
    this.symbols = symbols;
    this.starts = starts;
  }

  /**
   * Values known to be distinct, and none of them empty, which is not checked: in a third of the
   * time that {@link ValuesBuilder} takes to tell them apart.
   *
   * @param ofCode the value that gets a code
   */
  public static Values ofDistinct(int size, IntFunction<byte[]> ofCode) {
    byte[] symbols = new byte[8 * size + 8];
    int[] starts = new int[size + 2];
    for (int code = 1; code <= size; code++) {
      byte[] value = ofCode.apply(code);
      int end = Math.addExact(starts[code], value.length);
      if (end > symbols.length) {
        symbols = Arrays.copyOf(symbols, (int) Math.min(Integer.MAX_VALUE - 16, end * 3L / 2));
      }
      System.arraycopy(value, 0, symbols, starts[code], value.length);
      starts[code + 1] = end;
    }
    return new Values(symbols, starts);
  }

  /**
   * Values that lie behind one another, known to be distinct and none of them empty, which is not
   * checked; the arrays are not copied.
   *
   * @param starts by code from 1 on where it begins, then where the last one ends
   */
  public static Values ofDistinct(byte[] symbols, int[] starts) {
    return new Values(symbols, starts);
  }

  /** How many values there are; codes go from 1 to this number. */
  public int size() {
    return starts.length - 2;
  }

  /** The array that holds all values; a code's symbols go from its start to the next code's. */
  public byte[] symbols() {
    return symbols;
  }

  /** Where the symbols of a code begin. */
  public int start(int code) {
    return starts[code];
  }

  /** How many symbols the value has. */
  public int length(int code) {
    return starts[code + 1] - starts[code];
  }

  /** The symbols of one value, copied. */
  public byte[] get(int code) {
    return Arrays.copyOfRange(symbols, starts[code], starts[code + 1]);
  }

  /** Negative, 0 or positive as the first value comes before, equals or follows the second. */
  public int compare(int first, int second) {
    return Arrays.compare(
        symbols, starts[first], starts[first + 1], symbols, starts[second], starts[second + 1]);
  }
}
