package kg.koch.publish.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a release are worth: kept as quality.json. Shares are from 0 to 1.
 *
 * @param errors of made-up data against the truth it was made with; empty for real data, where the
 *     truth is not known
 * @param revisions how provisional figures of past vintages compare with the final ones; empty
 *     where there are none
 * @param calibrations whether expected shares came true; likewise
 * @param coverage what is collected and what lacks; null in releases made before it was told
 */
public record Quality(
    List<SourceQuality> sources,
    List<TableQuality> tables,
    List<TruthError> errors,
    List<Revision> revisions,
    List<Calibration> calibrations,
    @Nullable Coverage coverage) {

  public Quality {
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
    errors = List.copyOf(errors);
    // Releases made before there were provisional figures do not have them.
    revisions = revisions == null ? List.of() : List.copyOf(revisions);
    calibrations = calibrations == null ? List.of() : List.copyOf(calibrations);
  }

  /** The same, with what is collected and what lacks. */
  public Quality with(Coverage told) {
    return new Quality(sources, tables, errors, revisions, calibrations, told);
  }

  /** Without provisional figures. */
  public Quality(List<SourceQuality> sources, List<TableQuality> tables, List<TruthError> errors) {
    this(sources, tables, errors, List.of(), List.of(), null);
  }

  /**
   * @param unlinkedShare of accepted rows that no person could be found for, by reason
   */
  public record SourceQuality(
      String source,
      long received,
      long accepted,
      double rejectedShare,
      SortedMap<String, Double> unlinkedShare) {

    public SourceQuality {
      unlinkedShare = Collections.unmodifiableSortedMap(new TreeMap<>(unlinkedShare));
    }
  }

  /**
   * @param undecided units the data do not decide on (three-valued residence), as published, over
   *     all periods, under the definition that leaves most of them; null if the table has no such
   *     outcome
   */
  public record TableQuality(
      String table, long cells, long hidden, double hiddenShare, @Nullable Long undecided) {}

  /**
   * @param measure what is compared, such as emigration-2024
   * @param relativeError (published - truth) / truth
   */
  public record TruthError(
      String table, String measure, double published, double truth, double relativeError) {}

  /**
   * Final minus provisional figures at one lag, over past months. Per cents are of the mean final
   * figure, to a tenth.
   *
   * @param flow EMIGRATION or RETURN
   * @param lag whole months between reference month and vintage
   * @param months how many months were compared
   * @param mean per cent; above 0 if provisional figures were too low
   * @param absolute mean size, per cent
   * @param baseline mean size with the propensity table of a year before instead, per cent
   * @param brier score over undecided crossings of both flows, 0 to 1
   * @param intervals intervals of 95 % that can be judged by now
   * @param covered how many of them held the final figure
   */
  public record Revision(
      String table,
      String definition,
      String flow,
      int lag,
      int months,
      double mean,
      double absolute,
      double baseline,
      double brier,
      int intervals,
      int covered) {}

  /**
   * Of many crossings that were expected to become migrations with like shares, the share that did.
   * A tenth with few crossings is left out.
   *
   * @param tenth of the expected share, 0 for up to a tenth
   * @param expected mean share expected
   * @param observed share that came true
   */
  public record Calibration(
      String table, String definition, int tenth, double expected, double observed) {}

  /** The quality of the table, if the report has it. */
  public @Nullable TableQuality table(String table) {
    return tables.stream().filter(one -> one.table().equals(table)).findFirst().orElse(null);
  }
}
