package kg.koch.synth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads files the made-up country wrote, strictly: wrong bytes of an encoding are a failure. */
final class DelimitedText {

  private final String text;
  private final char separator;
  private int at;

  private DelimitedText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The rows of every file in a folder or of one file, by the names in its heading. */
  static List<Map<String, String>> rows(Path place) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path file : files(place)) {
      List<List<String>> lines = lines(file);
      List<String> heading = lines.get(0);
      for (List<String> line : lines.subList(1, lines.size())) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
          row.put(heading.get(i), line.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static List<List<String>> lines(Path file) throws IOException {
    boolean registrations = file.toString().contains("address-registrations");
    Charset charset = registrations ? Notes.CHARSET : java.nio.charset.StandardCharsets.UTF_8;
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes(file)))
            .toString();
    return new DelimitedText(text, registrations ? ';' : ',').parse();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      return in.readAllBytes();
    }
  }

  private List<List<String>> parse() {
    List<List<String>> lines = new ArrayList<>();
    while (at < text.length()) {
      List<String> line = new ArrayList<>();
      line.add(field());
      while (text.charAt(at) == separator) {
        at++;
        line.add(field());
      }
      at++;
      lines.add(line);
    }
    return lines;
  }

  private String field() {
    return text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (text.charAt(at) != separator && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
      at += text.charAt(at) == '"' ? 1 : 0;
      field.append(text.charAt(at++));
    }
    at++;
    return field.toString();
  }
}
