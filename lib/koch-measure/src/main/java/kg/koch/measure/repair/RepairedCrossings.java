package kg.koch.measure.repair;

import java.util.Arrays;

/**
 * Crossings with those that were put in, in columns that grow and are used again: valid until the
 * next change. Not for several threads.
 */
public final class RepairedCrossings {

  private int[] days = new int[64];
  private byte[] directions = new byte[64];
  private byte[] imputed = new byte[64];
  private int rows;

  /** Forgets all rows. */
  public void clear() {
    rows = 0;
  }

  public int rows() {
    return rows;
  }

  /** Day of each row; the array may be longer. */
  public int[] days() {
    return days;
  }

  /** Direction of each row, 1 arrival and 0 departure. */
  public byte[] directions() {
    return directions;
  }

  /** 1 for a crossing that was put in, 0 for a recorded one. */
  public byte[] imputed() {
    return imputed;
  }

  void add(int day, byte direction, boolean putIn) {
    if (rows == days.length) {
      days = Arrays.copyOf(days, 2 * rows);
      directions = Arrays.copyOf(directions, 2 * rows);
      imputed = Arrays.copyOf(imputed, 2 * rows);
    }
    days[rows] = day;
    directions[rows] = direction;
    imputed[rows++] = (byte) (putIn ? 1 : 0);
  }
}
