package kg.koch.app.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** A table read from a file: named columns, rows in the order of the file. */
public final class TableFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> columns = new ArrayList<>();
  private final List<TableRow> rows = new ArrayList<>();

  private TableFile(String name) {
    this.name = name;
  }

  /**
   * Reads the file; columns that are not asked for may stand in it too.
   *
   * @param required columns that must be there
   * @throws BadInputException when it is no such table, has no rows, or lacks a column
   */
  public static TableFile read(Path file, String... required) {
    TableFile table = new TableFile(file.toString());
    if (!Files.isRegularFile(file)) {
      throw table.fault("a file that can be read", "none", "Check the path.");
    }
    if (file.toString().endsWith(".parquet")) {
      table.readParquet(file);
    } else {
      table.readCsv(file);
    }
    for (String column : required) {
      if (!table.positions.containsKey(column)) {
        throw table.fault(
            "the columns " + String.join(", ", required),
            "the columns " + String.join(", ", table.columns),
            "Name the columns so; others may stand beside them.");
      }
    }
    if (table.rows.isEmpty()) {
      throw table.fault("one row or more", "none", "Check that the right file was named.");
    }
    return table;
  }

  public String name() {
    return name;
  }

  /** Names of the columns, in their order. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  public boolean has(String column) {
    return positions.containsKey(column);
  }

  public List<TableRow> rows() {
    return List.copyOf(rows);
  }

  /** A refusal of the file as a whole. */
  public BadInputException fault(String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(name), expected, came, whatToDo);
  }

  int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw fault(
          "a column " + column,
          "the columns " + String.join(", ", columns),
          "Add the column, or name another.");
    }
    return position;
  }

  private void readCsv(Path file) {
    try (Reader text =
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator(file))
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
      records.forEach(this::add);
    } catch (CsvParseException notCsv) {
      throw fault("a CSV file", "text that cannot be read as one", "Save the table as CSV.");
    } catch (UncheckedIOException unreadable) {
      throw encoding(name, Objects.requireNonNull(unreadable.getCause()));
    } catch (IOException unreadable) {
      throw encoding(name, unreadable);
    }
  }

  static RuntimeException encoding(String name, IOException unreadable) {
    return unreadable instanceof CharacterCodingException
        ? new BadInputException(
            Place.file(name),
            "text in UTF-8",
            "bytes of another encoding",
            "Save the file in UTF-8.")
        : new UncheckedIOException(unreadable);
  }

  /** The first line says which: tab, else semicolon, else comma. */
  static String separator(Path file) throws IOException {
    byte[] start = new byte[64 * 1024];
    int length;
    try (var bytes = Files.newInputStream(file)) {
      length = Math.max(0, bytes.readNBytes(start, 0, start.length));
    }
    String text = new String(start, 0, length, StandardCharsets.UTF_8);
    String header = text.lines().findFirst().orElse("");
    if (header.contains("\t")) {
      return "\t";
    }
    return header.contains(";") ? ";" : ",";
  }

  private void add(CsvRecord record) {
    if (columns.isEmpty()) {
      record.getFields().forEach(this::addColumn);
      return;
    }
    if (record.getFieldCount() != columns.size()) {
      throw new BadInputException(
          Place.line(name, record.getStartingLineNumber()),
          columns.size() + " fields, as in the first line",
          record.getFieldCount() + " fields",
          "Put a text with a separator in it between quotes.");
    }
    rows.add(new TableRow(this, record.getStartingLineNumber(), record.getFields()));
  }

  private void addColumn(String header) {
    String column = columnName(header, columns.isEmpty());
    if (positions.putIfAbsent(column, columns.size()) != null) {
      throw fault("each column once", "'" + column + "' twice", "Rename one of them.");
    }
    columns.add(column);
  }

  /** The name of a column without spaces around it, of the first one without a mark before it. */
  static String columnName(String header, boolean isFirst) {
    String column = header.strip();
    boolean isMarked = isFirst && !column.isEmpty() && column.charAt(0) == BYTE_ORDER_MARK;
    return isMarked ? column.substring(1) : column;
  }

  private void readParquet(Path file) {
    Path spill = file.toAbsolutePath().resolveSibling(file.getFileName() + ".spill");
    try (Datasets datasets = Datasets.open(1, "2GB", spill)) {
      datasets.read(
          "SELECT column_name FROM (DESCRIBE SELECT * FROM " + Datasets.parquet(file) + ")",
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              addColumn(String.valueOf(chunk.getText(0, row)));
            }
          });
      datasets.read(
          "SELECT COLUMNS(*)::VARCHAR FROM " + Datasets.parquet(file),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              List<String> values = new ArrayList<>();
              for (int column = 0; column < columns.size(); column++) {
                String text = chunk.getText(column, row);
                values.add(text == null ? "" : text);
              }
              rows.add(new TableRow(this, rows.size() + 1L, values));
            }
          });
    } catch (DatasetException notParquet) {
      throw fault("a Parquet file", "other or damaged content", "Make or send the file again.");
    }
  }
}
