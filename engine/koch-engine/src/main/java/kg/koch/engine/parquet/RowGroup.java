package kg.koch.engine.parquet;

import java.util.List;

/** A run of rows being encoded. One thread's own; used again after it was written. */
public final class RowGroup {

  private final List<ColumnChunk> columns;
  private long rows;

  public RowGroup(List<ParquetColumn> columns) {
    this.columns = columns.stream().map(ColumnChunk::new).toList();
  }

  /** Makes it empty. */
  public void clear() {
    rows = 0;
    columns.forEach(ColumnChunk::clear);
  }

  public ColumnChunk column(int position) {
    return columns.get(position);
  }

  /** Counts the rows of a page; each column must have been given as many. */
  public void addRows(int count) {
    rows += count;
  }

  long rows() {
    return rows;
  }

  List<ColumnChunk> columns() {
    return columns;
  }
}
