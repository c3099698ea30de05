package kg.koch.publish.sdmx;

import java.io.OutputStream;
import java.util.List;
import kg.koch.publish.bundle.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an SDMX-JSON 2.0.0 data message, with series, or flat with
 * dimensionAtObservation=AllDimensions. Names are in all three languages, the best match in the one
 * asked for. A hidden value is null.
 *
 * <p>"prepared" is the first moment of the release's vintage, so that one query of one release is
 * always answered with the same bytes; "test" is true for made-up data. Observations are streamed.
 */
public final class SdmxJsonWriter {

  static final String SCHEMA =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Language language;

  public SdmxJsonWriter(Language language) {
    this.language = language;
  }

  /**
   * Writes the message and leaves the stream open.
   *
   * @throws SdmxException SEMANTIC if dimensionAtObservation is neither TIME_PERIOD nor
   *     AllDimensions
   */
  public void write(DataSelection data, OutputStream out) {
    JsonStructure structure = new JsonStructure(data, language);
    JsonGenerator json =
        FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out);
    json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    writeMeta(data, json);
    json.writeObjectPropertyStart("data");
    json.writeArrayPropertyStart("structures");
    structure.write(json);
    json.writeEndArray();
    json.writeArrayPropertyStart("dataSets");
    new JsonDataSet(data, structure).write(json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayPropertyStart("errors");
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void writeMeta(DataSelection data, JsonGenerator json) {
    json.writeObjectPropertyStart("meta");
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("id", data.release().releaseId());
    json.writeBooleanProperty("test", data.release().demonstration());
    json.writeStringProperty("prepared", data.metadata().vintage() + "T00:00:00Z");
    json.writeArrayPropertyStart("contentLanguages");
    contentLanguages().forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("sender");
    json.writeStringProperty("id", "KOCH");
    json.writeEndObject();
    json.writeEndObject();
  }

  private List<String> contentLanguages() {
    return List.of(language.tag());
  }
}
