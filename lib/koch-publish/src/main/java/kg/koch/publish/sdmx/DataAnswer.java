package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Manifest;

/**
 * The sets of observations that answer one query, as one message.
 *
 * @param context what was asked, and so what the sets are named by
 * @param dataSets at least one, none empty
 * @param language of names, where a format has room for one only
 */
public record DataAnswer(DataContext context, List<DataSet> dataSets, Language language) {

  public DataAnswer {
    dataSets = List.copyOf(dataSets);
    if (dataSets.isEmpty()) {
      throw new IllegalArgumentException("Expected a set of observations; got none");
    }
  }

  /** The answer of one selection of a dataflow. */
  public static DataAnswer of(DataSelection selection, Language language) {
    return new DataAnswer(DataContext.DATAFLOW, List.of(DataSet.of(selection)), language);
  }

  /**
   * As many observations (or keys of series) as the query wants, counted over all sets; sets of
   * which none is left are dropped.
   */
  public static List<DataSet> page(List<DataSet> sets, DataQuery query) {
    List<DataSet> page = new ArrayList<>();
    int skip = query.offset();
    Integer limit = query.limit();
    int left = limit == null ? Integer.MAX_VALUE : limit;
    for (DataSet set : sets) {
      DataSelection part = set.selection().part(skip, left);
      skip = Math.max(0, skip - set.selection().size());
      left -= part.size();
      if (part.size() > 0) {
        page.add(new DataSet(part, set.action(), set.validFrom(), set.validTo()));
      }
    }
    return page;
  }

  /** Observations in all sets. */
  public long size() {
    return dataSets.stream().mapToLong(set -> set.selection().size()).sum();
  }

  /** The newest release that answers. */
  public Manifest release() {
    return dataSets.get(dataSets.size() - 1).selection().release();
  }
}
