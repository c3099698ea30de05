package kg.koch.publish.pxweb;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.cube.CubeWalk;
import kg.koch.publish.cube.TableNotes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes PxWeb's own JSON, called json in version 1 and json-px in version 2: columns, comments,
 * and for each cell its key and its values as text. Notes on the table and on cells are comments.
 */
public final class PxJsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Language language;

  public PxJsonWriter(Language language) {
    this.language = language;
  }

  /** Writes the block and leaves the stream open. */
  public void write(Cube cube, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
      json.writeStartObject();
      writeColumns(cube, json);
      writeComments(cube, json);
      json.writeArrayPropertyStart("data");
      CubeWalk.overAll(cube, (index, cell) -> writeCell(cube, index, cell, json));
      json.writeEndArray();
      writeMetadata(cube, json);
      json.writeEndObject();
    }
  }

  private void writeColumns(Cube cube, JsonGenerator json) {
    json.writeArrayPropertyStart("columns");
    for (int number = 0; number < cube.rank(); number++) {
      String type = cube.isTime(number) ? "t" : "d";
      column(json, cube.dimension(number).id(), cube.dimension(number).label().in(language), type);
    }
    for (Contents contents : cube.contents()) {
      column(json, contents.name(), contents.label().in(language), "c");
    }
    json.writeEndArray();
  }

  private static void column(JsonGenerator json, String code, String text, String type) {
    json.writeStartObject();
    json.writeStringProperty("code", code);
    json.writeStringProperty("text", text);
    json.writeStringProperty("type", type);
    json.writeEndObject();
  }

  private void writeComments(Cube cube, JsonGenerator json) {
    json.writeArrayPropertyStart("comments");
    TableMetadata table = cube.metadata();
    TableNotes.of(cube.release(), table, cube.table().hasIntervals())
        .forEach(
            note -> {
              json.writeStartObject();
              json.writeStringProperty("comment", note.in(language));
              json.writeEndObject();
            });
    CubeWalk.over(
        cube,
        (index, positions, cell) -> {
          if (!cell.flag().isEmpty()) {
            json.writeStartObject();
            writeKey(cube, index, json);
            json.writeStringProperty("status", cell.flag());
            json.writeStringProperty("comment", TableNotes.ofFlag(cell.flag()).in(language));
            json.writeEndObject();
          }
        });
    json.writeEndArray();
  }

  private static void writeKey(Cube cube, long index, JsonGenerator json) {
    List<String> key = new ArrayList<>();
    long rest = index;
    for (int number = cube.rank() - 1; number >= 0; number--) {
      List<CodeMetadata> codes = cube.codes(number);
      key.add(0, codes.get((int) (rest % codes.size())).id());
      rest /= codes.size();
    }
    json.writeArrayPropertyStart("key");
    key.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeCell(
      Cube cube, long index, @Nullable CubeCell cell, JsonGenerator json) {
    json.writeStartObject();
    writeKey(cube, index, json);
    json.writeArrayPropertyStart("values");
    cube.contents().forEach(contents -> json.writeString(CellTexts.of(cell, contents)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeMetadata(Cube cube, JsonGenerator json) {
    json.writeArrayPropertyStart("metadata");
    json.writeStartObject();
    json.writeStringProperty("infofile", cube.metadata().id());
    json.writeStringProperty("updated", cube.metadata().vintage() + "T00:00:00Z");
    json.writeStringProperty("label", cube.metadata().title().in(language));
    json.writeStringProperty("source", cube.release().releaseId());
    json.writeEndObject();
    json.writeEndArray();
  }
}
