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

/**
 * Writes findings.csv (the first 100,000 findings) and rejected.csv (every rejected row as it was
 * sent, in UTF-8).
 */
final class FindingFiles implements FindingSink, Closeable {

  private static final int MOST_LISTED = 100_000;
  private static final byte[] DOUBLED_QUOTE = {'"', '"'};

  private final OutputStream findings;
  private final OutputStream rejected;
  private long listed;

  FindingFiles(Path folder) throws IOException {
    findings = open(folder.resolve("findings.csv"), "line,field,rule,severity,expected,came\n");
    rejected = open(folder.resolve("rejected.csv"), "line,row\n");
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
    findings.write('\n');
  }

  @Override
  public void rejected(long line, byte[] row) throws IOException {
    number(rejected, line);
    quoted(rejected, row);
    rejected.write('\n');
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
