package kg.koch.publish.sdmx.structure;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes reference metadata as SDMX-JSON 2 or SDMX-ML 3.0, in all three languages. */
public final class MetadataWriter {

  private static final String SCHEMAS =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/metadata-message/tools/schemas/";
  private static final String SPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
  private static final SdmxStandard STANDARD = SdmxStandard.SDMX_3_0;
  private static final Identity FLOW = Identity.of(SdmxClass.METADATAFLOW, SdmxNames.METADATAFLOW);

  private final Language language;

  public MetadataWriter(Language language) {
    this.language = language;
  }

  /**
   * Writes SDMX-JSON and leaves the stream open.
   *
   * @param version 2.0.0 or 2.1.0
   */
  public void writeJson(MetadataMessage message, String version, OutputStream out) {
    JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    json.writeObjectPropertyStart("meta");
    json.writeStringProperty("schema", SCHEMAS + version + "/sdmx-json-metadata-schema.json");
    json.writeStringProperty("id", message.release().releaseId());
    json.writeBooleanProperty("test", message.release().demonstration());
    json.writeStringProperty("prepared", message.release().vintage() + "T00:00:00Z");
    json.writeArrayPropertyStart("contentLanguages").writeString(language.tag()).writeEndArray();
    json.writeObjectPropertyStart("sender");
    json.writeStringProperty("id", SdmxNames.AGENCY);
    json.writeEndObject().writeEndObject();
    json.writeObjectPropertyStart("data");
    json.writeArrayPropertyStart("metadataSets");
    message.reports().forEach(report -> write(report, message.depth(), json));
    json.writeEndArray().writeEndObject().writeEndObject();
    json.close();
  }

  private void write(MetadataReport report, Depth depth, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", report.identity().id());
    json.writeStringProperty("agencyID", report.identity().agency());
    json.writeStringProperty("version", STANDARD.version(report.identity().version()));
    json.writeStringProperty("name", report.name().in(language));
    json.writeName("names");
    texts(report.name(), json);
    json.writeStringProperty("metadataflow", FLOW.urn(STANDARD));
    json.writeArrayPropertyStart("targets")
        .writeString(report.dataflow().urn(STANDARD))
        .writeEndArray();
    if (depth == Depth.FULL) {
      json.writeArrayPropertyStart("attributes");
      report.parts().forEach((part, text) -> write(part, text, json));
      json.writeEndArray();
    } else {
      json.writeBooleanProperty("isExternalReference", true);
    }
    json.writeEndObject();
  }

  private static void write(ReportPart part, Text text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", part.name());
    json.writeName("value");
    texts(text, json);
    json.writeEndObject();
  }

  private static void texts(Text text, JsonGenerator json) {
    json.writeStartObject();
    Arrays.stream(Language.values())
        .forEach(one -> json.writeStringProperty(one.tag(), text.in(one)));
    json.writeEndObject();
  }

  /** Writes SDMX-ML 3.0 and leaves the stream open. */
  public void writeMl(MetadataMessage message, OutputStream out) {
    Xml xml = new Xml(out);
    xml.open("mes:GenericMetadata")
        .namespace("mes", SPACE + "message")
        .namespace("md", SPACE + "metadata/generic")
        .namespace("com", SPACE + "common");
    xml.open("mes:Header")
        .leaf("mes:ID", message.release().releaseId())
        .leaf("mes:Test", String.valueOf(message.release().demonstration()))
        .leaf("mes:Prepared", message.release().vintage() + "T00:00:00Z")
        .open("mes:Sender")
        .attribute("id", SdmxNames.AGENCY)
        .close()
        .open("mes:Structure")
        .attribute("structureID", SdmxNames.METADATAFLOW)
        .leaf("com:StructureUsage", FLOW.urn(STANDARD))
        .close()
        .close();
    message.reports().forEach(report -> write(report, message.depth(), xml));
    xml.close().end();
  }

  private void write(MetadataReport report, Depth depth, Xml xml) {
    Identity identity = report.identity();
    xml.open("mes:MetadataSet")
        .attribute("id", identity.id())
        .attribute("urn", identity.urn(STANDARD))
        .attribute("agencyID", identity.agency())
        .attribute("version", STANDARD.version(identity.version()));
    texts("com:Name", report.name(), xml);
    if (depth == Depth.FULL) {
      xml.leaf("md:Metadataflow", FLOW.urn(STANDARD))
          .leaf("md:Target", report.dataflow().urn(STANDARD));
      for (Map.Entry<ReportPart, Text> part : report.parts().entrySet()) {
        xml.open("md:Attribute").attribute("id", part.getKey().name());
        texts("com:Text", part.getValue(), xml);
        xml.close();
      }
    }
    xml.close();
  }

  private void texts(String element, Text text, Xml xml) {
    List<Language> ordered =
        Stream.of(Language.values())
            .sorted(Comparator.comparing((Language one) -> one != language))
            .toList();
    for (Language one : ordered) {
      xml.open(element).attribute("xml:lang", one.tag()).text(text.in(one)).close();
    }
  }
}
