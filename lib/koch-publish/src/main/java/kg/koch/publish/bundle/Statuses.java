package kg.koch.publish.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One status a row, kept as a byte: a table of five million rows has a handful of statuses, and a
 * reference to a text would take four times the room. Used by one thread while it is filled.
 */
final class Statuses {

  /** What one byte can tell apart; SDMX's lists of statuses have some twenty codes. */
  private static final int MOST = 127;

  private final List<String> codes;
  private byte[] numbers;

  Statuses(int capacity) {
    this(new ArrayList<>(), new byte[capacity]);
  }

  private Statuses(List<String> codes, byte[] numbers) {
    this.codes = codes;
    this.numbers = numbers;
  }

  void set(int row, String status) {
    int number = codes.indexOf(status);
    if (number < 0) {
      if (codes.size() == MOST) {
        throw new IllegalArgumentException(
            "Expected at most %d statuses in a table; got '%s' too".formatted(MOST, status));
      }
      number = codes.size();
      codes.add(status);
    }
    numbers[row] = (byte) number;
  }

  String get(int row) {
    return codes.get(numbers[row]);
  }

  void resize(int capacity) {
    numbers = Arrays.copyOf(numbers, capacity);
  }

  /** The same statuses, each row's at the place named. */
  Statuses inOrder(int[] places) {
    byte[] ordered = new byte[places.length];
    for (int row = 0; row < places.length; row++) {
      ordered[places[row]] = numbers[row];
    }
    return new Statuses(codes, ordered);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Statuses that) || numbers.length != that.numbers.length) {
      return false;
    }
    for (int row = 0; row < numbers.length; row++) {
      if (!get(row).equals(that.get(row))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return numbers.length;
  }
}
