package kg.koch.protect.microdata.recode;

import java.util.List;
import java.util.Map;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.risk.SensitiveRule;

/**
 * What classes must be like.
 *
 * @param size k, records of a class at least
 * @param share of records that may be in classes that are not so: they are blanked afterwards
 * @param rules by sensitive column
 */
public record Requirement(int size, double share, Map<CategoryColumn, List<SensitiveRule>> rules) {

  public Requirement {
    if (size < 1) {
      throw new IllegalArgumentException("Expected k of 1 or more; got " + size);
    }
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "Expected a share of blanked records from 0 to below 1; got " + share);
    }
    rules = Map.copyOf(rules);
  }

  public static Requirement ofSize(int size, double share) {
    return new Requirement(size, share, Map.of());
  }

  /**
   * Whether joining categories can only help: true of sizes, and of rules where nothing may fail; a
   * failing class can spoil one it is joined with.
   */
  boolean isMonotone() {
    return rules.isEmpty() || share == 0;
  }
}
