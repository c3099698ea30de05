package kg.koch.app.check.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.check.CheckedRows;
import kg.koch.engine.dataset.ChunkSource;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import org.jspecify.annotations.Nullable;

/** The rows that pass as the rows of a dataset: the declared fields, then line. */
final class AcceptedRows implements ChunkSource {

  private final CheckedRows rows;
  private final Type[] types;
  private final byte[] @Nullable [] @Nullable [] texts;

  AcceptedRows(CheckedRows rows, SourceLayout layout) {
    this.rows = rows;
    this.types = layout.fields().stream().map(AcceptedRows::type).toArray(Type[]::new);
    this.texts = new byte[types.length][][];
  }

  static List<Column> columns(SourceLayout layout) {
    List<Column> columns = new ArrayList<>();
    layout.fields().forEach(field -> columns.add(new Column(field.name(), type(field))));
    columns.add(new Column("line", Type.INT));
    return columns;
  }

  private static Type type(Field field) {
    return switch (field.type()) {
      case PIN, INTEGER -> Type.LONG;
      case TEXT, CODE -> Type.TEXT;
      case DATE -> Type.DATE;
      case TIMESTAMP -> Type.TIMESTAMP;
    };
  }

  @Override
  public int fill(ChunkWriter chunk) throws IOException {
    int row = 0;
    while (row < chunk.capacity() && rows.next()) {
      for (int column = 0; column < types.length; column++) {
        put(chunk, column, row);
      }
      chunk.setInt(types.length, row, Math.toIntExact(rows.line()));
      row++;
    }
    for (int column = 0; column < types.length && row > 0; column++) {
      if (types[column] == Type.TEXT) {
        chunk.setTexts(column, Arrays.copyOf(texts(column, chunk), row));
      }
    }
    return row;
  }

  private void put(ChunkWriter chunk, int column, int row) {
    if (types[column] == Type.TEXT) {
      texts(column, chunk)[row] = rows.isEmpty(column) ? null : rows.text(column);
    } else if (rows.isEmpty(column)) {
      chunk.setNull(column, row);
    } else if (types[column] == Type.DATE) {
      chunk.setInt(column, row, (int) rows.number(column));
    } else {
      chunk.setLong(column, row, rows.number(column));
    }
  }

  private byte[] @Nullable [] texts(int column, ChunkWriter chunk) {
    byte[] @Nullable [] kept = texts[column];
    if (kept == null || kept.length < chunk.capacity()) {
      kept = new byte[chunk.capacity()][];
      texts[column] = kept;
    }
    return kept;
  }
}
