package kg.koch.engine.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A Parquet file being written, row group after row group, by one thread at a time. Without {@link
 * #end} the file is not complete and no reader takes it.
 */
public final class ParquetOutput {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int REQUIRED = 0;
  private static final int OPTIONAL = 1;

  private final OutputStream target;
  private final List<ParquetColumn> columns;
  private final EncodedBytes groups = new EncodedBytes();
  private long offset = MAGIC.length;
  private long rows;
  private int count;

  public ParquetOutput(OutputStream target, List<ParquetColumn> columns) throws IOException {
    this.target = target;
    this.columns = List.copyOf(columns);
    target.write(MAGIC);
  }

  /** Writes a row group; an empty one is left out. */
  public void write(RowGroup group) throws IOException {
    if (group.rows() == 0) {
      return;
    }
    CompactThrift description = new CompactThrift(groups);
    description.element().structures(1, columns.size());
    long start = offset;
    for (ColumnChunk column : group.columns()) {
      column.end();
      column.writeTo(target);
      column.describe(description, offset);
      offset += column.size();
    }
    description.longNumber(2, offset - start).longNumber(3, group.rows()).end();
    rows += group.rows();
    count++;
  }

  /** Writes the footer. */
  public void end() throws IOException {
    EncodedBytes footer = new EncodedBytes();
    CompactThrift description = new CompactThrift(footer);
    description.number(1, 2);
    schema(description);
    description.longNumber(3, rows).structures(4, count);
    footer.all(groups);
    description.text(6, "Koch");
    footer.one(0);
    int length = footer.size();
    footer.fourBytes(length);
    footer.all(MAGIC, MAGIC.length);
    footer.writeTo(target);
    target.flush();
  }

  private void schema(CompactThrift description) {
    description.structures(2, columns.size() + 1);
    description.element().text(4, "schema").number(5, columns.size()).end();
    for (ParquetColumn column : columns) {
      description
          .element()
          .number(1, column.kind().physicalType())
          .number(3, column.optional() ? OPTIONAL : REQUIRED)
          .text(4, column.name())
          .number(6, column.kind().convertedType())
          .end();
    }
  }
}
