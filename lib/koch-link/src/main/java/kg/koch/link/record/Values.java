package kg.koch.link.record;

import java.util.Arrays;

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
