package kg.koch.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kg.koch.catalog.SourceLayout;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a delivery's bytes as they go by, once: that it is text in a known encoding, that its
 * header is the declared one and that it splits into rows. Not checked: the content of the rows.
 */
public final class DeliveryInspector {

  /** Enough to hold a whole header row. */
  private static final int START = RowCounter.LONGEST_ROW;

  private final String fileName;
  private final SourceLayout layout;
  private final EncodingInspector encoding;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private boolean hasMark;
  private @Nullable Header header;
  private @Nullable RowCounter rows;

  /**
   * What was found.
   *
   * @param lines lines of the text, the header's included
   * @param rows rows after the header, rejected or not
   */
  public record Found(Encoding encoding, long lines, long rows, char separator) {}

  public DeliveryInspector(String fileName, SourceLayout layout) {
    this.fileName = fileName;
    this.layout = layout;
    this.encoding = new EncodingInspector(fileName);
  }

  /**
   * Takes the next bytes of the inflated text.
   *
   * @throws BadInputException if the file cannot be used; it names line and field where there are
   */
  public void inspect(byte[] piece, int length) {
    encoding.inspect(piece, length);
    RowCounter counter = rows;
    if (counter != null) {
      counter.count(piece, 0, length);
      return;
    }
    start.write(piece, 0, length);
    if (start.size() >= START) {
      begin();
    }
  }

  private RowCounter begin() {
    byte[] text = start.toByteArray();
    start.reset();
    int mark = DeliveryFile.markLength(text);
    hasMark = mark > 0;
    Header found = header(text, mark);
    RowCounter counter = new RowCounter(fileName, found);
    counter.count(text, mark, text.length);
    header = found;
    rows = counter;
    return counter;
  }

  /** The declared names are ASCII, so the header can be read before the encoding is known. */
  private Header header(byte[] text, int from) {
    try {
      return Header.read(
          () -> new ByteArrayInputStream(text, from, text.length - from), fileName, layout);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * What was found, once all bytes have been taken.
   *
   * @throws BadInputException if the file cannot be used
   */
  public Found found() {
    Encoding used = encoding.encoding();
    RowCounter counter = rows == null ? begin() : rows;
    if (hasMark && used != Encoding.UTF_8) {
      throw new BadInputException(
          Place.file(fileName),
          "text in UTF-8, as the mark at its beginning says",
          "other bytes",
          "Save the file as UTF-8 text (CSV) and deliver it again.");
    }
    char separator = header == null ? ',' : header.separator();
    return new Found(used, encoding.lines(), counter.rows() - 1, separator);
  }
}
