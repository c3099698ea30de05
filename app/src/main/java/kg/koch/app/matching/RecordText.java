package kg.koch.app.matching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Encoding;
import kg.koch.check.EncodingInspector;

/**
 * The text of a file of records in UTF-8, whether it was sent so or in Windows-1251, compressed or
 * not. The encoding is told from the first million bytes; bytes after them that are not of it are
 * taken for unknown letters.
 */
final class RecordText {

  private static final int LOOKED_AT = 1 << 20;

  private RecordText() {}

  /**
   * Opens the text.
   *
   * @throws kg.koch.terms.BadInputException if it is in neither encoding, or no text
   */
  static InputStream open(Path path) throws IOException {
    DeliveryFile file = new DeliveryFile(path, path.toString());
    InputStream text = new BufferedInputStream(file.openInflated(), LOOKED_AT);
    try {
      text.mark(LOOKED_AT);
      byte[] beginning = text.readNBytes(LOOKED_AT);
      text.reset();
      return encoding(path, beginning).toUtf8(text);
    } catch (IOException | RuntimeException failure) {
      text.close();
      throw failure;
    }
  }

  private static Encoding encoding(Path path, byte[] beginning) {
    EncodingInspector inspector = new EncodingInspector(path.toString());
    inspector.inspect(beginning, wholeLines(beginning));
    return inspector.encoding();
  }

  /** Without the last line, which may end in the middle of a letter, where there is more. */
  private static int wholeLines(byte[] beginning) {
    int length = beginning.length;
    while (beginning.length == LOOKED_AT && length > 0 && beginning[length - 1] != '\n') {
      length--;
    }
    return length == 0 ? beginning.length : length;
  }
}
