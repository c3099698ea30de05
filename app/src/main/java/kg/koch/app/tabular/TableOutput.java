package kg.koch.app.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows a method gives, written as CSV to a file or to standard output. */
public final class TableOutput {

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public TableOutput(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row. Texts and whole numbers are written as they are, other numbers as {@link #number}.
   *
   * @param values one a column; null stands for nothing
   * @throws IllegalArgumentException when there are more or fewer values than columns, or a number
   *     is none: a method must refuse such a case before
   */
  public TableOutput row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "Expected %d values; got %d".formatted(columns.size(), values.length));
    }
    List<String> row = new ArrayList<>();
    for (Object value : values) {
      row.add(value instanceof Double number ? number(number) : value == null ? "" : "" + value);
    }
    rows.add(row);
    return this;
  }

  /** A number with as many digits as tell it from its neighbours; whole ones without a point. */
  public static String number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("Expected a number; got " + number);
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }

  /** The rows as CSV text. */
  public String text() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /** Writes to the file, which appears whole or not at all. */
  public void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(beside, text());
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Writes to the file, or to {@code standard} where none is named. */
  public void write(@Nullable Path file, PrintWriter standard) throws IOException {
    if (file == null) {
      standard.print(text());
      standard.flush();
    } else {
      write(file);
    }
  }
}
