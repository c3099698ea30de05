package kg.koch.app.check.internal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.check.Finding;
import kg.koch.check.FindingSink;
import kg.koch.check.form.RowPlaces;

/**
 * Writes findings.csv (the first 100,000 findings) and rejected.csv (every rejected row as it was
 * sent, in UTF-8). Beside the line of the row stream stands the place in the supplier's own file.
 *
 * <p>Suppliers open these files in spreadsheets: what came and begins as a formula would has an
 * apostrophe before it.
 */
final class FindingFiles implements FindingSink, Closeable {

  private static final int MOST_LISTED = 100_000;
  private static final byte[] DOUBLED_QUOTE = {'"', '"'};

  private final RowPlaces places;
  private final OutputStream findings;
  private final OutputStream rejected;
  private long listed;

  FindingFiles(Path folder, RowPlaces places) throws IOException {
    this.places = places;
    findings =
        open(folder.resolve("findings.csv"), "line,field,rule,severity,expected,came,place\n");
    rejected = open(folder.resolve("rejected.csv"), "line,row,place\n");
  }

  private static OutputStream open(Path file, String header) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    out.write(header.getBytes(StandardCharsets.UTF_8));
    return out;
  }

  @Override
  public void found(Finding finding) throws IOException {
    if (++listed > MOST_LISTED) {
      return;
    }
    number(findings, finding.line());
    quoted(findings, finding.field());
    quoted(findings, finding.rule());
    quoted(findings, finding.severity().name());
    quoted(findings, finding.expected());
    quoted(findings, finding.came());
    quoted(findings, place(finding.line()));
    findings.write('\n');
  }

  @Override
  public void rejected(long line, byte[] row) throws IOException {
    number(rejected, line);
    quoted(rejected, row);
    quoted(rejected, place(line));
    rejected.write('\n');
  }

  private String place(long line) throws IOException {
    return places.of(line).in(places.form());
  }

  private static void number(OutputStream out, long number) throws IOException {
    out.write(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
  }

  private static void quoted(OutputStream out, String text) throws IOException {
    quoted(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void quoted(OutputStream out, byte[] text) throws IOException {
    out.write(',');
    out.write('"');
    if (Spreadsheets.mayBeFormula(text)) {
      out.write('\'');
    }
    for (byte one : text) {
      if (one == '"') {
        out.write(DOUBLED_QUOTE);
      } else {
        out.write(one);
      }
    }
    out.write('"');
  }

  @Override
  public void close() throws IOException {
    try (findings) {
      rejected.close();
    }
  }
}
