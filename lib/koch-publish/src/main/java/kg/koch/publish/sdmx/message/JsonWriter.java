package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.sdmx.DataAction;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes SDMX-JSON data messages, with series or flat. Names are in all three languages, the best
 * match in the one asked for. A hidden value is null.
 *
 * <p>"prepared" is the first moment of the release's vintage, so that one query of one release is
 * always answered with the same bytes; "test" is true for made-up data. Observations are streamed.
 * Version 1.0 has one structure for all sets of a message, and so answers for one table, without
 * history.
 */
final class JsonWriter implements DataMessageWriter {

  /** What differs between versions. */
  enum Version {
    V1_0(
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/1.0/sdmx-json-data-schema.json"),
    V2_0(
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json"),
    V2_1("https://json.sdmx.org/2.1/sdmx-json-data-schema.json");

    private final String schema;

    Version(String schema) {
      this.schema = schema;
    }

    boolean isFirst() {
      return this == V1_0;
    }
  }

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Version version;

  JsonWriter(Version version) {
    this.version = version;
  }

  @Override
  public void write(DataAnswer answer, OutputStream out) throws IOException {
    if (version.isFirst() && answer.dataSets().size() > 1) {
      throw new SdmxException(
          SdmxException.Status.NOT_ACCEPTABLE,
          "Expected a format for several data sets; SDMX-JSON 1.0 is not. Ask for version 2.0.0.");
    }
    List<DataSelection> data =
        answer.dataSets().stream().map(set -> set.selection().bySeries()).toList();
    List<JsonIndexes> indexes =
        data.stream().map(one -> new JsonIndexes(one, version.isFirst())).toList();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
      json.writeStartObject();
      if (version == Version.V2_1) {
        json.writeStringProperty("$schema", version.schema);
      }
      writeMeta(answer, json);
      json.writeObjectPropertyStart("data");
      writeData(answer, data, indexes, json);
      json.writeEndObject();
      json.writeArrayPropertyStart("errors");
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void writeMeta(DataAnswer answer, JsonGenerator json) {
    Manifest release = answer.release();
    json.writeObjectPropertyStart("meta");
    if (version != Version.V2_1) {
      json.writeStringProperty("schema", version.schema);
    }
    json.writeStringProperty("id", release.releaseId());
    json.writeBooleanProperty("test", release.demonstration());
    json.writeStringProperty("prepared", release.vintage() + "T00:00:00Z");
    json.writeArrayPropertyStart("contentLanguages");
    json.writeString(answer.language().tag());
    json.writeEndArray();
    json.writeObjectPropertyStart("sender");
    json.writeStringProperty("id", SdmxNames.AGENCY);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeData(
      DataAnswer answer, List<DataSelection> data, List<JsonIndexes> indexes, JsonGenerator json) {
    List<JsonStructure> structures =
        IntStream.range(0, data.size())
            .mapToObj(
                i ->
                    new JsonStructure(
                        data.get(i), indexes.get(i), answer.context(), answer.language(), version))
            .toList();
    if (version.isFirst()) {
      json.writeName("structure");
      structures.get(0).write(json, null);
    } else {
      json.writeArrayPropertyStart("structures");
      for (int i = 0; i < structures.size(); i++) {
        structures.get(i).write(json, i);
      }
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("dataSets");
    for (int i = 0; i < structures.size(); i++) {
      json.writeStartObject();
      if (!version.isFirst()) {
        json.writeNumberProperty("structure", i);
      }
      writeDataSet(answer.dataSets().get(i), structures.get(i), json);
      new JsonObservations(answer.dataSets().get(i), data.get(i), indexes.get(i)).write(json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDataSet(DataSet set, JsonStructure structure, JsonGenerator json) {
    // Version 2.1 deprecates Information and means Merge by it.
    boolean merge = version == Version.V2_1 && set.action() == DataAction.INFORMATION;
    json.writeStringProperty("action", merge ? "Merge" : set.action().word());
    if (set.validFrom() != null) {
      json.writeStringProperty("validFrom", set.validFrom());
    }
    if (set.validTo() != null) {
      json.writeStringProperty("validTo", set.validTo());
    }
    structure.writeLinks(json);
    json.writeArrayPropertyStart("attributes");
    if (set.action() != DataAction.DELETE) {
      structure.ofTable().forEach(one -> json.writeNumber(0));
    }
    json.writeEndArray();
  }
}
