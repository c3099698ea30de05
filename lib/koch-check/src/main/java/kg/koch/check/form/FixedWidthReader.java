package kg.koch.check.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.Encoding;
import kg.koch.check.EncodingInspector;
import org.jspecify.annotations.Nullable;

/**
 * Text whose fields stand at the same characters of every line. The first line names the fields: a
 * field begins where its name begins and ends where the next name begins; the last one ends with
 * its line. Spaces around a value are not part of it; a line of spaces is no row. UTF-8 or
 * Windows-1251; characters are counted, not bytes.
 */
public final class FixedWidthReader implements FormReader {

  private static final Pattern NAMES = Pattern.compile(" *[a-z][a-z0-9_]*( +[a-z][a-z0-9_]*)+ *");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");
  private static final String WHAT_TO_DO =
      "Let each field begin at the character where its name begins in the first line.";

  /** Where a field begins and ends, in characters from 0. */
  private record Span(String name, int start, int end) {

    String of(String line) {
      return line.substring(Math.min(start, line.length()), Math.min(end, line.length())).strip();
    }
  }

  /** True if a text's first line names exactly the declared fields, with spaces between them. */
  static boolean isHeader(String line, SourceLayout layout) {
    return spans(line, layout).isPresent();
  }

  private static Optional<List<Span>> spans(String line, SourceLayout layout) {
    if (!NAMES.matcher(line).matches()) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>();
    Matcher names = NAME.matcher(line);
    while (names.find()) {
      if (!spans.isEmpty()) {
        Span before = spans.remove(spans.size() - 1);
        spans.add(new Span(before.name(), before.start(), names.start()));
      }
      spans.add(new Span(names.group(), names.start(), Integer.MAX_VALUE));
    }
    List<String> declared = layout.fields().stream().map(SourceLayout.Field::name).toList();
    List<String> found = spans.stream().map(Span::name).toList();
    boolean isSame =
        found.size() == declared.size() && new HashSet<>(found).equals(new HashSet<>(declared));
    return isSame ? Optional.of(spans) : Optional.empty();
  }

  private final SourceLayout layout;

  public FixedWidthReader(SourceLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(UnpackedFile file, RowWriter rows) throws IOException {
    Charset charset = charset(encoding(file));
    try (InputStream in = Files.newInputStream(file.path());
        BufferedReader text = new BufferedReader(new InputStreamReader(in, charset), 1 << 16)) {
      BoundedLines lines = new BoundedLines(text, file);
      String header = lines.next();
      List<Span> spans =
          spans(header == null ? "" : withoutMark(header), layout)
              .orElseThrow(
                  () ->
                      file.refusal("a first line of the fields' names", "another one", WHAT_TO_DO));
      rows.header(spans.stream().map(Span::name).toList());
      String line = lines.next();
      while (line != null) {
        if (!line.isBlank()) {
          for (Span span : spans) {
            rows.field(span.of(line));
          }
          rows.endRow(new RowPlace("", lines.number()));
        }
        line = lines.next();
      }
    }
  }

  private static Encoding encoding(UnpackedFile file) throws IOException {
    EncodingInspector inspector = new EncodingInspector(file.name());
    byte[] piece = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file.path())) {
      int length = in.read(piece);
      while (length >= 0) {
        inspector.inspect(piece, length);
        length = in.read(piece);
      }
    }
    return inspector.encoding();
  }

  private static Charset charset(Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> StandardCharsets.UTF_8;
      case WINDOWS_1251 -> Charset.forName("windows-1251");
    };
  }

  static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /** Lines of bounded length. */
  private static final class BoundedLines {

    private final Reader text;
    private final UnpackedFile file;
    private long number;

    BoundedLines(Reader text, UnpackedFile file) {
      this.text = text;
      this.file = file;
    }

    /** The line last given, from 1. */
    long number() {
      return number;
    }

    /** The next line without its end, or null if there is none. */
    @Nullable String next() throws IOException {
      StringBuilder line = new StringBuilder();
      int one = text.read();
      if (one < 0) {
        return null;
      }
      number++;
      while (one >= 0 && one != '\n') {
        line.append((char) one);
        if (line.length() > RowWriter.LONGEST_ROW) {
          throw file.refusal(
              "line " + number, "a line of at most 256 KiB", "a longer one", WHAT_TO_DO);
        }
        one = text.read();
      }
      int length = line.length();
      return length > 0 && line.charAt(length - 1) == '\r'
          ? line.substring(0, length - 1)
          : line.toString();
    }
  }
}
