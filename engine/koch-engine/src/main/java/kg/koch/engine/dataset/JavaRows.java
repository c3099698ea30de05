package kg.koch.engine.dataset;

import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/** A chunk source as a table function of the engine, and the failure it ended with, if any. */
final class JavaRows implements DuckDBTableFunction<Object, Object, Object> {

  private static final Object NOTHING = new Object();

  private final List<Column> columns;
  private final ChunkSource source;
  private volatile @Nullable Exception failure;

  JavaRows(List<Column> columns, ChunkSource source) {
    this.columns = List.copyOf(columns);
    this.source = source;
  }

  @Nullable Exception failure() {
    return failure;
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    for (Column column : columns) {
      info.addResultColumn(column.name(), column.type().vectorType());
    }
    return NOTHING;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    return NOTHING;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
      throws Exception {
    try {
      return source.fill(new ChunkWriter(chunk, columns.size()));
    } catch (Exception thrown) {
      failure = thrown;
      throw thrown;
    }
  }
}
