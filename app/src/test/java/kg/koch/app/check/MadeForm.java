package kg.koch.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kg.koch.engine.dataset.Datasets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes rows in each form an office may send. Values hold no separator of text. */
enum MadeForm {
  CSV,
  CSV_1251,
  FIXED_WIDTH,
  WORKBOOK,
  PARQUET,
  JSON_LINES,
  XML,
  DBASE_866,
  DBASE_1251,
  DBASE_UTF_8;

  /** A mark of the code page where there is one. */
  private static final int MARK_866 = 0x65;

  private static final int MARK_1251 = 0xC9;

  byte[] of(List<String> columns, List<List<String>> rows) throws IOException {
    return switch (this) {
      case CSV -> csv(columns, rows).getBytes(UTF_8);
      case CSV_1251 -> csv(columns, rows).getBytes(Charset.forName("windows-1251"));
      case FIXED_WIDTH -> fixedWidth(columns, rows).getBytes(UTF_8);
      case WORKBOOK -> workbook(columns, rows);
      case PARQUET -> parquet(columns, rows);
      case JSON_LINES -> jsonLines(columns, rows).getBytes(UTF_8);
      case XML -> xml(columns, rows).getBytes(UTF_8);
      case DBASE_866 -> dbase(columns, rows, Charset.forName("IBM866"), MARK_866);
      case DBASE_1251 -> dbase(columns, rows, Charset.forName("windows-1251"), MARK_1251);
      case DBASE_UTF_8 -> dbase(columns, rows, UTF_8, 0);
    };
  }

  private static String csv(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    return text.toString();
  }

  private static int[] widths(List<String> columns, List<List<String>> rows) {
    int[] widths = columns.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static String fixedWidth(List<String> columns, List<List<String>> rows) {
    int[] widths = widths(columns, rows);
    List<List<String>> all = new ArrayList<>(rows);
    all.add(0, columns);
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        text.append(row.get(column))
            .append(" ".repeat(widths[column] + 1 - row.get(column).length()));
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static byte[] workbook(List<String> columns, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Sheet");
      List<List<String>> all = new ArrayList<>(rows);
      all.add(0, columns);
      for (int at = 0; at < all.size(); at++) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < columns.size(); column++) {
          row.createCell(column).setCellValue(all.get(at).get(column));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] parquet(List<String> columns, List<List<String>> rows) throws IOException {
    Path folder = Files.createTempDirectory("parquet");
    Path csv = folder.resolve("rows.csv");
    Path file = folder.resolve("rows.parquet");
    Files.writeString(csv, csv(columns, rows));
    try (Datasets datasets = Datasets.open(1, "200MB", folder)) {
      datasets.copy(
          "SELECT * FROM read_csv("
              + Datasets.text(csv.toString())
              + ", header=true, all_varchar=true)",
          file);
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static String jsonLines(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> members = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        String value = row.get(column).isEmpty() ? "null" : '"' + row.get(column) + '"';
        members.add('"' + columns.get(column) + "\":" + value);
      }
      Collections.reverse(members);
      text.append('{').append(String.join(", ", members)).append("}\n");
    }
    return text.toString();
  }

  private static String xml(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rows>\n");
    for (List<String> row : rows) {
      text.append("  <row ").append(columns.get(0)).append("=\"").append(row.get(0)).append("\">");
      for (int column = 1; column < columns.size(); column++) {
        if (!row.get(column).isEmpty()) {
          String name = columns.get(column);
          text.append("<%s>%s</%s>".formatted(name, row.get(column), name));
        }
      }
      text.append("</row>\n");
    }
    return text.append("</rows>\n").toString();
  }

  static byte[] dbase(
      List<String> columns, List<List<String>> rows, Charset charset, int codePageMark) {
    int[] widths = new int[columns.size()];
    int recordLength = 1;
    for (int column = 0; column < widths.length; column++) {
      int at = column;
      widths[column] =
          Math.max(
              1,
              rows.stream().mapToInt(row -> row.get(at).getBytes(charset).length).max().orElse(1));
      recordLength += widths[column];
    }
    int head = 32 + 32 * widths.length + 1;
    ByteBuffer out =
        ByteBuffer.allocate(head + recordLength * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 0x03).put((byte) 124).put((byte) 3).put((byte) 5);
    out.putInt(rows.size()).putShort((short) head).putShort((short) recordLength);
    out.position(29).put((byte) codePageMark).position(32);
    for (int column = 0; column < widths.length; column++) {
      String name = columns.get(column).toUpperCase(Locale.ROOT);
      out.put(name.substring(0, Math.min(10, name.length())).getBytes(UTF_8));
      out.position(32 + 32 * column + 11).put((byte) 'C');
      out.position(32 + 32 * column + 16).put((byte) widths[column]);
      out.position(32 + 32 * (column + 1));
    }
    out.put((byte) 0x0D);
    for (List<String> row : rows) {
      out.put((byte) ' ');
      for (int column = 0; column < widths.length; column++) {
        byte[] value = row.get(column).getBytes(charset);
        out.put(value);
        for (int at = value.length; at < widths[column]; at++) {
          out.put((byte) ' ');
        }
      }
    }
    return out.put((byte) 0x1A).array();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Names and contents, one after the other. */
  static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int at = 0; at < namesAndContents.length; at += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[at]));
        zip.write((byte[]) namesAndContents[at + 1]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
