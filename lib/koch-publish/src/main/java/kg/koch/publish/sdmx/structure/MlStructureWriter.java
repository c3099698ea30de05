package kg.koch.publish.sdmx.structure;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.StructureMessage.Shown;

/**
 * What the structure messages of SDMX-ML 2.1 and 3.0 have in common. Names are in all three
 * languages, the one asked for first.
 *
 * <p>The message is prepared at the first moment of the release's vintage, so that one query of one
 * release is always answered with the same bytes; Test is true for made-up data.
 */
abstract sealed class MlStructureWriter implements StructureWriter
    permits Ml21StructureWriter, Ml30StructureWriter {

  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/";

  private final SdmxStandard standard;
  private final List<Language> languages;

  MlStructureWriter(SdmxStandard standard, Language language) {
    this.standard = standard;
    this.languages =
        Stream.of(Language.values())
            .sorted(Comparator.comparing((Language one) -> one != language))
            .toList();
  }

  /**
   * An element that holds artefacts.
   *
   * @param element its name
   * @param artefacts the class and the element name of those in it, in turns
   */
  record Container(String element, List<Kind> artefacts) {

    static Container of(String element, SdmxClass type, String artefact) {
      return new Container(element, List.of(new Kind(type, artefact)));
    }
  }

  record Kind(SdmxClass type, String element) {}

  /** All containers, in the order of the schema. */
  abstract List<Container> containers();

  @Override
  public final void write(StructureMessage message, OutputStream out) {
    Xml xml = new Xml(out);
    xml.open("mes:Structure");
    namespaces(xml, standard);
    header(message.release(), xml);
    xml.open("mes:Structures");
    for (Container container : containers()) {
      write(message, container, xml);
    }
    xml.close().close().end();
  }

  static void namespaces(Xml xml, SdmxStandard standard) {
    String base = SCHEMAS + (standard == SdmxStandard.SDMX_2_1 ? "v2_1/" : "v3_0/");
    xml.namespace("mes", base + "message")
        .namespace("str", base + "structure")
        .namespace("com", base + "common");
  }

  private static void header(Manifest release, Xml xml) {
    xml.open("mes:Header")
        .leaf("mes:ID", release.releaseId())
        .leaf("mes:Test", String.valueOf(release.demonstration()))
        .leaf("mes:Prepared", release.vintage() + "T00:00:00Z")
        .open("mes:Sender")
        .attribute("id", SdmxNames.AGENCY)
        .close()
        .close();
  }

  private void write(StructureMessage message, Container container, Xml xml) {
    boolean any =
        container.artefacts().stream().anyMatch(kind -> !message.of(kind.type()).isEmpty());
    if (!any) {
      return;
    }
    xml.open("str:" + container.element());
    for (Kind kind : container.artefacts()) {
      message.of(kind.type()).forEach(shown -> write(shown, kind.element(), xml));
    }
    xml.close();
  }

  private void write(Shown shown, String element, Xml xml) {
    Artefact artefact = shown.artefact();
    boolean full = shown.depth() == Depth.FULL;
    Identity identity = artefact.identity();
    xml.open("str:" + element)
        .attribute("id", identity.id())
        .attribute("urn", identity.urn(standard))
        .attribute("agencyID", identity.agency());
    versioned(artefact, xml);
    if (!full) {
      xml.attribute("isExternalReference", "true")
          .attribute("structureURL", Addresses.of(identity, standard));
    }
    if (artefact instanceof Constraint constraint) {
      xml.attribute(roleName(), constraint.kind().role());
      if (full && constraint.kind().isCounted()) {
        annotations(constraint.region().get(), xml);
      }
    }
    text("com:Name", artefact.name(), xml);
    if (shown.depth() != Depth.STUB) {
      text("com:Description", artefact.description(), xml);
    }
    // The schemas want these to be whole even as stubs.
    if (full || artefact instanceof ProvisionAgreement) {
      content(artefact, xml);
    } else if (artefact instanceof Metadataflow) {
      metadataTargets(xml);
    }
    xml.close();
  }

  /** Version, finality and whether items lack: not all kinds have all of them. */
  abstract void versioned(Artefact artefact, Xml xml);

  /** The attribute that says whether a constraint is of data allowed or of actual data. */
  abstract String roleName();

  private void content(Artefact artefact, Xml xml) {
    if (artefact instanceof ItemScheme scheme) {
      scheme.items().forEach(item -> item(scheme, item, xml));
    } else if (artefact instanceof DataStructure structure) {
      components(structure, xml);
    } else if (artefact instanceof Dataflow flow) {
      reference("str:Structure", flow.structure(), xml);
    } else if (artefact instanceof Categorisation one) {
      reference("str:Source", one.source(), xml);
      reference("str:Target", one.scheme(), SdmxClass.CATEGORY, one.category(), xml);
    } else if (artefact instanceof Constraint constraint) {
      constraint(constraint, xml);
    } else if (artefact instanceof ProvisionAgreement one) {
      agreement(one, xml);
    } else if (artefact instanceof MetadataStructure report) {
      report(report, xml);
    } else if (artefact instanceof Metadataflow flow) {
      reference("str:Structure", flow.structure(), xml);
      metadataTargets(xml);
    }
  }

  private void item(ItemScheme scheme, ItemScheme.Item item, Xml xml) {
    String element = scheme.itemType().name().charAt(0) + itemName(scheme.itemType());
    xml.open("str:" + element)
        .attribute("id", item.id())
        .attribute("urn", scheme.identity().urn(standard, scheme.itemType(), item.id()));
    text("com:Name", item.name(), xml);
    if (item.parent() != null) {
      local("str:Parent", item.parent(), xml);
    }
    xml.close();
  }

  private static String itemName(SdmxClass type) {
    return type == SdmxClass.DATA_PROVIDER
        ? "ataProvider"
        : type.name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  abstract void components(DataStructure structure, Xml xml);

  private void constraint(Constraint constraint, Xml xml) {
    xml.open("str:ConstraintAttachment");
    reference("str:Dataflow", constraint.dataflow(), xml);
    xml.close().open("str:CubeRegion").attribute("include", "true");
    for (Region.Values values : constraint.region().get().values()) {
      key(values, xml);
      if (values.isTime()) {
        xml.open(keyPrefix() + "TimeRange");
        period("StartPeriod", values.first(), xml);
        period("EndPeriod", values.last(), xml);
        xml.close();
      } else {
        values.codes().forEach(code -> xml.leaf(keyPrefix() + "Value", code.code()));
      }
      xml.close();
    }
    xml.close();
  }

  private void period(String element, String period, Xml xml) {
    xml.open(keyPrefix() + element).attribute("isInclusive", "true").text(period).close();
  }

  /** Opens what is said of one dimension of a constraint. */
  abstract void key(Region.Values values, Xml xml);

  /** The name space of what stands within it. */
  abstract String keyPrefix();

  abstract void agreement(ProvisionAgreement agreement, Xml xml);

  abstract void report(MetadataStructure report, Xml xml);

  abstract void metadataTargets(Xml xml);

  /** A reference to an artefact. */
  abstract void reference(String element, Identity to, Xml xml);

  /** A reference to an item of a scheme. */
  abstract void reference(String element, Identity scheme, SdmxClass of, String item, Xml xml);

  /** A reference to something of the same artefact. */
  abstract void local(String element, String id, Xml xml);

  final void concept(String id, Xml xml) {
    reference("str:ConceptIdentity", DataStructure.concepts(), SdmxClass.CONCEPT, id, xml);
  }

  /** What values a component has. */
  final void representation(DataStructure.Component component, Xml xml) {
    xml.open("str:LocalRepresentation");
    Identity list = component.codeList();
    if (list != null) {
      reference("str:Enumeration", list, xml);
    } else {
      xml.open("str:TextFormat").attribute("textType", component.textType().text()).close();
    }
    xml.close();
  }

  final void text(String element, Text text, Xml xml) {
    for (Language language : languages) {
      xml.open(element).attribute("xml:lang", language.tag()).text(text.in(language)).close();
    }
  }

  /** How much data there are, as annotations: the way services of both standards tell it. */
  private static void annotations(Region region, Xml xml) {
    xml.open("com:Annotations");
    annotation("obs_count", "sdmx_metrics", String.valueOf(region.observations()), xml);
    annotation("series_count", "sdmx_metrics", String.valueOf(region.series()), xml);
    for (Region.Values values : region.values()) {
      annotation(values.dimension(), Region.COUNTS, values.counts(), xml);
    }
    xml.close();
  }

  private static void annotation(String id, String type, String title, Xml xml) {
    xml.open("com:Annotation")
        .attribute("id", id)
        .leaf("com:AnnotationTitle", title)
        .leaf("com:AnnotationType", type)
        .close();
  }

  final SdmxStandard standard() {
    return standard;
  }
}
