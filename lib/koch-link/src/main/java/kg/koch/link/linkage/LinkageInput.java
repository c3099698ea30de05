package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.record.RawColumn;

/**
 * Records to be linked. Its columns are handed over once: they are large, and folded they are not
 * needed any more.
 */
public final class LinkageInput {

  private final RawColumn ids;
  private final int left;
  private List<RawColumn> columns;

  /**
   * @param ids what names each record; one code a record, no id twice in one file
   * @param columns all other columns
   * @param left records of the first file, which come first; all where there is one file only
   */
  public LinkageInput(RawColumn ids, List<RawColumn> columns, int left) {
    this.ids = ids;
    this.columns = new ArrayList<>(columns);
    this.left = left;
  }

  /** What names each record. */
  public RawColumn ids() {
    return ids;
  }

  /** How many records the first file has. */
  public int left() {
    return left;
  }

  /** How many records there are. */
  public int size() {
    return ids.codes().length;
  }

  /** True when pairs are looked for across two files only. */
  public boolean isAcross() {
    return left < size();
  }

  /** The columns; asked again, there are none. */
  List<RawColumn> takeColumns() {
    List<RawColumn> taken = columns;
    columns = List.of();
    return taken;
  }
}
