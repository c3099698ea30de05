package kg.koch.app.microdata.protection;

import java.util.Arrays;
import java.util.List;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.risk.SensitiveRule;
import kg.koch.protect.microdata.risk.SensitiveRule.Closeness;
import kg.koch.protect.microdata.risk.SensitiveRule.DistinctDiversity;
import kg.koch.protect.microdata.risk.SensitiveRule.EntropyDiversity;

/**
 * What classes tell of a sensitive column, the worst of them; classes without a value tell nothing.
 *
 * @param distinct fewest different values
 * @param entropy least diversity by entropy
 * @param distance most distance to the whole file, all categories equally far
 * @param ordered the same along the order of categories
 * @param blanked values that were blanked because their class told too much
 */
public record SensitiveFigures(
    String name, int distinct, double entropy, double distance, double ordered, long blanked) {

  static SensitiveFigures of(CategoryColumn column, Classes classes, long[] overall, long blanked) {
    int distinct = Integer.MAX_VALUE;
    double entropy = Double.MAX_VALUE;
    double distance = 0;
    double ordered = 0;
    for (long[] counts : classes.counts(column)) {
      if (Arrays.stream(counts).sum() > 0) {
        distinct = Math.min(distinct, DistinctDiversity.value(counts));
        entropy = Math.min(entropy, EntropyDiversity.value(counts));
        distance = Math.max(distance, Closeness.distance(counts, overall, false));
        ordered = Math.max(ordered, Closeness.distance(counts, overall, true));
      }
    }
    boolean hasNone = distinct == Integer.MAX_VALUE;
    return new SensitiveFigures(
        column.name(), hasNone ? 0 : distinct, hasNone ? 0 : entropy, distance, ordered, blanked);
  }

  /** Records of each category, without the missing ones. */
  static long[] overall(CategoryColumn column) {
    long[] counts = column.counts();
    return Arrays.copyOfRange(counts, 1, counts.length);
  }

  /** The column with the values of classes blanked that do not keep to the rules. */
  static CategoryColumn blanked(CategoryColumn column, Classes classes, List<SensitiveRule> rules) {
    long[][] counts = classes.counts(column);
    int[] codes = column.codes().clone();
    for (int row = 0; row < codes.length; row++) {
      long[] ofClass = counts[classes.of()[row]];
      if (rules.stream().anyMatch(rule -> !rule.holds(ofClass))) {
        codes[row] = CategoryColumn.MISSING;
      }
    }
    return column.with(column.categories(), codes);
  }
}
