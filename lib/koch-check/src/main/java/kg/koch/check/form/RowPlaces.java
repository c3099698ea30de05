package kg.koch.check.form;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds where rows stand in the supplier's file, from what {@link RowWriter} wrote beside them.
 * Asked in the order of the lines; reads on as it is asked. For delimited text a row's place is its
 * line.
 */
public final class RowPlaces implements Closeable {

  private final Form form;
  private final @Nullable BufferedReader file;
  private Run run = new Run(1, new RowPlace("", 1));
  private @Nullable Run next;

  /** From that line on, every line is one number further. */
  private record Run(long line, RowPlace place) {}

  private RowPlaces(Form form, @Nullable BufferedReader file) throws IOException {
    this.form = form;
    this.file = file;
    this.next = read();
  }

  /**
   * @param places what the writer wrote; null for delimited text
   */
  public static RowPlaces open(Form form, @Nullable Path places) throws IOException {
    return new RowPlaces(form, places == null ? null : Files.newBufferedReader(places));
  }

  /** Where the row that begins on that line of the row stream stands. */
  public RowPlace of(long line) throws IOException {
    Run after = next;
    while (after != null && after.line() <= line) {
      run = after;
      after = read();
      next = after;
    }
    RowPlace from = run.place();
    return new RowPlace(from.sheet(), from.number() + line - run.line());
  }

  public Form form() {
    return form;
  }

  /** A sheet's name has no line feed; its quotes are doubled. */
  private @Nullable Run read() throws IOException {
    String told = file == null ? null : file.readLine();
    if (told == null) {
      return null;
    }
    int first = told.indexOf(',');
    int last = told.lastIndexOf(',');
    String sheet = told.substring(first + 2, last - 1).replace("\"\"", "\"");
    return new Run(
        Long.parseLong(told.substring(0, first)),
        new RowPlace(sheet, Long.parseLong(told.substring(last + 1))));
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
