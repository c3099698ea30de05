package kg.koch.publish.catalogue;

import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.text.Messages;

/**
 * A release as a catalogue of DCAT-AP 3: each table a dataset, with a distribution for each form
 * and for the interfaces that serve it. Dimensions and units as StatDCAT-AP has them.
 */
public final class DcatCatalogue {

  private static final String EUROPE = "http://publications.europa.eu/resource/authority/";

  private static final String SOCIETY = EUROPE + "data-theme/SOCI";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private static final List<Service> SERVICES =
      List.of(
          new Service("sdmx-2", "SDMX REST 2", "/sdmx/v2", "https://github.com/sdmx-twg/sdmx-rest"),
          new Service("sdmx-1", "SDMX REST 1", "/sdmx/v1", "https://github.com/sdmx-twg/sdmx-rest"),
          new Service("pxweb-2", "PxWebApi 2", "/api/v2", "https://github.com/PxTools/PxApiSpecs"),
          new Service("pxweb-1", "PxWeb API 1", "/api/v1", "https://www.pxtools.net/"));

  /** An interface, its address and the standard it keeps to. */
  private record Service(String id, String name, String path, String standard) {}

  private final Release release;
  private final Publisher publisher;
  private final String base;
  private final Graph graph = new Graph();

  private DcatCatalogue(Release release, Publisher publisher, String base) {
    this.release = release;
    this.publisher = publisher;
    this.base = base;
  }

  /**
   * The statements of the catalogue.
   *
   * @param base address of the portal without a slash at its end
   */
  public static Graph of(Release release, Publisher publisher, String base) {
    DcatCatalogue catalogue = new DcatCatalogue(release, publisher, base);
    catalogue.sayCatalogue();
    SERVICES.forEach(catalogue::sayService);
    release.metadata().values().forEach(catalogue::sayDataset);
    return catalogue.graph;
  }

  /** Names a term of another list, with its class, which readers without the list cannot know. */
  private void sayTerm(String subject, String property, String term, String type) {
    graph.resource(subject, property, term);
    graph.type(term, type);
  }

  private String iri(String name) {
    return base + "/catalogue#" + name;
  }

  private void sayCatalogue() {
    String catalogue = base + "/catalogue";
    graph.type(catalogue, "dcat:Catalog");
    graph.text(catalogue, "dct:title", release.manifest().title());
    graph.text(catalogue, "dct:description", description());
    sayOffice(catalogue);
    sayLicence(catalogue);
    graph.typed(catalogue, "dct:modified", release.manifest().vintage(), "xsd:date");
    sayLanguages(catalogue);
    sayTerm(catalogue, "dct:spatial", EUROPE + "country/KGZ", "dct:Location");
    sayTerm(catalogue, "foaf:homepage", base + "/", "foaf:Document");
    sayTerm(catalogue, "dcat:themeTaxonomy", EUROPE + "data-theme", "skos:ConceptScheme");
    graph.plain(EUROPE + "data-theme", "dct:title", "Data theme");
    SERVICES.forEach(one -> graph.resource(catalogue, "dcat:service", iri(one.id())));
    release.metadata().keySet().forEach(id -> graph.resource(catalogue, "dcat:dataset", iri(id)));
  }

  private Text description() {
    Text label = release.manifest().demonstrationLabel();
    return label == null ? release.manifest().title() : label;
  }

  private void sayOffice(String subject) {
    String office = iri("publisher");
    graph.resource(subject, "dct:publisher", office);
    if (!graph.subjects().containsKey(office)) {
      graph.type(office, "foaf:Agent");
      graph.plain(office, "foaf:name", publisher.name());
    }
  }

  private void sayLicence(String subject) {
    sayTerm(subject, "dct:license", publisher.licence(), "dct:LicenseDocument");
  }

  private void sayPublic(String subject) {
    String right = EUROPE + "access-right/PUBLIC";
    sayTerm(subject, "dct:accessRights", right, "dct:RightsStatement");
  }

  private void sayLanguages(String subject) {
    for (String code : List.of("KIR", "RUS", "ENG")) {
      sayTerm(subject, "dct:language", EUROPE + "language/" + code, "dct:LinguisticSystem");
    }
  }

  private void sayService(Service service) {
    String subject = iri(service.id());
    graph.type(subject, "dcat:DataService");
    graph.plain(subject, "dct:title", service.name());
    graph.resource(subject, "dcat:endpointURL", base + service.path());
    graph.resource(subject, "dcat:endpointDescription", service.standard());
    sayTerm(subject, "dct:conformsTo", service.standard(), "dct:Standard");
    sayLicence(subject);
    sayPublic(subject);
    sayOffice(subject);
    release
        .metadata()
        .keySet()
        .forEach(id -> graph.resource(subject, "dcat:servesDataset", iri(id)));
  }

