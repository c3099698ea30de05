package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;

/** Writes structure messages of SDMX-ML 2.1. */
public final class Ml21StructureWriter extends MlStructureWriter {

  static final String TARGET = "DATAFLOW_TARGET";

  public Ml21StructureWriter(Language language) {
    super(SdmxStandard.SDMX_2_1, language);
  }

  @Override
  List<Container> containers() {
    return List.of(
        new Container(
            "OrganisationSchemes",
            List.of(
                new Kind(SdmxClass.AGENCY_SCHEME, "AgencyScheme"),
                new Kind(SdmxClass.DATA_PROVIDER_SCHEME, "DataProviderScheme"))),
        Container.of("Dataflows", SdmxClass.DATAFLOW, "Dataflow"),
        Container.of("Metadataflows", SdmxClass.METADATAFLOW, "Metadataflow"),
        Container.of("CategorySchemes", SdmxClass.CATEGORY_SCHEME, "CategoryScheme"),
        Container.of("Categorisations", SdmxClass.CATEGORISATION, "Categorisation"),
        Container.of("Codelists", SdmxClass.CODE_LIST, "Codelist"),
        Container.of("Concepts", SdmxClass.CONCEPT_SCHEME, "ConceptScheme"),
        Container.of("MetadataStructures", SdmxClass.METADATA_STRUCTURE, "MetadataStructure"),
        Container.of("DataStructures", SdmxClass.DATA_STRUCTURE, "DataStructure"),
        Container.of("Constraints", SdmxClass.CONSTRAINT, "ContentConstraint"),
        Container.of("ProvisionAgreements", SdmxClass.PROVISION_AGREEMENT, "ProvisionAgreement"));
  }

  @Override
  void versioned(Artefact artefact, Xml xml) {
    xml.attribute("version", standard().version(artefact.identity().version()));
    if (artefact instanceof ItemScheme scheme && scheme.partial()) {
      xml.attribute("isPartial", "true");
    }
  }

  @Override
  String roleName() {
    return "type";
  }

  @Override
  void reference(String element, Identity to, Xml xml) {
    xml.open(element).open("Ref").attribute("id", to.id());
    xml.attribute("version", standard().version(to.version())).attribute("agencyID", to.agency());
    packageAndClass(to.type(), xml);
    xml.close().close();
  }

  @Override
  void reference(String element, Identity scheme, SdmxClass of, String item, Xml xml) {
    xml.open(element)
        .open("Ref")
        .attribute("id", item)
        .attribute("maintainableParentID", scheme.id())
        .attribute("maintainableParentVersion", standard().version(scheme.version()))
        .attribute("agencyID", scheme.agency());
    packageAndClass(of, xml);
    xml.close().close();
  }

  private void packageAndClass(SdmxClass of, Xml xml) {
    String[] name = of.qualifiedName(standard()).split("\\.");
    xml.attribute("package", name[0]).attribute("class", name[1]);
  }

  @Override
  void local(String element, String id, Xml xml) {
    xml.open(element).open("Ref").attribute("id", id).close().close();
  }

  @Override
  void components(DataStructure structure, Xml xml) {
    xml.open("str:DataStructureComponents");
    xml.open("str:DimensionList").attribute("id", "DimensionDescriptor");
    int position = 1;
    for (Component one : structure.dimensions()) {
      xml.open(one.role() == Role.TIME_DIMENSION ? "str:TimeDimension" : "str:Dimension")
          .attribute("id", one.id())
          .attribute("position", String.valueOf(position++));
      concept(one.concept(), xml);
      representation(one, xml);
      xml.close();
    }
    xml.close().open("str:AttributeList").attribute("id", "AttributeDescriptor");
    structure.attributes().forEach(one -> attribute(one, xml));
    xml.close().open("str:MeasureList").attribute("id", "MeasureDescriptor");
    for (Component one : structure.of(Role.MEASURE)) {
      xml.open("str:PrimaryMeasure").attribute("id", one.id());
      concept(one.concept(), xml);
      representation(one, xml);
      xml.close();
    }
    xml.close().close();
  }

  private void attribute(Component one, Xml xml) {
    xml.open("str:Attribute")
        .attribute("id", one.id())
        .attribute("assignmentStatus", one.mandatory() ? "Mandatory" : "Conditional");
    concept(one.concept(), xml);
    representation(one, xml);
    xml.open("str:AttributeRelationship");
    if (one.role() == Role.OBSERVATION_ATTRIBUTE) {
      local("str:PrimaryMeasure", SdmxNames.MEASURE, xml);
    } else {
      xml.open("str:None").close();
    }
    xml.close().close();
  }

  @Override
  void key(Region.Values values, Xml xml) {
    xml.open("com:KeyValue").attribute("id", values.dimension());
  }

  @Override
  String keyPrefix() {
    return "com:";
  }

  @Override
  void agreement(ProvisionAgreement agreement, Xml xml) {
    reference("str:StructureUsage", agreement.dataflow(), xml);
    reference(
        "str:DataProvider", agreement.scheme(), SdmxClass.DATA_PROVIDER, agreement.provider(), xml);
  }

  @Override
  void report(MetadataStructure report, Xml xml) {
    xml.open("str:MetadataStructureComponents");
    xml.open("str:MetadataTarget")
        .attribute("id", TARGET)
        .open("str:IdentifiableObjectTarget")
        .attribute("id", "DATAFLOW")
        .attribute("objectType", "Dataflow")
        .open("str:LocalRepresentation")
        .open("str:TextFormat")
        .attribute("textType", "IdentifiableReference")
        .close()
        .close()
        .close()
        .close();
    xml.open("str:ReportStructure").attribute("id", SdmxNames.METADATAFLOW);
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
    local("str:MetadataTarget", TARGET, xml);
    xml.close().close();
  }

  /** Said by the metadata structure in SDMX 2.1. */
  @Override
  void metadataTargets(Xml xml) {}
}
