package kg.koch.link.linkage;

import java.util.List;
import kg.koch.link.record.RawColumn;

/**
 * Records to be linked.
 *
 * @param ids what names each record; one code a record, no id twice in one file
 * @param columns all other columns
 * @param left records of the first file, which come first; all where there is one file only
 */
public record LinkageInput(RawColumn ids, List<RawColumn> columns, int left) {

  public LinkageInput {
    columns = List.copyOf(columns);
    if (ids.codes().length < 2) {
      throw new IllegalArgumentException("Expected two records or more; got " + ids.codes().length);
    }
  }

  /** How many records there are. */
  public int size() {
    return ids.codes().length;
  }

  /** True when pairs are looked for across two files only. */
  public boolean isAcross() {
    return left < size();
  }
}
