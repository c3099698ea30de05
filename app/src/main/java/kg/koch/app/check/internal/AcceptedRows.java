package kg.koch.app.check.internal;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.check.CheckedRows;
import kg.koch.engine.dataset.ChunkSource;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import org.jspecify.annotations.Nullable;

/**
 * The rows that pass as the rows of a dataset: the declared fields, then line.
 *
 * <p>A code goes to the data engine as its number, and {@link #select} turns it into text there: a
 * text handed over for each row costs several times as much.
 */
final class AcceptedRows implements ChunkSource {

  private static final String LINE = "line";

  private final CheckedRows rows;
  private final List<Field> fields;
  private final FieldType[] types;
  private final byte[] @Nullable [] @Nullable [] texts;

  AcceptedRows(CheckedRows rows, SourceLayout layout) {
    this.rows = rows;
    this.fields = layout.fields();
    this.types = fields.stream().map(Field::type).toArray(FieldType[]::new);
    this.texts = new byte[types.length][][];
  }

  /** The columns as they are handed over. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    fields.forEach(field -> columns.add(new Column(field.name(), type(field.type()))));
    columns.add(new Column(LINE, Type.INT));
    return columns;
  }

  private static Type type(FieldType type) {
    return switch (type) {
      case PIN, INTEGER, DECIMAL -> Type.LONG;
      case TEXT -> Type.TEXT;
      case CODE -> Type.SHORT;
      case DATE -> Type.DATE;
      case TIMESTAMP -> Type.TIMESTAMP;
    };
  }

  /** The columns as they are written, in SQL. */
  String select() {
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < types.length; column++) {
      String name = fields.get(column).name();
      columns.add(
          switch (types[column]) {
            case CODE -> textOf(column, name);
            case DECIMAL -> "%s / 10000.0 AS %s".formatted(name, name);
            case PIN, TEXT, DATE, TIMESTAMP, INTEGER -> name;
          });
    }
    columns.add(LINE);
    return String.join(", ", columns);
  }

  private String textOf(int column, String name) {
    String codes = rows.codes(column).stream().map(Datasets::text).collect(joining(", "));
    return "list_extract([%s]::VARCHAR[], %s + 1) AS %s".formatted(codes, name, name);
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
      if (types[column] == FieldType.TEXT) {
        chunk.setTexts(column, Arrays.copyOf(texts(column, chunk), row));
      }
    }
    return row;
  }

  private void put(ChunkWriter chunk, int column, int row) {
    boolean isEmpty = rows.isEmpty(column);
    if (types[column] == FieldType.TEXT) {
      texts(column, chunk)[row] = isEmpty ? null : rows.text(column);
      return;
    }
    if (isEmpty) {
      chunk.setNull(column, row);
      return;
    }
    switch (types[column]) {
      case CODE -> chunk.setShort(column, row, (short) rows.code(column));
      case DATE -> chunk.setInt(column, row, (int) rows.number(column));
      case PIN, INTEGER, DECIMAL, TIMESTAMP -> chunk.setLong(column, row, rows.number(column));
      case TEXT -> throw new IllegalStateException("Texts are set for the whole chunk");
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
