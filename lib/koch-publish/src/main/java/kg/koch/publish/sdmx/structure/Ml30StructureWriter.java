package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;

/** Writes structure messages of SDMX-ML 3.0. */
public final class Ml30StructureWriter extends MlStructureWriter {

  public Ml30StructureWriter(Language language) {
    super(SdmxStandard.SDMX_3_0, language);
  }

  @Override
  List<Container> containers() {
    return List.of(
        Container.of("AgencySchemes", SdmxClass.AGENCY_SCHEME, "AgencyScheme"),
        Container.of("Categorisations", SdmxClass.CATEGORISATION, "Categorisation"),
        Container.of("CategorySchemes", SdmxClass.CATEGORY_SCHEME, "CategoryScheme"),
        Container.of("Codelists", SdmxClass.CODE_LIST, "Codelist"),
        Container.of("ConceptSchemes", SdmxClass.CONCEPT_SCHEME, "ConceptScheme"),
        Container.of("DataConstraints", SdmxClass.CONSTRAINT, "DataConstraint"),
        Container.of("Dataflows", SdmxClass.DATAFLOW, "Dataflow"),
        Container.of("DataProviderSchemes", SdmxClass.DATA_PROVIDER_SCHEME, "DataProviderScheme"),
        Container.of("DataStructures", SdmxClass.DATA_STRUCTURE, "DataStructure"),
        Container.of("Metadataflows", SdmxClass.METADATAFLOW, "Metadataflow"),
        Container.of("MetadataStructures", SdmxClass.METADATA_STRUCTURE, "MetadataStructure"),
        Container.of("ProvisionAgreements", SdmxClass.PROVISION_AGREEMENT, "ProvisionAgreement"));
  }

  /** Schemes of organisations have no version: it is always 1.0. */
  @Override
  void versioned(Artefact artefact, Xml xml) {
    SdmxClass type = artefact.identity().type();
    if (type != SdmxClass.AGENCY_SCHEME && type != SdmxClass.DATA_PROVIDER_SCHEME) {
      xml.attribute("version", standard().version(artefact.identity().version()));
    }
    if (artefact instanceof ItemScheme scheme && scheme.partial()) {
      xml.attribute("isPartial", "true");
    }
  }

  @Override
  String roleName() {
    return "role";
  }

  @Override
  void reference(String element, Identity to, Xml xml) {
    xml.leaf(element, to.urn(standard()));
  }

  @Override
  void reference(String element, Identity scheme, SdmxClass of, String item, Xml xml) {
    xml.leaf(element, scheme.urn(standard(), of, item));
  }

  @Override
  void local(String element, String id, Xml xml) {
    xml.leaf(element, id);
  }

  @Override
  void components(DataStructure structure, Xml xml) {
    xml.open("str:DataStructureComponents");
    xml.open("str:DimensionList").attribute("id", "DimensionDescriptor");
    int position = 1;
    for (Component one : structure.of(Role.DIMENSION)) {
      xml.open("str:Dimension")
          .attribute("id", one.id())
          .attribute("position", String.valueOf(position++));
      component(one, xml);
      xml.close();
    }
    for (Component one : structure.of(Role.TIME_DIMENSION)) {
      xml.open("str:TimeDimension").attribute("id", one.id());
      component(one, xml);
      xml.close();
    }
    xml.close().open("str:AttributeList").attribute("id", "AttributeDescriptor");
    structure.attributes().forEach(one -> attribute(one, xml));
    xml.close().open("str:MeasureList").attribute("id", "MeasureDescriptor");
    for (Component one : structure.of(Role.MEASURE)) {
      xml.open("str:Measure").attribute("id", one.id()).attribute("usage", "optional");
      component(one, xml);
      xml.close();
    }
    xml.close().close();
  }

  private void component(Component one, Xml xml) {
    concept(one.concept(), xml);
    representation(one, xml);
  }

  private void attribute(Component one, Xml xml) {
    xml.open("str:Attribute")
        .attribute("id", one.id())
        .attribute("usage", one.mandatory() ? "mandatory" : "optional");
    component(one, xml);
    boolean ofObservation = one.role() == Role.OBSERVATION_ATTRIBUTE;
    xml.open("str:AttributeRelationship")
        .open(ofObservation ? "str:Observation" : "str:Dataflow")
        .close()
        .close();
    if (ofObservation) {
      xml.open("str:MeasureRelationship").leaf("str:Measure", SdmxNames.MEASURE).close();
    }
    xml.close();
  }

  @Override
  void key(Region.Values values, Xml xml) {
    xml.open("str:KeyValue").attribute("id", values.dimension()).attribute("include", "true");
  }

  @Override
  String keyPrefix() {
    return "str:";
  }

  @Override
  void agreement(ProvisionAgreement agreement, Xml xml) {
    reference("str:Dataflow", agreement.dataflow(), xml);
    reference(
        "str:DataProvider", agreement.scheme(), SdmxClass.DATA_PROVIDER, agreement.provider(), xml);
  }

  @Override
  void report(MetadataStructure report, Xml xml) {
    xml.open("str:MetadataStructureComponents");
    xml.open("str:MetadataAttributeList").attribute("id", "MetadataAttributeDescriptor");
    for (String part : report.attributes()) {
      xml.open("str:MetadataAttribute").attribute("id", part).attribute("minOccurs", "0");
      concept(part, xml);
      xml.open("str:LocalRepresentation")
          .open("str:TextFormat")
          .attribute("textType", TextType.STRING.text())
          .close()
          .close()
          .close();
    }
    xml.close().close();
  }

  @Override
  void metadataTargets(Xml xml) {
    xml.leaf("str:Target", Metadataflow.TARGETS);
  }
}
