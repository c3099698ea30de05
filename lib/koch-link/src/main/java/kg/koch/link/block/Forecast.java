package kg.koch.link.block;

import java.util.Arrays;
import kg.koch.link.record.Records;

/** How many pairs a rule will give, told before any pair is looked at. */
public final class Forecast {

  private Forecast() {}

  /** The pairs with one key among a sample of the records, scaled to all of them. */
  public static double pairs(Records records, BlockingRule rule, int sample) {
    int left = Math.min(records.left(), records.isAcross() ? sample / 2 : sample);
    int right = records.isAcross() ? Math.min(records.size() - records.left(), sample / 2) : 0;
    long[] lefts = rule.hashes(records, 0, left);
    long[] rights = rule.hashes(records, records.left(), records.left() + right);
    long[] keys = new long[left + right];
    int count = 0;
    for (int at = 0; at < keys.length; at++) {
      long hash = at < left ? lefts[at] : rights[at - left];
      if (hash != 0) {
        keys[count++] = hash & ~1L | (at < left ? 0 : 1);
      }
    }
    long[] present = SortedKeys.sorted(Arrays.copyOf(keys, count));
    double pairs = 0;
    int at = 0;
    while (at < count) {
      int ofLeft = 0;
      int end = at;
      while (end < count && (present[end] & ~1L) == (present[at] & ~1L)) {
        ofLeft += (present[end] & 1) == 0 ? 1 : 0;
        end++;
      }
      double ofRight = end - at - (double) ofLeft;
      pairs += records.isAcross() ? ofLeft * ofRight : ofLeft * (ofLeft - 1.0) / 2;
      at = end;
    }
    double sampled = records.isAcross() ? (double) left * right : left * (left - 1.0) / 2;
    return sampled == 0 ? 0 : pairs * records.pairs() / sampled;
  }
}
