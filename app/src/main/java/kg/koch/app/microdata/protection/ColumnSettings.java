package kg.koch.app.microdata.protection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.microdata.profile.ColumnProfile;
import kg.koch.protect.microdata.profile.ColumnRole;
import kg.koch.protect.microdata.recode.TopBottomCoding;
import kg.koch.protect.microdata.risk.SensitiveRule;
import org.jspecify.annotations.Nullable;

/**
 * What is done with one column.
 *
 * @param coding of very large and very small numbers
 */
public record ColumnSettings(
    ColumnRole role,
    Coarsening coarsening,
    TopBottomCoding coding,
    SensitiveLimits limits,
    Change change) {

  static final TopBottomCoding NO_CODING = new TopBottomCoding(null, null);

  /**
   * How categories are joined: by a hierarchy, intervals or prefixes, else all at once.
   *
   * @param highest coarsest level that may be used; null for all of them
   * @param importance how much its losses and blanks count, above 0
   */
  public record Coarsening(
      @Nullable Path hierarchy,
      List<Integer> intervals,
      List<Integer> prefixes,
      @Nullable Integer highest,
      double importance) {

    static final Coarsening NONE = new Coarsening(null, List.of(), List.of(), null, 1);

    public Coarsening {
      intervals = List.copyOf(intervals);
      prefixes = List.copyOf(prefixes);
      int ways =
          (hierarchy == null ? 0 : 1)
              + (intervals.isEmpty() ? 0 : 1)
              + (prefixes.isEmpty() ? 0 : 1);
      if (ways > 1) {
        throw new IllegalArgumentException(
            "Expected one of hierarchy, intervals and prefixes; got more");
      }
      if (!(importance > 0 && Double.isFinite(importance))) {
        throw new IllegalArgumentException("Expected an importance above 0; got " + importance);
      }
      if (highest != null && highest < 0) {
        throw new IllegalArgumentException("Expected a highest level of 0 or more; got " + highest);
      }
    }
  }

  /**
   * What must hold of sensitive values in each class.
   *
   * @param distinct different values at least; null without this rule
   * @param entropy likewise, by entropy
   * @param recursive c and l; empty without this rule
   * @param closeness most distance to the whole file
   * @param isOrdered whether distances are along the order of categories
   */
  public record SensitiveLimits(
      @Nullable Integer distinct,
      @Nullable Double entropy,
      List<Double> recursive,
      @Nullable Double closeness,
      boolean isOrdered) {

    static final SensitiveLimits NONE = new SensitiveLimits(null, null, List.of(), null, false);

    public SensitiveLimits {
      recursive = List.copyOf(recursive);
      if (!recursive.isEmpty() && recursive.size() != 2) {
        throw new IllegalArgumentException(
            "Expected two numbers after 'recursive', c and l; got " + recursive.size());
      }
    }

    /**
     * The rules.
     *
     * @param overall records of the file by category
     */
    List<SensitiveRule> rules(long[] overall) {
      List<SensitiveRule> rules = new ArrayList<>();
      if (distinct != null) {
        rules.add(new SensitiveRule.DistinctDiversity(distinct));
      }
      if (entropy != null) {
        rules.add(new SensitiveRule.EntropyDiversity(entropy));
      }
      if (!recursive.isEmpty()) {
        rules.add(
            new SensitiveRule.RecursiveDiversity(
                recursive.get(0), (int) Math.round(recursive.get(1))));
      }
      if (closeness != null) {
        rules.add(new SensitiveRule.Closeness(closeness, overall, isOrdered));
      }
      return rules;
    }
  }

  /** How values are changed. */
  public enum Method {
    KEEP,
    MICROAGGREGATION,
    NOISE,
    RANK_SWAPPING,
    PRAM
  }

  /**
   * A change of values.
   *
   * @param amount records of a group; noise in standard deviations; window as a share of records;
   *     chance to keep a category
   * @param together columns of one word are aggregated together; empty for each alone
   */
  public record Change(Method method, double amount, String together) {

    static final Change NONE = new Change(Method.KEEP, 0, "");
  }

  static ColumnSettings of(ColumnRole role) {
    return new ColumnSettings(role, Coarsening.NONE, NO_CODING, SensitiveLimits.NONE, Change.NONE);
  }

  /** What a look at a column proposes. */
  static ColumnSettings proposed(ColumnProfile profile) {
    Coarsening coarsening = new Coarsening(null, profile.widths(), profile.prefixes(), null, 1);
    SensitiveLimits limits =
        profile.role() == ColumnRole.SENSITIVE
            ? new SensitiveLimits(2, null, List.of(), null, false)
            : SensitiveLimits.NONE;
    Change change =
        profile.role() == ColumnRole.NUMBER
            ? new Change(Method.MICROAGGREGATION, 5, "")
            : Change.NONE;
    return new ColumnSettings(profile.role(), coarsening, NO_CODING, limits, change);
  }
}
