package kg.koch.publish.jsonstat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import tools.jackson.core.JsonGenerator;

/** The dimensions of a block: id, size, role and dimension. */
final class JsonStatDimensions {

  private final Cube cube;
  private final Language language;
  private final JsonStatWriter.DimensionExtension more;

  JsonStatDimensions(Cube cube, Language language, JsonStatWriter.DimensionExtension more) {
    this.cube = cube;
    this.language = language;
    this.more = more;
  }

  void writeOrder(JsonGenerator json) {
    json.writeArrayPropertyStart("id");
    for (int number = 0; number < cube.rank(); number++) {
      json.writeString(cube.dimension(number).id());
    }
    json.writeString(Contents.DIMENSION);
    json.writeEndArray();
    json.writeArrayPropertyStart("size");
    for (int number = 0; number < cube.rank(); number++) {
      json.writeNumber(cube.codes(number).size());
    }
    json.writeNumber(cube.contents().size());
    json.writeEndArray();
    writeRole(json);
  }

  private void writeRole(JsonGenerator json) {
    json.writeObjectPropertyStart("role");
    writeRole(json, "time", "periods");
    writeRole(json, "geo", "areas");
    json.writeArrayPropertyStart("metric");
    json.writeString(Contents.DIMENSION);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeRole(JsonGenerator json, String role, String codeList) {
    List<String> found = new ArrayList<>();
    for (int number = 0; number < cube.rank(); number++) {
      if (cube.dimension(number).codeList().equals(codeList)) {
        found.add(cube.dimension(number).id());
      }
    }
    if (!found.isEmpty()) {
      json.writeArrayPropertyStart(role);
      found.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  void writeDimensions(JsonGenerator json) {
    for (int number = 0; number < cube.rank(); number++) {
      json.writeObjectPropertyStart(cube.dimension(number).id());
      json.writeStringProperty("label", cube.dimension(number).label().in(language));
      json.writeObjectPropertyStart("category");
      writeCategories(json, cube.codes(number));
      json.writeEndObject();
      writeExtension(json, number);
      json.writeEndObject();
    }
    writeContents(json);
  }

  /** Whether a query may leave the dimension out, and what it stands at then: PxWeb's terms. */
  private void writeExtension(JsonGenerator json, int number) {
    Optional<String> total = cube.total(number);
    json.writeObjectPropertyStart("extension");
    json.writeBooleanProperty("elimination", total.isPresent());
    total.ifPresent(code -> json.writeStringProperty("eliminationValueCode", code));
    more.write(cube, number, json);
    json.writeEndObject();
  }

  private void writeCategories(JsonGenerator json, List<CodeMetadata> codes) {
    json.writeObjectPropertyStart("index");
    for (int i = 0; i < codes.size(); i++) {
      json.writeNumberProperty(codes.get(i).id(), i);
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("label");
    codes.forEach(code -> json.writeStringProperty(code.id(), code.label().in(language)));
    json.writeEndObject();
    Map<String, List<String>> children = children(codes);
    if (!children.isEmpty()) {
      json.writeObjectPropertyStart("child");
      children.forEach(
          (parent, below) -> {
            json.writeArrayPropertyStart(parent);
            below.forEach(json::writeString);
            json.writeEndArray();
          });
      json.writeEndObject();
    }
  }

  /** Of the codes chosen only: a child whose parent was not chosen stands at the top. */
  private static Map<String, List<String>> children(List<CodeMetadata> codes) {
    List<String> chosen = codes.stream().map(CodeMetadata::id).toList();
    Map<String, List<String>> children = new LinkedHashMap<>();
    for (CodeMetadata code : codes) {
      String parent = code.parent();
      if (parent != null && chosen.contains(parent)) {
        children.computeIfAbsent(parent, any -> new ArrayList<>()).add(code.id());
      }
    }
    return children;
  }

  private void writeContents(JsonGenerator json) {
    List<Contents> contents = cube.contents();
    json.writeObjectPropertyStart(Contents.DIMENSION);
    json.writeStringProperty("label", Contents.dimensionLabel().in(language));
    json.writeObjectPropertyStart("category");
    json.writeObjectPropertyStart("index");
    contents.forEach(one -> json.writeNumberProperty(one.name(), contents.indexOf(one)));
    json.writeEndObject();
    json.writeObjectPropertyStart("label");
    contents.forEach(one -> json.writeStringProperty(one.name(), one.label().in(language)));
    json.writeEndObject();
    json.writeObjectPropertyStart("unit");
    for (Contents one : contents) {
      json.writeObjectPropertyStart(one.name());
      json.writeStringProperty("base", cube.metadata().unit().label().in(language));
      json.writeNumberProperty("decimals", cube.metadata().decimals());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
