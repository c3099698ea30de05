package kg.koch.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The declared fields of the row at hand, in declared order; reused for every row. */
final class Values {

  /** What became of a field's text. */
  enum State {
    EMPTY,
    READ,
    UNREADABLE
  }

  private static final int LONGEST_SHOWN = 200;
  private static final byte[] NOTHING = new byte[0];

  private final State[] states;
  private final long[] numbers;
  private final int[] starts;
  private final int[] ends;
  private byte[] buffer = NOTHING;

  Values(int fields) {
    states = new State[fields];
    Arrays.fill(states, State.EMPTY);
    numbers = new long[fields];
    starts = new int[fields];
    ends = new int[fields];
  }

  void place(int field, byte[] row, int start, int end) {
    buffer = row;
    starts[field] = start;
    ends[field] = end;
    states[field] = start == end ? State.EMPTY : State.READ;
  }

  void unreadable(int field) {
    states[field] = State.UNREADABLE;
  }

  void number(int field, long value) {
    numbers[field] = value;
  }

  State state(int field) {
    return states[field];
  }

  boolean isRead(int field) {
    return states[field] == State.READ;
  }

  long number(int field) {
    return numbers[field];
  }

  byte[] buffer() {
    return buffer;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  byte[] bytes(int field) {
    return Arrays.copyOfRange(buffer, starts[field], ends[field]);
  }

  /** The text, shortened, for a finding. */
  String shown(int field) {
    int length = ends[field] - starts[field];
    int bytes = Math.min(length, LONGEST_SHOWN * 4);
    String text = new String(buffer, starts[field], bytes, StandardCharsets.UTF_8);
    return text.length() <= LONGEST_SHOWN && bytes == length
        ? text
        : text.substring(0, Math.min(text.length(), LONGEST_SHOWN)) + "…";
  }
}
