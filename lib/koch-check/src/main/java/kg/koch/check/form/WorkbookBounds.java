package kg.koch.check.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How large a workbook may be once unpacked, measured by unpacking it, since what it says of itself
 * may be wrong. Sheets are read as a stream; the table of texts and the styles are held in memory.
 * A part with a document type is refused before any XML reader sees it.
 */
final class WorkbookBounds {

  static final long MOST_IN_MEMORY = 96L << 20;
  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final long GREATEST_GROWTH = 200;
  private static final int MOST_PARTS = 10_000;

  private WorkbookBounds() {}

  static void require(UnpackedFile file) throws IOException {
    long most = Math.max(ALWAYS_ALLOWED, Files.size(file.path()) * GREATEST_GROWTH);
    long all = 0;
    try (ZipFile parts = new ZipFile(file.path().toFile())) {
      if (parts.size() > MOST_PARTS) {
        throw tooLarge(file, "more than %d parts".formatted(MOST_PARTS));
      }
      for (ZipEntry part : Collections.list(parts.entries())) {
        boolean isStreamed = part.getName().startsWith("xl/worksheets/");
        try (InputStream in = parts.getInputStream(part)) {
          all += length(in, isStreamed ? most - all : Math.min(MOST_IN_MEMORY, most - all), file);
        }
      }
    }
  }

  private static long length(InputStream part, long most, UnpackedFile file) throws IOException {
    byte[] piece = new byte[1 << 16];
    DocumentTypes types = new DocumentTypes();
    long length = 0;
    int read = part.read(piece);
    while (read >= 0) {
      length += read;
      if (length > most) {
        throw tooLarge(file, "one that unpacks to far more");
      }
      if (types.isIn(piece, read)) {
        throw file.refusal(
            "a workbook whose parts have no document type",
            "one that has",
            "Save the workbook in Excel and deliver it again.");
      }
      read = part.read(piece);
    }
    return length;
  }

  /** Looks for {@code <!D} in the bytes of a part, in UTF-8 or UTF-16. */
  private static final class DocumentTypes {

    private static final String BEGINNING = "<!D";

    private int matched;

    boolean isIn(byte[] piece, int length) {
      for (int at = 0; at < length; at++) {
        byte one = piece[at];
        if (one == BEGINNING.charAt(matched)) {
          matched++;
        } else if (one != 0) {
          matched = one == BEGINNING.charAt(0) ? 1 : 0;
        }
        if (matched == BEGINNING.length()) {
          return true;
        }
      }
      return false;
    }
  }

  private static RuntimeException tooLarge(UnpackedFile file, String came) {
    return file.refusal(
        "a workbook of at most %d bytes of texts, unpacked".formatted(MOST_IN_MEMORY),
        came,
        "Deliver the rows as CSV.");
  }
}