  private void sayDataset(TableMetadata table) {
    String dataset = iri(table.id());
    graph.type(dataset, "dcat:Dataset");
    graph.plain(dataset, "dct:identifier", table.id());
    graph.text(dataset, "dct:title", table.title());
    graph.text(dataset, "dct:description", table.definition());
    if (release.manifest().demonstrationLabel() != null) {
      graph.text(dataset, "adms:versionNotes", release.manifest().demonstrationLabel());
    }
    graph.plain(dataset, "dcat:version", table.version() + ", " + release.id());
    graph.typed(dataset, "dct:modified", table.vintage(), "xsd:date");
    sayOffice(dataset);
    sayContact(dataset, table);
    sayLanguages(dataset);
    sayTerm(dataset, "dcat:theme", SOCIETY, "skos:Concept");
    graph.plain(SOCIETY, "skos:prefLabel", "Population and society");
    sayPublic(dataset);
    String frequency = EUROPE + "frequency/" + frequency(table);
    sayTerm(dataset, "dct:accrualPeriodicity", frequency, "dct:Frequency");
    sayTerm(dataset, "dct:spatial", EUROPE + "country/KGZ", "dct:Location");
    saySpan(dataset, table);
    for (Language language : Language.values()) {
      String page = base + "/" + language.tag() + "/tables/" + table.id();
      sayTerm(dataset, "dcat:landingPage", page, "foaf:Document");
    }
    sayProvenance(dataset, table);
    sayCube(dataset, table);
    sayDistributions(dataset, table);
  }

  private void sayContact(String dataset, TableMetadata table) {
    String contact = "_:contact" + table.id();
    graph.resource(dataset, "dcat:contactPoint", contact);
    graph.type(contact, "vcard:Kind");
    graph.plain(contact, "vcard:fn", publisher.name());
    if (!publisher.contact().isEmpty()) {
      graph.plain(contact, "vcard:note", publisher.contact());
    }
  }

  private static String frequency(TableMetadata table) {
    return switch (table.frequency()) {
      case "MONTH" -> "MONTHLY";
      case "QUARTER" -> "QUARTERLY";
      default -> "ANNUAL";
    };
  }

  private void saySpan(String dataset, TableMetadata table) {
    List<CodeMetadata> periods = table.dimension("TIME_PERIOD").codes();
    String span = "_:span" + table.id();
    graph.resource(dataset, "dct:temporal", span);
    graph.type(span, "dct:PeriodOfTime");
    String first = PeriodBounds.first(periods.get(0).id()).toString();
    String last = PeriodBounds.last(periods.get(periods.size() - 1).id()).toString();
    graph.typed(span, "dcat:startDate", first, "xsd:date");
    graph.typed(span, "dcat:endDate", last, "xsd:date");
  }

  private void sayProvenance(String dataset, TableMetadata table) {
    String provenance = "_:provenance" + table.id();
    graph.resource(dataset, "dct:provenance", provenance);
    graph.type(provenance, "dct:ProvenanceStatement");
    table.sources().forEach(source -> graph.text(provenance, "rdfs:label", source.title()));
  }

  private void sayCube(String dataset, TableMetadata table) {
    for (DimensionMetadata dimension : table.dimensions()) {
      String property = iri(table.id() + "-" + dimension.id());
      graph.resource(dataset, "stat:dimension", property);
      graph.type(property, "qb:DimensionProperty");
      graph.text(property, "rdfs:label", dimension.label());
    }
    for (String attribute : List.of("OBS_STATUS", "CONF_STATUS")) {
      String property = iri(attribute);
      graph.resource(dataset, "stat:attribute", property);
      if (!graph.subjects().containsKey(property)) {
        graph.type(property, "qb:AttributeProperty");
        graph.text(property, "rdfs:label", Messages.everywhere("attribute." + attribute));
      }
    }
    String unit = iri("unit-" + table.unit().id());
    graph.resource(dataset, "stat:statUnitMeasure", unit);
    if (!graph.subjects().containsKey(unit)) {
      graph.type(unit, "skos:Concept");
      graph.text(unit, "skos:prefLabel", table.unit().label());
    }
  }

  private void sayDistributions(String dataset, TableMetadata table) {
    for (DownloadForm form : DownloadForm.ALL) {
      String distribution = iri(table.id() + "-" + form.ending());
      String address = base + form.path(table.id(), Language.EN.tag());
      sayDistribution(dataset, distribution, form.name(), address);
      graph.resource(distribution, "dcat:downloadURL", address);
      sayTerm(distribution, "dcat:mediaType", MEDIA_TYPES + form.mediaType(), "dct:MediaType");
      String format = EUROPE + "file-type/" + form.fileType();
      sayTerm(distribution, "dct:format", format, "dct:MediaTypeOrExtent");
    }
    for (Service service : SERVICES) {
      String distribution = iri(table.id() + "-" + service.id());
      sayDistribution(dataset, distribution, service.name(), base + service.path());
      graph.resource(distribution, "dcat:accessService", iri(service.id()));
    }
  }

  private void sayDistribution(String dataset, String distribution, String name, String address) {
    graph.resource(dataset, "dcat:distribution", distribution);
    graph.type(distribution, "dcat:Distribution");
    graph.plain(distribution, "dct:title", name);
    graph.resource(distribution, "dcat:accessURL", address);
    sayLicence(distribution);
  }
}
