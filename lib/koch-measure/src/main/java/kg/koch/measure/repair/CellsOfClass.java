package kg.koch.measure.repair;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Donors of one class of travellers, by habit, direction, length and share of days. */
final class CellsOfClass {

  /** Shares are told apart by 128ths: three days of a year. */
  static final int SHARES = 128;

  /** Lengths are told apart by quarter powers of two, so that none is a fifth above another. */
  static final int BANDS = 60;

  /** From here on, 89 years, lengths are not told apart; its fourth power fits into 60 bits. */
  private static final int LONGEST = (1 << 15) - 1;

  private final long[] @Nullable [] cells = new long[Habit.COUNT * 2 * BANDS][];

  void count(int habit, int direction, int length, int before) {
    int share = (int) Math.min(SHARES - 1, (long) SHARES * before / length);
    shares(at(habit, direction, band(length)))[share]++;
  }

  void add(CellsOfClass other) {
    for (int at = 0; at < cells.length; at++) {
      long[] more = other.cells[at];
      for (int share = 0; more != null && share < SHARES; share++) {
        shares(at)[share] += more[share];
      }
    }
  }

  /** Writes what is not zero: place, share, count; -1 ends. */
  void writeTo(DataOutput out) throws IOException {
    for (int at = 0; at < cells.length; at++) {
      long[] counts = cells[at];
      for (int share = 0; counts != null && share < SHARES; share++) {
        if (counts[share] != 0) {
          out.writeInt(at);
          out.writeInt(share);
          out.writeLong(counts[share]);
        }
      }
    }
    out.writeInt(-1);
  }

  void readFrom(DataInput in) throws IOException {
    for (int at = in.readInt(); at >= 0; at = in.readInt()) {
      int share = in.readInt();
      shares(at)[share] = in.readLong();
    }
  }

  CellsOfClass copy() {
    CellsOfClass copy = new CellsOfClass();
    copy.add(this);
    return copy;
  }

  /** Donors of each share whose habit is one of a run and whose length is in one of the bands. */
  long[] donors(int firstHabit, int lastHabit, int direction, int firstBand, int lastBand) {
    long[] sums = new long[SHARES];
    for (int habit = firstHabit; habit <= lastHabit; habit++) {
      for (int band = Math.max(0, firstBand); band <= Math.min(BANDS - 1, lastBand); band++) {
        long[] more = cells[at(habit, direction, band)];
        for (int share = 0; more != null && share < SHARES; share++) {
          sums[share] += more[share];
        }
      }
    }
    return sums;
  }

  private long[] shares(int at) {
    long[] found = cells[at];
    if (found == null) {
      found = new long[SHARES];
      cells[at] = found;
    }
    return found;
  }

  private static int at(int habit, int direction, int band) {
    return (habit * 2 + direction) * BANDS + band;
  }

  /** Four times the binary logarithm of a length of 1 day or more, rounded down. */
  static int band(int length) {
    long capped = Math.min(length, LONGEST);
    int power = 63 - Long.numberOfLeadingZeros(capped);
    long toTheFourth = capped * capped * capped * capped;
    int quarter = 63 - Long.numberOfLeadingZeros(toTheFourth) - 4 * power;
    return 4 * power + quarter;
  }
}
