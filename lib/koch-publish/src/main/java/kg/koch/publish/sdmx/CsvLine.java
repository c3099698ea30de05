package kg.koch.publish.sdmx;

import java.io.IOException;

/** One line of SDMX-CSV: fields with a comma between them, quoted where RFC 4180 asks for it. */
final class CsvLine {

  private final Appendable out;
  private final CsvLabels labels;
  private boolean begun;

  CsvLine(Appendable out, CsvLabels labels) {
    this.out = out;
    this.labels = labels;
  }

  /** A field that never has a name. */
  CsvLine plain(String value) throws IOException {
    if (begun) {
      out.append(',');
    }
    begun = true;
    out.append(needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value);
    return this;
  }

  /** A field whose kind has a name, but not this value: its name column stays empty. */
  CsvLine unlabelled(String value) throws IOException {
    plain(value);
    return labels == CsvLabels.NAME ? plain("") : this;
  }

  CsvLine labelled(String value, String name) throws IOException {
    return switch (labels) {
      case ID -> plain(value);
      case NAME -> plain(value).plain(name);
      case BOTH -> plain(value + ": " + name);
    };
  }

  void end() throws IOException {
    out.append('\n');
  }

  private static boolean needsQuotes(String value) {
    return value.indexOf(',') >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0;
  }
}
