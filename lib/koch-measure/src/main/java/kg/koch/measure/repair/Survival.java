package kg.koch.measure.repair;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How long spells last: the share that lasts longer than so many days, by the product-limit
 * estimate (Kaplan and Meier 1958), which takes spells still going on for what they are. Immutable.
 */
final class Survival {

  private final double[] beyond;

  /**
   * @param ended spells that ended after so many days
   * @param open spells seen to last so many days and still going on; as many places
   */
  Survival(double[] ended, double[] open) {
    this.beyond = new double[ended.length];
    double atRisk = Arrays.stream(ended).sum() + Arrays.stream(open).sum();
    double share = 1;
    for (int day = 0; day < ended.length; day++) {
      share *= atRisk <= ended[day] ? 0 : 1 - ended[day] / atRisk;
      beyond[day] = share;
      atRisk -= ended[day] + open[day];
    }
  }

  private Survival(double[] beyond) {
    this.beyond = beyond;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(beyond.length);
    for (double share : beyond) {
      out.writeDouble(share);
    }
  }

  static Survival readFrom(DataInput in) throws IOException {
    double[] beyond = new double[in.readInt()];
    for (int day = 0; day < beyond.length; day++) {
      beyond[day] = in.readDouble();
    }
    return new Survival(beyond);
  }

  double beyond(int days) {
    return beyond[days];
  }

  /** The share that ends after {@code days - step} and up to so many days. */
  private double endsWithin(int days, int step) {
    return (days < step ? 1 : beyond[days - step]) - beyond[days];
  }

  /**
   * The share that ends within the days and is followed by a spell that lasts for the rest of them.
   *
   * @param step days looked at together; 1 is exact
   */
  double endedThenLasting(Survival then, int days, int step) {
    double sum = 0;
    for (int day = 0; day <= days; day += step) {
      sum += endsWithin(day, step) * then.beyond[days - day];
    }
    return sum;
  }

  /** The day on which the first spell ends, where the sum of those up to it passes a number. */
  int dayOfEnd(Survival then, int days, double drawn) {
    double left = drawn;
    int day = 0;
    while (day < days && left >= endsWithin(day, 1) * then.beyond[days - day]) {
      left -= endsWithin(day, 1) * then.beyond[days - day];
      day++;
    }
    return day;
  }
}
