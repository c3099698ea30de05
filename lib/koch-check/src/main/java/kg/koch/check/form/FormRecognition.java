package kg.koch.check.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.ZippedFile;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Tells by its bytes what form a file is in and how it is packed. The name counts for nothing.
 *
 * <p>What has no mark of its own is text: of fixed width if its first line names exactly the
 * declared fields with spaces between them, delimited otherwise. The two exclude each other.
 */
public final class FormRecognition {

  private static final int START = 1 << 16;
  private static final String EXPECTED =
      "CSV, text of fixed width, an Excel workbook (.xlsx), Parquet, JSON lines, XML or a dBase"
          + " table";
  private static final String WHAT_TO_DO = "Save the file in one of these forms and deliver it.";

  /** Beginnings of files that offices send by mistake. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "\u00D0\u00CF\u0011\u00E0", "an old Excel or Word file (.xls, .doc)",
          "%PDF", "a PDF",
          "Rar!", "a RAR archive",
          "7z\u00BC\u00AF", "a 7z archive",
          "{\\rtf", "a text of a word processor (RTF)");

  private FormRecognition() {}

  /**
   * @throws BadInputException if the file is in none of the forms, or cannot be unpacked
   */
  public static Recognised of(DeliveryFile file, SourceLayout layout) throws IOException {
    if (file.isGzip()) {
      return new Recognised(ofContent(file, layout), Packing.GZIP);
    }
    if (!file.isZip()) {
      return new Recognised(ofContent(file, layout), Packing.NONE);
    }
    try (ZippedFile zip = ZippedFile.open(file.path(), file.name())) {
      if (zip.isPackage()) {
        return new Recognised(Form.WORKBOOK, Packing.NONE);
      }
    }
    return new Recognised(ofContent(file, layout), Packing.ZIP);
  }

  private static Form ofContent(DeliveryFile file, SourceLayout layout) throws IOException {
    try (InputStream in = file.openInflated()) {
      return of(in.readNBytes(START), file.name(), layout);
    }
  }

  static Form of(byte[] start, String fileName, SourceLayout layout) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    refuseOthers(text, fileName);
    if (text.startsWith("PK\u0003\u0004")) {
      return Form.WORKBOOK;
    }
    if (text.startsWith("PAR1")) {
      return Form.PARQUET;
    }
    if (DbaseHeader.mayBegin(start)) {
      return Form.DBASE;
    }
    String shown = withoutMark(text).stripLeading();
    if (shown.startsWith("<") || shown.startsWith("\u0000<") || text.startsWith("<\u0000")) {
      return Form.XML;
    }
    if (shown.startsWith("{")) {
      return Form.JSON_LINES;
    }
    return FixedWidthReader.isHeader(firstLine(withoutMark(text)), layout)
        ? Form.FIXED_WIDTH
        : Form.DELIMITED;
  }

  private static void refuseOthers(String start, String fileName) {
    Optional<String> other =
        OTHERS.entrySet().stream()
            .filter(one -> start.startsWith(one.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (other.isPresent()) {
      throw new BadInputException(Place.file(fileName), EXPECTED, other.get(), WHAT_TO_DO);
    }
  }

  /** The marks of UTF-8 and UTF-16, read as single bytes. */
  private static String withoutMark(String text) {
    for (String mark : new String[] {"\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE"}) {
      if (text.startsWith(mark + "<")
          || text.startsWith(mark + "\u0000<")
          || mark.startsWith("\u00EF") && text.startsWith(mark)) {
        return text.substring(mark.length());
      }
    }
    return text;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /**
   * Takes a file out of its packing.
   *
   * @param copy where to, if it is packed
   */
  public static UnpackedFile unpack(DeliveryFile file, Packing packing, Path copy)
      throws IOException {
    if (packing == Packing.NONE) {
      return new UnpackedFile(file.path(), file.name(), null);
    }
    try (InputStream in = file.openInflated()) {
      Files.copy(in, copy);
    }
    Optional<String> codePage = Optional.empty();
    if (packing == Packing.ZIP) {
      try (ZippedFile zip = ZippedFile.open(file.path(), file.name())) {
        codePage = zip.codePage();
      }
    }
    return new UnpackedFile(copy, file.name(), codePage.orElse(null));
  }
}
