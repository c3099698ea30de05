package kg.koch.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.terms.BadInputException.Place;

/** A small CSV file (comma, quotes, UTF-8) with a header, and the line of each row. */
final class CsvTable {

  private final String file;
  private final Faults faults;
  private final List<String> header = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** A row, whose faults are placed at its line. */
  final class Row {

    private final long line;
    private final List<String> values;

    private Row(long line, List<String> values) {
      this.line = line;
      this.values = values;
    }

    /** The value without spaces around it; empty if the column is not there. */
    String value(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= values.size() ? "" : values.get(at).strip();
    }

    void fault(String column, String expected, String came, String whatToDo) {
      faults.add(Place.field(file, line, column), expected, came, whatToDo);
    }
  }

  CsvTable(String file, InputStream content, Faults faults) throws IOException {
    this.file = file;
    this.faults = faults;
    InputStreamReader reader = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(reader)) {
      records.forEach(this::add);
    } catch (CsvParseException notCsv) {
      fault("a CSV file", "a file that cannot be read as CSV", "Save the file as CSV.");
    } catch (UncheckedIOException unreadable) {
      if (!(unreadable.getCause() instanceof CharacterCodingException)) {
        throw unreadable;
      }
      fault("text in UTF-8", "bytes that are not UTF-8", "Save the file in UTF-8.");
    }
  }

  private void add(CsvRecord csv) {
    if (header.isEmpty()) {
      header.addAll(csv.getFields().stream().map(String::strip).toList());
      return;
    }
    if (csv.getFieldCount() != header.size()) {
      faults.add(
          Place.line(file, csv.getStartingLineNumber()),
          header.size() + " fields",
          csv.getFieldCount() + " fields",
          "Put a text with a comma between quotes.");
    }
    rows.add(new Row(csv.getStartingLineNumber(), csv.getFields()));
  }

  /** A fault unless all the columns are there and none stands twice. */
  void expectColumns(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        fault("each column once", "'" + column + "' twice", "Take one out.");
      }
    }
    if (!seen.containsAll(columns)) {
      fault("the columns " + columns, header.toString(), "Correct the first line.");
    }
  }

  void fault(String expected, String came, String whatToDo) {
    faults.add(Place.line(file, 1), expected, came, whatToDo);
  }

  List<String> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }
}
