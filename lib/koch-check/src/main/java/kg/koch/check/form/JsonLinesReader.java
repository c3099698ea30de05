package kg.koch.check.form;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kg.koch.catalog.SourceLayout;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON objects one after the other, a row each (RFC 8259; jsonlines.org). A member is named as its
 * field; one that is absent or null is an empty field. A number keeps the digits it is written
 * with. A member of another name is refused with the file.
 *
 * <p>Where the first line is an object, so is every line: one that is not a readable object of
 * texts and numbers becomes a row of one field, the line itself, which is then rejected for its
 * number of fields, and the other rows stand. Where objects span lines a broken one leaves no way
 * to tell where the next begins, and the file is refused.
 */
public final class JsonLinesReader implements FormReader {

  private static final String WHAT_TO_DO =
      "Write one object a line, with the declared fields as texts or numbers.";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(RowWriter.LONGEST_ROW).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final List<String> fields;

  public JsonLinesReader(SourceLayout layout) {
    this.fields = layout.fields().stream().map(SourceLayout.Field::name).toList();
  }

  @Override
  public void read(UnpackedFile file, RowWriter rows) throws IOException {
    rows.header(fields);
    if (isObjectALine(file)) {
      readLines(file, rows);
    } else {
      readObjects(file, rows);
    }
  }

  private static boolean isObjectALine(UnpackedFile file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      Line line = new Line(file, in);
      while (line.next()) {
        if (!line.isBlank()) {
          return line.text().startsWith("{") && line.text().endsWith("}");
        }
      }
      return false;
    }
  }

  private void readLines(UnpackedFile file, RowWriter rows) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      Line line = new Line(file, in);
      while (line.next()) {
        if (!line.isBlank()) {
          row(line.text(), line.number(), file).forEach(rows::field);
          rows.endRow(new RowPlace("", line.number()));
        }
      }
    }
  }

  /** The values of the line's object, or the line where it is no such object. */
  private List<String> row(String line, long number, UnpackedFile file) throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return List.of(line);
      }
      List<String> values = values(json, number, file);
      return json.nextToken() == null ? values : List.of(line);
    } catch (JacksonException | NotAValue broken) {
      return List.of(line);
    }
  }

  private void readObjects(UnpackedFile file, RowWriter rows) throws IOException {
    try (InputStream in = Files.newInputStream(file.path());
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        while (json.nextToken() != null) {
          long line = json.currentTokenLocation().getLineNr();
          if (json.currentToken() != JsonToken.START_OBJECT) {
            throw file.refusal("line " + line, "a JSON object", "another value", WHAT_TO_DO);
          }
          values(json, line, file).forEach(rows::field);
          rows.endRow(new RowPlace("", line));
        }
      } catch (JacksonException broken) {
        String place = "line " + json.currentLocation().getLineNr();
        throw file.refusal(place, "a JSON object in UTF-8", "something else", WHAT_TO_DO);
      } catch (NotAValue structure) {
        String place = "line " + json.currentTokenLocation().getLineNr();
        throw file.refusal(
            place, "a text or a number", "an array, an object or nothing", WHAT_TO_DO);
      }
    }
  }

  private List<String> values(JsonParser json, long line, UnpackedFile file) throws NotAValue {
    List<String> values = new ArrayList<>(Collections.nCopies(fields.size(), ""));
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      int field = fields.indexOf(json.currentName());
      if (field < 0) {
        throw file.refusal(
            "line " + line,
            "the fields " + String.join(",", fields),
            "a member of another name",
            "Name each member exactly as declared.");
      }
      values.set(field, value(json));
    }
    return values;
  }

  private static String value(JsonParser json) throws NotAValue {
    JsonToken token = json.nextToken();
    if (token == null || token.isStructStart()) {
      throw new NotAValue();
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getString();
  }

  /** An array, an object or nothing stands where a text or a number is expected. */
  private static final class NotAValue extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The lines of a file, one at a time; none longer than a row may be. */
  private static final class Line {

    private final UnpackedFile file;
    private final InputStream in;
    private long number;
    private String text = "";

    Line(UnpackedFile file, InputStream in) {
      this.file = file;
      this.in = in;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int one = in.read();
      if (one < 0) {
        return false;
      }
      number++;
      for (; one >= 0 && one != '\n'; one = in.read()) {
        bytes.write(one);
        if (bytes.size() > RowWriter.LONGEST_ROW) {
          throw file.refusal(
              "line " + number,
              "a line of at most %d bytes".formatted(RowWriter.LONGEST_ROW),
              "a longer one",
              WHAT_TO_DO);
        }
      }
      text = decode(bytes.toByteArray());
      return true;
    }

    private String decode(byte[] bytes) {
      try {
        String decoded =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return (number == 1 && decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded)
            .strip();
      } catch (CharacterCodingException notUtf8) {
        throw file.refusal(
            "line " + number, "a JSON object in UTF-8", "other bytes", "Save the file as UTF-8.");
      }
    }

    boolean isBlank() {
      return text.isEmpty();
    }

    String text() {
      return text;
    }

    long number() {
      return number;
    }
  }
}
