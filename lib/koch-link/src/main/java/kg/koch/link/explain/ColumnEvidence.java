package kg.koch.link.explain;

import kg.koch.link.compare.Comparison;
import kg.koch.link.record.Folding;

/**
 * What one column says of a pair.
 *
 * @param comparison of the column
 * @param left code of the one record's value; 0 where it has none
 * @param right code of the other's
 * @param level how alike the values are; {@link Comparison#MISSING} where one is missing
 * @param m share of the level among pairs of one person; 0 where a value is missing
 * @param u share among pairs of two; 0 where a value is missing
 * @param share of records that have the value agreed in, of two values the more frequent one's; 0
 *     where the level weighs the same for rare and common values
 * @param usualShare that u is counted for, likewise
 * @param weight in bits: log2(m/u), plus log2(usualShare/share) where there are shares
 */
public record ColumnEvidence(
    Comparison comparison,
    int left,
    int right,
    int level,
    double m,
    double u,
    double share,
    double usualShare,
    double weight) {

  /** The column's name. */
  public String column() {
    return comparison.name();
  }

  /** True where a record has no value, so that nothing is said. */
  public boolean isMissing() {
    return level == Comparison.MISSING;
  }

  /** The level's name; empty where a value is missing. */
  public String levelName() {
    return isMissing() ? "" : comparison.levels().get(level - 1);
  }

  /** The one record's value as compared; empty where it has none. */
  public String foldedLeft() {
    return folded(left);
  }

  /** The other record's value as compared; empty where it has none. */
  public String foldedRight() {
    return folded(right);
  }

  private String folded(int code) {
    return code == 0
        ? ""
        : Folding.shown(comparison.field().kind(), comparison.field().values().get(code));
  }
}
