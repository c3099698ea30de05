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
 */
public record Quality(
    List<SourceQuality> sources, List<TableQuality> tables, List<TruthError> errors) {

  public Quality {
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
    errors = List.copyOf(errors);
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

  /** The quality of the table, if the report has it. */
  public @Nullable TableQuality table(String table) {
    return tables.stream().filter(one -> one.table().equals(table)).findFirst().orElse(null);
  }
}
