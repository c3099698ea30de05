package kg.koch.protect.microdata.utility;

import java.util.HashMap;
import java.util.Map;
import kg.koch.protect.microdata.CategoryColumn;

/**
 * How far frequencies are from what they were: half the sum of the absolute differences of shares,
 * 0 where nothing changed, 1 where nothing is as it was. Blanks count as a category.
 */
public final class FrequencyDistance {

  private static final String BETWEEN = "\u0000";

  private FrequencyDistance() {}

  /** Of one column; both have the same categories, or codes that read alike are compared. */
  public static double of(CategoryColumn before, CategoryColumn after) {
    return distance(counts(before, before), counts(after, after));
  }

  /** Of the table of two columns. */
  public static double ofPair(
      CategoryColumn before,
      CategoryColumn otherBefore,
      CategoryColumn after,
      CategoryColumn otherAfter) {
    return distance(counts(before, otherBefore), counts(after, otherAfter));
  }

  private static Map<String, Double> counts(CategoryColumn one, CategoryColumn other) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int row = 0; row < one.codes().length; row++) {
      counts.merge(((long) one.codes()[row] << 32) | other.codes()[row], 1, Integer::sum);
    }
    Map<String, Double> shares = new HashMap<>();
    counts.forEach(
        (codes, count) ->
            shares.put(
                one.text((int) (codes >> 32)) + BETWEEN + other.text((int) (long) codes),
                (double) count / one.codes().length));
    return shares;
  }

  private static double distance(Map<String, Double> before, Map<String, Double> after) {
    java.util.TreeSet<String> keys = new java.util.TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    double sum = 0;
    for (String key : keys) {
      sum += Math.abs(before.getOrDefault(key, 0.0) - after.getOrDefault(key, 0.0));
    }
    return sum / 2;
  }
}
