package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;
import kg.koch.publish.sdmx.structure.StructureMessage.Shown;
import tools.jackson.core.JsonGenerator;

/**
 * Writes structure messages of SDMX-JSON 2.0 and 2.1. They differ in constraints: 2.0 says the role
 * of each, 2.1 has a kind of its own for what is available.
 */
public final class Json2StructureWriter extends JsonStructureWriter {

  private static final String SCHEMAS =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/";

  private final boolean first;

  /**
   * @param version 2.0.0 or 2.1.0
   */
  public Json2StructureWriter(Language language, String version) {
    super(SdmxStandard.SDMX_3_0, language, SCHEMAS + version + "/sdmx-json-structure-schema.json");
    this.first = version.equals("2.0.0");
  }

  @Override
  void components(DataStructure structure, JsonGenerator json) {
    json.writeObjectPropertyStart("dimensionList");
    json.writeStringProperty("id", "DimensionDescriptor");
    json.writeArrayPropertyStart("dimensions");
    int position = 0;
    for (Component one : structure.of(Role.DIMENSION)) {
      component(one, json);
      json.writeNumberProperty("position", position++);
      json.writeEndObject();
    }
    json.writeEndArray();
    for (Component one : structure.of(Role.TIME_DIMENSION)) {
      json.writeName("timeDimension");
      component(one, json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("attributeList");
    json.writeStringProperty("id", "AttributeDescriptor");
    json.writeArrayPropertyStart("attributes");
    structure.attributes().forEach(one -> attribute(one, json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("measureList");
    json.writeStringProperty("id", "MeasureDescriptor");
    json.writeArrayPropertyStart("measures");
    for (Component one : structure.of(Role.MEASURE)) {
      component(one, json);
      json.writeStringProperty("usage", "optional");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void attribute(Component one, JsonGenerator json) {
    boolean ofObservation = one.role() == Role.OBSERVATION_ATTRIBUTE;
    component(one, json);
    json.writeStringProperty("usage", one.mandatory() ? "mandatory" : "optional");
    json.writeObjectPropertyStart("attributeRelationship");
    json.writeObjectPropertyStart(ofObservation ? "observation" : "dataflow").writeEndObject();
    json.writeEndObject();
    if (ofObservation) {
      json.writeArrayPropertyStart("measureRelationship")
          .writeString(SdmxNames.MEASURE)
          .writeEndArray();
    }
    json.writeEndObject();
  }

  @Override
  void constraints(List<Shown> constraints, JsonGenerator json) {
    if (first) {
      artefacts("dataConstraints", constraints, json);
      return;
    }
    artefacts("dataConstraints", constraints.stream().filter(one -> !isOfData(one)).toList(), json);
    List<Shown> ofData = constraints.stream().filter(Json2StructureWriter::isOfData).toList();
    if (!ofData.isEmpty()) {
      json.writeArrayPropertyStart("availabilityConstraints");
      ofData.forEach(one -> available((Constraint) one.artefact(), json));
      json.writeEndArray();
    }
  }

  private static boolean isOfData(Shown shown) {
    return shown.artefact() instanceof Constraint constraint && constraint.kind().isCounted();
  }

  private void available(Constraint constraint, JsonGenerator json) {
    Region region = constraint.region().get();
    json.writeStartObject();
    annotations(constraint, json);
    json.writeObjectPropertyStart("constraintAttachment");
    json.writeStringProperty("dataflow", urn(constraint.dataflow()));
    json.writeEndObject();
    json.writeObjectPropertyStart("cubeRegion");
    json.writeBooleanProperty("include", true);
    keyValues(region, json);
    json.writeEndObject();
    json.writeNumberProperty("seriesCount", region.series());
    json.writeNumberProperty("obsCount", region.observations());
    json.writeEndObject();
  }

  @Override
  void constraint(Constraint constraint, JsonGenerator json) {
    Region region = constraint.region().get();
    annotations(constraint, json);
    if (first) {
      json.writeStringProperty("role", constraint.kind().role());
    }
    json.writeObjectPropertyStart("constraintAttachment");
    json.writeArrayPropertyStart("dataflows")
        .writeString(urn(constraint.dataflow()))
        .writeEndArray();
    json.writeEndObject();
    json.writeArrayPropertyStart("cubeRegions").writeStartObject();
    json.writeBooleanProperty("include", true);
    keyValues(region, json);
    json.writeEndObject().writeEndArray();
  }

  @Override
  String agreementOn() {
    return "dataflow";
  }

  @Override
  void report(MetadataStructure report, JsonGenerator json) {
    json.writeObjectPropertyStart("metadataAttributeList");
    json.writeStringProperty("id", "MetadataAttributeDescriptor");
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
    json.writeEndObject();
  }

  @Override
  void metadataTargets(JsonGenerator json) {
    json.writeArrayPropertyStart("targets").writeString(Metadataflow.TARGETS).writeEndArray();
  }

  @Override
  String formatName() {
    return "format";
  }

  @Override
  String typeName() {
    return "dataType";
  }
}
