package kg.koch.publish.jsonstat;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
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
 * Writes a block as a JSON-stat dataset. Values are an array, as most readers expect it, up to a
 * million places, and beyond that an object by place, so that what is not published costs nothing.
 * Cells are streamed. "updated" is the first moment of the vintage, so that one block of one
 * release always gives the same bytes.
 */
public final class JsonStatWriter {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final long MOST_LISTED = 1_000_000;

  /** Writes what else is to be said of a dimension, within its extension. */
  @FunctionalInterface
  public interface DimensionExtension {
    void write(Cube cube, int number, JsonGenerator json);
  }

  private final Language language;
  private final DimensionExtension more;

  public JsonStatWriter(Language language) {
    this(language, (cube, number, json) -> {});
  }

  public JsonStatWriter(Language language, DimensionExtension more) {
    this.language = language;
    this.more = more;
  }

  static JsonGenerator generator(OutputStream out) {
    JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    return json;
  }

  /** Writes a dataset of version 2.0 and leaves the stream open. */
  public void write(Cube cube, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      JsonStatDimensions dimensions = new JsonStatDimensions(cube, language, more);
      json.writeStartObject();
      json.writeStringProperty("version", "2.0");
      json.writeStringProperty("class", "dataset");
      writeHead(cube, json);
      dimensions.writeOrder(json);
      json.writeObjectPropertyStart("dimension");
      dimensions.writeDimensions(json);
      json.writeEndObject();
      writeCells(cube, json);
      json.writeEndObject();
    }
  }

  /** What PxWeb calls json-stat: a bundle of version 1.2, of one dataset. */
  public void writeVersion1(Cube cube, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      JsonStatDimensions dimensions = new JsonStatDimensions(cube, language, more);
      json.writeStartObject();
      json.writeObjectPropertyStart("dataset");
      writeHead(cube, json);
      json.writeObjectPropertyStart("dimension");
      dimensions.writeOrder(json);
      dimensions.writeDimensions(json);
      json.writeEndObject();
      writeCells(cube, json);
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** The same without cells: what PxWebApi 2 calls metadata. */
  public void writeMetadata(Cube cube, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      JsonStatDimensions dimensions = new JsonStatDimensions(cube, language, more);
      json.writeStartObject();
      json.writeStringProperty("version", "2.0");
      json.writeStringProperty("class", "dataset");
      writeHead(cube, json);
      dimensions.writeOrder(json);
      json.writeObjectPropertyStart("dimension");
      dimensions.writeDimensions(json);
      json.writeEndObject();
      json.writeArrayPropertyStart("value");
      json.writeEndArray();
      writeExtension(cube, List.of(), json);
      json.writeEndObject();
    }
  }

  private void writeHead(Cube cube, JsonGenerator json) {
    TableMetadata table = cube.metadata();
    json.writeStringProperty("label", table.title().in(language));
    json.writeStringProperty("source", source(table));
    json.writeStringProperty("updated", table.vintage());
    json.writeArrayPropertyStart("note");
    TableNotes.of(cube.release(), table, cube.table().hasIntervals()).stream()
        .map(note -> note.in(language))
        .distinct()
        .forEach(json::writeString);
    json.writeEndArray();
  }

  private String source(TableMetadata table) {
    return String.join(
        "; ",
        table.sources().stream()
            .map(one -> one.title().in(language) + " (" + one.owner().in(language) + ")")
            .toList());
  }

  private void writeCells(Cube cube, JsonGenerator json) {
    List<Contents> contents = cube.contents();
    long places = cube.size() > MOST_LISTED ? Long.MAX_VALUE : cube.size() * contents.size();
    if (places <= MOST_LISTED) {
      json.writeArrayPropertyStart("value");
      CubeWalk.overAll(cube, (index, cell) -> writeInPlace(cell, contents, json));
      json.writeEndArray();
    } else {
      json.writeObjectPropertyStart("value");
      CubeWalk.over(cube, (index, positions, cell) -> writeValues(index, cell, contents, json));
      json.writeEndObject();
    }
    Collection<String> flags = TableNotes.flags(cube);
    if (!flags.isEmpty()) {
      json.writeObjectPropertyStart("status");
      CubeWalk.over(
          cube,
          (index, positions, cell) -> {
            if (!cell.flag().isEmpty()) {
              // Beside the value; its limits carry no flag of their own.
              json.writeStringProperty(Long.toString(index * contents.size()), cell.flag());
            }
          });
      json.writeEndObject();
    }
    writeExtension(cube, flags, json);
  }

  private static void writeInPlace(
      @Nullable CubeCell cell, List<Contents> contents, JsonGenerator json) {
    for (Contents one : contents) {
      OptionalDouble value = cell == null ? OptionalDouble.empty() : one.of(cell);
      if (value.isPresent()) {
        number(value.getAsDouble(), json);
      } else {
        json.writeNull();
      }
    }
  }

  private static void writeValues(
      long index, CubeCell cell, List<Contents> contents, JsonGenerator json) {
    for (int i = 0; i < contents.size(); i++) {
      var value = contents.get(i).of(cell);
      if (value.isPresent()) {
        json.writeName(Long.toString(index * contents.size() + i));
        number(value.getAsDouble(), json);
      }
    }
  }

  /** Whole numbers without a point. */
  static void number(double value, JsonGenerator json) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  private void writeExtension(Cube cube, Collection<String> flags, JsonGenerator json) {
    json.writeObjectPropertyStart("extension");
    json.writeStringProperty("release", cube.release().releaseId());
    json.writeBooleanProperty("demonstration", cube.release().demonstration());
    json.writeObjectPropertyStart("px");
    json.writeStringProperty("tableid", cube.metadata().id());
    json.writeNumberProperty("decimals", cube.metadata().decimals());
    json.writeBooleanProperty("official-statistics", !cube.release().demonstration());
    json.writeStringProperty("language", language.tag());
    json.writeStringProperty("matrix", cube.metadata().id());
    json.writeEndObject();
    json.writeObjectPropertyStart("status");
    json.writeObjectPropertyStart("label");
    flags.forEach(flag -> json.writeStringProperty(flag, TableNotes.ofFlag(flag).in(language)));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
