package kg.koch.app.tabular;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Some columns of a CSV file (as {@link TableFile} reads it) field by field, without keeping any:
 * for files of records, which may be large.
 */
public final class CsvFields {

  private final Path file;
  private final List<String> columns;
  private final FieldTaker taker;

  private CsvFields(Path file, List<String> columns, FieldTaker taker) {
    this.file = file;
    this.columns = columns;
    this.taker = taker;
  }

  /**
   * Reads the file to its end.
   *
   * @param columns that must be there; others are passed over
   * @throws BadInputException when it is no such table, has no rows, or lacks a column
   */
  public static void read(Path file, List<String> columns, FieldTaker taker) {
    new CsvFields(file, columns, taker).read();
  }

  private void read() {
    if (!Files.isRegularFile(file)) {
      throw fault("a file that can be read", "none", "Check the path.");
    }
    Fields fields = new Fields();
    try (Reader text =
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        CsvReader<Fields> rows =
            CsvReader.builder()
                .fieldSeparator(TableFile.separator(file))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(fields, text)) {
      rows.forEach(Fields::endOfRow);
    } catch (CsvParseException notCsv) {
      throw fault("a CSV file", "text that cannot be read as one", "Save the table as CSV.");
    } catch (UncheckedIOException unreadable) {
      throw TableFile.encoding(file.toString(), Objects.requireNonNull(unreadable.getCause()));
    } catch (IOException unreadable) {
      throw TableFile.encoding(file.toString(), unreadable);
    }
    if (fields.rows < 2) {
      throw fault("one row or more", "none", "Check that the right file was named.");
    }
  }

  private BadInputException fault(String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(file.toString()), expected, came, whatToDo);
  }

  /** One row after the other; the first says which column is which. */
  private final class Fields extends AbstractBaseCsvCallbackHandler<Fields> {

    private final List<String> header = new ArrayList<>();
    private int[] places = {};
    private int fields;
    private long line;
    private long rows;

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = startingLineNumber;
      fields = 0;
    }

    @Override
    protected void handleField(int at, char[] text, int offset, int length, boolean quoted) {
      fields = at + 1;
      if (rows == 0) {
        header.add(TableFile.columnName(new String(text, offset, length), at == 0));
      } else if (at < places.length && places[at] >= 0) {
        int from = offset;
        int to = offset + length;
        while (from < to && text[from] <= ' ') {
          from++;
        }
        while (to > from && text[to - 1] <= ' ') {
          to--;
        }
        taker.field(places[at], text, from, to - from);
      }
    }

    @Override
    protected Fields buildRecord() {
      return this;
    }

    private void endOfRow() {
      if (rows == 0) {
        place();
      } else if (fields != places.length) {
        throw new BadInputException(
            Place.line(file.toString(), line),
            places.length + " fields, as in the first line",
            fields + " fields",
            "Put a text with a separator in it between quotes.");
      } else {
        taker.endOfRow(line);
      }
      rows++;
    }

    private void place() {
      places = new int[header.size()];
      Arrays.fill(places, -1);
      for (int column = 0; column < columns.size(); column++) {
        String name = columns.get(column);
        int at = header.indexOf(name);
        if (at < 0 || at != header.lastIndexOf(name)) {
          throw fault(
              "a column " + name + " once",
              "the columns " + String.join(", ", header),
              "Add the column, or name another.");
        }
        places[at] = column;
      }
    }
  }
}
