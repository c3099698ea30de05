package kg.koch.check.form;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Writes rows as CSV in UTF-8 (RFC 4180, comma, line feed), and beside it where each stands in the
 * supplier's file: one line of {@code line,sheet,number} for every row whose place does not follow
 * from the row before it.
 *
 * <p>Text a reader would not get back as it was is refused: a NUL, half of a surrogate pair.
 */
public final class RowWriter implements Closeable {

  /** As long as a row of delimited text may be. */
  static final int LONGEST_ROW = 1 << 18;

  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final long GREATEST_GROWTH = 200;

  private final UnpackedFile file;
  private final Form form;
  private final OutputStream text;
  private final OutputStream places;
  private final long mostBytes;

  private final ByteArrayOutputStream row = new ByteArrayOutputStream();
  private int fields;
  private long written;
  private long line = 1;
  private RowPlace place = new RowPlace("", 1);
  private long placeLine = 1;

  /**
   * @param text file to write the rows to
   * @param places file to write their places to
   * @param fileBytes length of the delivery as it came, which the output may not outgrow
   */
  public RowWriter(UnpackedFile file, Form form, Path text, Path places, long fileBytes)
      throws IOException {
    this.file = file;
    this.form = form;
    this.text = new BufferedOutputStream(Files.newOutputStream(text), 1 << 16);
    this.places = new BufferedOutputStream(Files.newOutputStream(places), 1 << 12);
    this.mostBytes = Math.max(ALWAYS_ALLOWED, fileBytes * GREATEST_GROWTH);
  }

  /** Writes the columns' names; comes first, and once. */
  public void header(List<String> columns) throws IOException {
    for (String column : columns) {
      field(column);
    }
    end(0);
  }

  /** Adds a field to the row at hand. */
  public void field(String value) {
    if (fields++ > 0) {
      row.write(',');
    }
    boolean isQuoted = isQuoted(value);
    if (isQuoted || (value.isEmpty() && fields == 1)) {
      row.write('"');
      row.writeBytes(value.replace("\"", "\"\"").getBytes(StandardCharsets.UTF_8));
      row.write('"');
    } else {
      row.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }
    requireLength();
  }

  private void requireLength() {
    if (row.size() > LONGEST_ROW) {
      throw refusal(
          "a row of at most %d bytes".formatted(LONGEST_ROW),
          "a longer one",
          "Shorten the row's long value and deliver the file again.");
    }
  }

  private boolean isQuoted(String value) {
    boolean isQuoted = false;
    for (int at = 0; at < value.length(); at++) {
      char one = value.charAt(at);
      if (one == 0) {
        throw refusal("text", "a NUL character", "Take it out and deliver the file again.");
      }
      if (Character.isSurrogate(one)) {
        at = secondOfPair(value, at);
      }
      isQuoted |= one == ',' || one == '"' || one == '\n' || one == '\r';
    }
    return isQuoted;
  }

  private int secondOfPair(String value, int at) {
    boolean isPair =
        at + 1 < value.length()
            && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
    if (!isPair) {
      throw refusal("text", "half of a character", "Mend the text and deliver the file again.");
    }
    return at + 1;
  }

  /** Ends the row at hand, which stands at that place of the supplier's file. */
  public void endRow(RowPlace at) throws IOException {
    boolean follows =
        at.sheet().equals(place.sheet()) && at.number() == place.number() + line - placeLine;
    if (!follows) {
      place = at;
      placeLine = line;
      String sheet = '"' + at.sheet().replace("\"", "\"\"") + '"';
      places.write(
          "%d,%s,%d\n".formatted(line, sheet, at.number()).getBytes(StandardCharsets.UTF_8));
    }
    end(lineFeeds());
  }

  /** Writes a row that is CSV already, its values checked by whoever made it. */
  public void encodedRow(String encoded, RowPlace at) throws IOException {
    row.writeBytes(encoded.getBytes(StandardCharsets.UTF_8));
    requireLength();
    endRow(at);
  }

  private int lineFeeds() {
    int feeds = 0;
    for (byte one : row.toByteArray()) {
      feeds += one == '\n' ? 1 : 0;
    }
    return feeds;
  }

  private void end(int feedsWithin) throws IOException {
    written += row.size() + 1L;
    if (written > mostBytes) {
      throw refusal(
          "rows of at most %d bytes together".formatted(mostBytes),
          "more, far more than the file itself holds",
          "Deliver the rows in a plainer form, such as CSV.");
    }
    row.writeTo(text);
    text.write('\n');
    row.reset();
    fields = 0;
    line += feedsWithin + 1L;
  }

  private BadInputException refusal(String expected, String came, String whatToDo) {
    long after = place.number() + line - placeLine;
    String near = new RowPlace(place.sheet(), after).in(form);
    return new BadInputException(
        Place.file(file.name() + ", at or after " + near), expected, came, whatToDo);
  }

  @Override
  public void close() throws IOException {
    try (text) {
      places.close();
    }
  }
}
