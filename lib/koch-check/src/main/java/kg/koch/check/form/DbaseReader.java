package kg.koch.check.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;
import kg.koch.catalog.SourceLayout;

/**
 * dBase tables (.dbf). A column's name has at most ten letters, in any case: it stands for the
 * declared field of that name, or for the only one that begins with those ten. Records marked as
 * deleted are no rows. Which letters: {@link CodePages}.
 *
 * <p>Read by hand from the published structure: what a column holds has to reach the rules as it
 * stands, and libraries turn a date that is none into an empty one.
 */
public final class DbaseReader implements FormReader {

  private static final String WHAT_TO_DO =
      "Save the table as dBase III or IV and deliver it again.";
  private static final int SHORTENED = 10;
  private static final byte DELETED = '*';
  private static final byte END_OF_FILE = 0x1A;
  private static final String READABLE = "CNFDLIBT";

  private final List<String> fields;

  public DbaseReader(SourceLayout layout) {
    this.fields = layout.fields().stream().map(SourceLayout.Field::name).toList();
  }

  @Override
  public void read(UnpackedFile file, RowWriter rows) throws IOException {
    Charset charset = charset(file);
    each(
        file,
        (header, names) -> rows.header(names),
        (header, record, number) -> {
          for (DbaseHeader.Column column : header.columns()) {
            rows.field(value(column, record, charset));
          }
          rows.endRow(new RowPlace("", number));
        });
  }

  private Charset charset(UnpackedFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      var said = CodePages.said(file, DbaseHeader.read(in, file).codePageMark());
      if (said.isPresent()) {
        return said.get();
      }
    }
    CodePages pages = new CodePages();
    each(
        file,
        (header, names) -> {},
        (header, record, number) ->
            header.columns().stream()
                .filter(column -> column.type() == 'C')
                .forEach(
                    column ->
                        pages.inspect(record, column.start(), column.start() + column.length())));
    return pages
        .found()
        .orElseThrow(
            () ->
                file.refusal(
                    "letters that are code page 866, Windows-1251 or UTF-8 and no other",
                    "letters that fit several or none, in a table that does not say",
                    "Save the table with its code page mark, or pack a .cpg file with it."));
  }

  @FunctionalInterface
  private interface Beginning {
    void take(DbaseHeader header, List<String> names) throws IOException;
  }

  @FunctionalInterface
  private interface Records {
    void take(DbaseHeader header, byte[] record, long number) throws IOException;
  }

  private void each(UnpackedFile file, Beginning beginning, Records records) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      DbaseHeader header = DbaseHeader.read(in, file);
      beginning.take(header, names(header, file));
      byte[] record = new byte[header.recordLength()];
      for (long number = 1; number <= header.records(); number++) {
        if (in.readNBytes(record, 0, record.length) < record.length) {
          throw file.refusal(
              "record " + number,
              "%d records, as the head says".formatted(header.records()),
              "the end of the file",
              WHAT_TO_DO);
        }
        if (record[0] != DELETED) {
          records.take(header, record, number);
        }
      }
      int after = in.read();
      if (after >= 0 && after != END_OF_FILE) {
        throw file.refusal(
            "%d records, as the head says".formatted(header.records()), "more", WHAT_TO_DO);
      }
    }
  }

  private List<String> names(DbaseHeader header, UnpackedFile file) {
    List<String> names = new ArrayList<>();
    for (DbaseHeader.Column column : header.columns()) {
      List<String> meant = fields.stream().filter(field -> isMeant(field, column.name())).toList();
      boolean isOne = meant.size() == 1 && !names.contains(meant.get(0));
      if (!isOne || READABLE.indexOf(column.type()) < 0) {
        throw file.refusal(
            "the columns %s (ten letters of each), of text, number or date".formatted(fields),
            isOne
                ? "column %s of type %s".formatted(meant.get(0), column.type())
                : "column %d, which means none of them, or two".formatted(names.size() + 1),
            "Name each column once, exactly as declared.");
      }
      names.add(meant.get(0));
    }
    if (names.size() < fields.size()) {
      List<String> missing = new ArrayList<>(fields);
      missing.removeAll(names);
      throw file.refusal(
          "the columns " + fields, "a table without " + missing, "Add the missing columns.");
    }
    return names;
  }

  private static boolean isMeant(String field, String name) {
    return field.equals(name) || (name.length() == SHORTENED && field.startsWith(name));
  }

  /** The value as text; what is not of its column's type keeps the text it has. */
  private static String value(DbaseHeader.Column column, byte[] record, Charset charset) {
    ByteBuffer own =
        ByteBuffer.wrap(record, column.start(), column.length())
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN);
    return switch (column.type()) {
      case 'I' -> column.length() == Integer.BYTES ? String.valueOf(own.getInt()) : "";
      case 'B' -> column.length() == Double.BYTES ? plain(own.getDouble()) : "";
      case 'T' -> column.length() == Long.BYTES ? moment(own.getInt(), own.getInt()) : "";
      case 'D' -> date(text(column, record, StandardCharsets.US_ASCII));
      case 'C' -> text(column, record, charset);
      default -> text(column, record, StandardCharsets.US_ASCII);
    };
  }

  private static String text(DbaseHeader.Column column, byte[] record, Charset charset) {
    int end = column.start() + column.length();
    while (end > column.start() && (record[end - 1] == ' ' || record[end - 1] == 0)) {
      end--;
    }
    return new String(record, column.start(), end - column.start(), charset).strip();
  }

  private static String date(String digits) {
    return digits.matches("[0-9]{8}")
        ? digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6)
        : digits;
  }

  private static String plain(double number) {
    return Double.isFinite(number)
        ? WorkbookValues.plain(BigDecimal.valueOf(number))
        : String.valueOf(number);
  }

  /** FoxPro's moments: the Julian day, then milliseconds of it. */
  private static String moment(int julianDay, int milliseconds) {
    if (julianDay == 0 && milliseconds == 0) {
      return "";
    }
    if (julianDay < 0 || milliseconds < 0 || milliseconds >= 86_400_000) {
      return julianDay + ":" + milliseconds;
    }
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
    return WorkbookValues.text(day.atTime(LocalTime.ofNanoOfDay(milliseconds * 1_000_000L)));
  }
}
