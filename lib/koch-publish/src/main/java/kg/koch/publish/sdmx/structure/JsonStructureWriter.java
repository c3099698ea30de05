package kg.koch.publish.sdmx.structure;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.StructureMessage.Shown;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What the structure messages of SDMX-JSON 1 and 2 have in common. Names are in all three
 * languages, the best match in the one asked for.
 *
 * <p>The message is prepared at the first moment of the release's vintage, as in SDMX-ML; "test" is
 * true for made-up data.
 */
abstract sealed class JsonStructureWriter implements StructureWriter
    permits Json1StructureWriter, Json2StructureWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final SdmxStandard standard;
  private final Language language;
  private final String schema;

  JsonStructureWriter(SdmxStandard standard, Language language, String schema) {
    this.standard = standard;
    this.language = language;
    this.schema = schema;
  }

  /** An array of artefacts of one class. */
  record Kind(SdmxClass type, String array) {}

  /** All arrays of the message. */
  List<Kind> kinds() {
    return List.of(
        new Kind(SdmxClass.DATA_STRUCTURE, "dataStructures"),
        new Kind(SdmxClass.METADATA_STRUCTURE, "metadataStructures"),
        new Kind(SdmxClass.CATEGORY_SCHEME, "categorySchemes"),
        new Kind(SdmxClass.CONCEPT_SCHEME, "conceptSchemes"),
        new Kind(SdmxClass.CODE_LIST, "codelists"),
        new Kind(SdmxClass.AGENCY_SCHEME, "agencySchemes"),
        new Kind(SdmxClass.DATA_PROVIDER_SCHEME, "dataProviderSchemes"),
        new Kind(SdmxClass.DATAFLOW, "dataflows"),
        new Kind(SdmxClass.METADATAFLOW, "metadataflows"),
        new Kind(SdmxClass.PROVISION_AGREEMENT, "provisionAgreements"),
        new Kind(SdmxClass.CATEGORISATION, "categorisations"));
  }

  @Override
  public final void write(StructureMessage message, OutputStream out) {
    JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    meta(message.release(), json);
    json.writeObjectPropertyStart("data");
    for (Kind kind : kinds()) {
      artefacts(kind.array(), message.of(kind.type()), json);
    }
    constraints(message.of(SdmxClass.CONSTRAINT), json);
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }

  private void meta(Manifest release, JsonGenerator json) {
    json.writeObjectPropertyStart("meta");
    json.writeStringProperty("schema", schema);
    json.writeStringProperty("id", release.releaseId());
    json.writeBooleanProperty("test", release.demonstration());
    json.writeStringProperty("prepared", release.vintage() + "T00:00:00Z");
    json.writeArrayPropertyStart("contentLanguages").writeString(language.tag()).writeEndArray();
    json.writeObjectPropertyStart("sender");
    json.writeStringProperty("id", SdmxNames.AGENCY);
    json.writeEndObject();
    json.writeEndObject();
  }

  final void artefacts(String array, List<Shown> shown, JsonGenerator json) {
    if (shown.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(array);
    shown.forEach(one -> artefact(one, json));
    json.writeEndArray();
  }

  private void artefact(Shown shown, JsonGenerator json) {
    Artefact artefact = shown.artefact();
    boolean full = shown.depth() == Depth.FULL;
    json.writeStartObject();
    identity(artefact, !full, json);
    if (shown.depth() != Depth.STUB) {
      text("description", artefact.description(), json);
    }
    if (full || artefact instanceof ProvisionAgreement) {
      content(artefact, json);
    }
    json.writeEndObject();
  }

  private void identity(Artefact artefact, boolean stub, JsonGenerator json) {
    Identity identity = artefact.identity();
    json.writeStringProperty("id", identity.id());
    json.writeStringProperty("version", versionOf(identity));
    json.writeStringProperty("agencyID", identity.agency());
    if (stub) {
      json.writeBooleanProperty("isExternalReference", true);
    }
    if (artefact instanceof ItemScheme scheme && scheme.partial()) {
      json.writeBooleanProperty("isPartial", true);
    }
    text("name", artefact.name(), json);
    json.writeArrayPropertyStart("links").writeStartObject();
    json.writeStringProperty("rel", "self");
    json.writeStringProperty("urn", identity.urn(standard));
    json.writeEndObject().writeEndArray();
  }

  private String versionOf(Identity identity) {
    return identity.type().isOfOrganisations()
        ? SdmxStandard.SDMX_2_1.version(identity.version())
        : standard.version(identity.version());
  }

  private void content(Artefact artefact, JsonGenerator json) {
    if (artefact instanceof ItemScheme scheme) {
      items(scheme, json);
    } else if (artefact instanceof DataStructure structure) {
      json.writeObjectPropertyStart("dataStructureComponents");
      components(structure, json);
      json.writeEndObject();
    } else if (artefact instanceof Dataflow flow) {
      json.writeStringProperty("structure", urn(flow.structure()));
    } else if (artefact instanceof Categorisation one) {
      json.writeStringProperty("source", urn(one.source()));
      json.writeStringProperty(
          "target", one.scheme().urn(standard, SdmxClass.CATEGORY, one.category()));
    } else if (artefact instanceof ProvisionAgreement one) {
      json.writeStringProperty(agreementOn(), urn(one.dataflow()));
      json.writeStringProperty(
          "dataProvider", one.scheme().urn(standard, SdmxClass.DATA_PROVIDER, one.provider()));
    } else if (artefact instanceof Constraint constraint) {
      constraint(constraint, json);
    } else if (artefact instanceof MetadataStructure report) {
      json.writeObjectPropertyStart("metadataStructureComponents");
      report(report, json);
      json.writeEndObject();
    } else if (artefact instanceof Metadataflow flow) {
      json.writeStringProperty("structure", urn(flow.structure()));
      metadataTargets(json);
    }
  }

  private void items(ItemScheme scheme, JsonGenerator json) {
    if (scheme.items().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(itemsName(scheme.itemType()));
    for (ItemScheme.Item item : scheme.items()) {
      json.writeStartObject();
      json.writeStringProperty("id", item.id());
      text("name", item.name(), json);
      if (item.parent() != null) {
        json.writeStringProperty("parent", item.parent());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String itemsName(SdmxClass type) {
    return switch (type) {
      case AGENCY -> "agencies";
      case DATA_PROVIDER -> "dataProviders";
      case CATEGORY -> "categories";
      case CONCEPT -> "concepts";
      case CODE -> "codes";
      case AGENCY_SCHEME,
          DATA_PROVIDER_SCHEME,
          CATEGORY_SCHEME,
          CATEGORISATION,
          CONCEPT_SCHEME,
          CODE_LIST,
          DATA_STRUCTURE,
          DATAFLOW,
          CONSTRAINT,
          PROVISION_AGREEMENT,
          METADATA_STRUCTURE,
          METADATAFLOW,
          METADATA_SET ->
          throw new IllegalArgumentException("Expected a kind of item; got " + type);
    };
  }

  abstract void components(DataStructure structure, JsonGenerator json);

  abstract void constraints(List<Shown> constraints, JsonGenerator json);

  /** What of a constraint is its own. */
  abstract void constraint(Constraint constraint, JsonGenerator json);

  /** What a provision agreement is on: the name of the property. */
  abstract String agreementOn();

  abstract void report(MetadataStructure report, JsonGenerator json);

  abstract void metadataTargets(JsonGenerator json);

  /** The name of the property that holds the format of uncoded values, and of their type in it. */
  abstract String formatName();

  abstract String typeName();

  /** Identifier, concept and values of a component, in an object that stays open. */
  final void component(Component one, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", one.id());
    concept(one.concept(), json);
    json.writeObjectPropertyStart("localRepresentation");
    Identity list = one.codeList();
    if (list != null) {
      json.writeStringProperty("enumeration", urn(list));
    } else {
      format(one.textType(), json);
    }
    json.writeEndObject();
  }

  final void format(TextType type, JsonGenerator json) {
    json.writeObjectPropertyStart(formatName());
    json.writeStringProperty(typeName(), type.text());
    json.writeEndObject();
  }

  final void concept(String id, JsonGenerator json) {
    json.writeStringProperty(
        "conceptIdentity", DataStructure.concepts().urn(standard, SdmxClass.CONCEPT, id));
  }

  /** The dimensions of a region, as the value of keyValues. */
  static void keyValues(Region region, JsonGenerator json) {
    json.writeArrayPropertyStart("keyValues");
    for (Region.Values values : region.values()) {
      json.writeStartObject();
      json.writeStringProperty("id", values.dimension());
      if (values.isTime()) {
        json.writeObjectPropertyStart("timeRange");
        period("startPeriod", values.first(), json);
        period("endPeriod", values.last(), json);
        json.writeEndObject();
      } else {
        json.writeArrayPropertyStart("values");
        values.codes().forEach(code -> json.writeString(code.code()));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void period(String name, String period, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("period", period);
    json.writeBooleanProperty("isInclusive", true);
    json.writeEndObject();
  }

  /** How much data there are, as in SDMX-ML. */
  static void annotations(Constraint constraint, JsonGenerator json) {
    if (!constraint.kind().isCounted()) {
      return;
    }
    Region region = constraint.region().get();
    json.writeArrayPropertyStart("annotations");
    annotation("obs_count", "sdmx_metrics", String.valueOf(region.observations()), json);
    annotation("series_count", "sdmx_metrics", String.valueOf(region.series()), json);
    for (Region.Values values : region.values()) {
      annotation(values.dimension(), Region.COUNTS, values.counts(), json);
    }
    json.writeEndArray();
  }

  private static void annotation(String id, String type, String title, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("title", title);
    json.writeStringProperty("type", type);
    json.writeEndObject();
  }

  /** The text in the language asked for and, beside it, in all: name and names. */
  final void text(String property, Text text, JsonGenerator json) {
    json.writeStringProperty(property, text.in(language));
    json.writeObjectPropertyStart(property + "s");
    Arrays.stream(Language.values())
        .forEach(one -> json.writeStringProperty(one.tag(), text.in(one)));
    json.writeEndObject();
  }

  final String urn(Identity identity) {
    return identity.urn(standard);
  }
}
