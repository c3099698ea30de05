package kg.koch.check.form;

import java.io.IOException;
import java.io.InputStream;
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
 * JSON objects one after the other, a row each, usually one a line (RFC 8259; jsonlines.org). A
 * member is named as its field; one that is absent or null is an empty field. A number keeps the
 * digits it is written with. Arrays, objects within, members twice and unknown members are refused.
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
    try (InputStream in = Files.newInputStream(file.path());
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        while (json.nextToken() != null) {
          row(json, file, rows);
        }
      } catch (JacksonException bad) {
        String place = "line " + json.currentLocation().getLineNr();
        throw file.refusal(place, "a JSON object in UTF-8", "something else", WHAT_TO_DO);
      }
    }
  }

  private void row(JsonParser json, UnpackedFile file, RowWriter rows) throws IOException {
    long line = json.currentTokenLocation().getLineNr();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw file.refusal("line " + line, "a JSON object", "another value", WHAT_TO_DO);
    }
    List<String> values = new ArrayList<>(Collections.nCopies(fields.size(), ""));
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      int field = fields.indexOf(json.currentName());
      if (field < 0) {
        throw file.refusal(
            "line " + json.currentTokenLocation().getLineNr(),
            "the fields " + String.join(",", fields),
            "a member of another name",
            "Name each member exactly as declared.");
      }
      values.set(field, value(json, file));
    }
    values.forEach(rows::field);
    rows.endRow(new RowPlace("", line));
  }

  private static String value(JsonParser json, UnpackedFile file) {
    JsonToken token = json.nextToken();
    if (token == null || token.isStructStart()) {
      String place = "line " + json.currentTokenLocation().getLineNr();
      throw file.refusal(place, "a text or a number", "an array, an object or nothing", WHAT_TO_DO);
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getString();
  }
}
