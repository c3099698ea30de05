package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;
import kg.koch.publish.sdmx.structure.StructureMessage.Shown;
import tools.jackson.core.JsonGenerator;

/** Writes structure messages of SDMX-JSON 1.0. */
public final class Json1StructureWriter extends JsonStructureWriter {

  private static final String SCHEMA =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/1.0/sdmx-json-structure-schema.json";

  public Json1StructureWriter(Language language) {
    super(SdmxStandard.SDMX_2_1, language, SCHEMA);
  }

  @Override
  void components(DataStructure structure, JsonGenerator json) {
    json.writeObjectPropertyStart("dimensionList");
    json.writeStringProperty("id", "DimensionDescriptor");
    dimensions("dimensions", "Dimension", structure, Role.DIMENSION, json);
    dimensions("timeDimensions", "TimeDimension", structure, Role.TIME_DIMENSION, json);
    json.writeEndObject();
    json.writeObjectPropertyStart("attributeList");
    json.writeStringProperty("id", "AttributeDescriptor");
    json.writeArrayPropertyStart("attributes");
    structure.attributes().forEach(one -> attribute(one, json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("measureList");
    json.writeStringProperty("id", "MeasureDescriptor");
    for (Component one : structure.of(Role.MEASURE)) {
      json.writeName("primaryMeasure");
      component(one, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void dimensions(
      String array, String type, DataStructure structure, Role role, JsonGenerator json) {
    json.writeArrayPropertyStart(array);
    for (Component one : structure.of(role)) {
      component(one, json);
      json.writeNumberProperty("position", structure.dimensions().indexOf(one));
      json.writeStringProperty("type", type);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void attribute(Component one, JsonGenerator json) {
    component(one, json);
    json.writeStringProperty("assignmentStatus", one.mandatory() ? "Mandatory" : "Conditional");
    json.writeObjectPropertyStart("attributeRelationship");
    if (one.role() == Role.OBSERVATION_ATTRIBUTE) {
      json.writeStringProperty("primaryMeasure", SdmxNames.MEASURE);
    } else {
      json.writeObjectPropertyStart("none").writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  void constraints(List<Shown> constraints, JsonGenerator json) {
    artefacts("contentConstraints", constraints, json);
  }

  @Override
  void constraint(Constraint constraint, JsonGenerator json) {
    Region region = constraint.region().get();
    annotations(constraint, json);
    json.writeStringProperty("type", constraint.kind().role());
    json.writeObjectPropertyStart("constraintAttachment");
    json.writeArrayPropertyStart("dataflows")
        .writeString(urn(constraint.dataflow()))
        .writeEndArray();
    json.writeEndObject();
    json.writeArrayPropertyStart("cubeRegions").writeStartObject();
    json.writeBooleanProperty("isIncluded", true);
    keyValues(region, json);
    json.writeEndObject().writeEndArray();
  }

  @Override
  String agreementOn() {
    return "structureUsage";
  }

  @Override
  void report(MetadataStructure report, JsonGenerator json) {
    String target =
        report
                .identity()
                .urn(SdmxStandard.SDMX_2_1)
                .replace(".MetadataStructure=", ".MetadataTarget=")
            + "."
            + Ml21StructureWriter.TARGET;
    json.writeArrayPropertyStart("metadataTargets").writeStartObject();
    json.writeStringProperty("id", Ml21StructureWriter.TARGET);
    json.writeArrayPropertyStart("identifiableObjectTargets").writeStartObject();
    json.writeStringProperty("id", "DATAFLOW");
    json.writeStringProperty("objectType", "Dataflow");
    json.writeObjectPropertyStart("localRepresentation");
    json.writeObjectPropertyStart(formatName());
    json.writeStringProperty(typeName(), "IdentifiableReference");
    json.writeEndObject().writeEndObject();
    json.writeEndObject().writeEndArray();
    json.writeEndObject().writeEndArray();
    json.writeArrayPropertyStart("reportStructures").writeStartObject();
    json.writeStringProperty("id", SdmxNames.METADATAFLOW);
    json.writeArrayPropertyStart("metadataTargets").writeString(target).writeEndArray();
    json.writeArrayPropertyStart("metadataAttributes");
    for (String part : report.attributes()) {
      json.writeStartObject();
      json.writeStringProperty("id", part);
      json.writeNumberProperty("minOccurs", 0);
      concept(part, json);
      json.writeObjectPropertyStart("localRepresentation");
      format(TextType.STRING, json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject().writeEndArray();
  }

  /** Said by the metadata structure in SDMX 2.1. */
  @Override
  void metadataTargets(JsonGenerator json) {}

  @Override
  String formatName() {
    return "textFormat";
  }

  @Override
  String typeName() {
    return "textType";
  }
}
