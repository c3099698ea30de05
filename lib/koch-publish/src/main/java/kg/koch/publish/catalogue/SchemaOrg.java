package kg.koch.publish.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * What search engines read of a page, as JSON-LD of schema.org. Addresses are from the root of the
 * site; the text can stand in an HTML script element as it is.
 */
public final class SchemaOrg {

  private SchemaOrg() {}

  /** The page of a table. */
  public static String dataset(TableMetadata table, Manifest release, Language language) {
    Map<String, Object> dataset = object("Dataset");
    dataset.put("@context", "https://schema.org/");
    dataset.put("name", table.title().in(language));
    dataset.put("description", description(table, release, language));
    dataset.put("url", "/" + language.tag() + "/tables/" + table.id());
    dataset.put("identifier", table.id());
    dataset.put("version", table.version() + ", " + release.releaseId());
    dataset.put("dateModified", table.vintage());
    dataset.put("inLanguage", List.of("ky", "ru", "en"));
    dataset.put("isAccessibleForFree", true);
    // Leads to the licence the portal was started with.
    dataset.put("license", "/licence");
    dataset.put("temporalCoverage", span(table));
    dataset.put("spatialCoverage", place());
    dataset.put(
        "creator",
        table.sources().stream()
            .map(one -> organisation(one.owner(), language))
            .distinct()
            .toList());
    dataset.put("variableMeasured", measured(table, language));
    dataset.put("distribution", distributions(table, language));
    dataset.put("includedInDataCatalog", catalogue(release, language));
    return text(dataset);
  }

  /** The first page. */
  public static String catalog(Manifest release, Language language) {
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("@context", "https://schema.org/");
    catalogue.putAll(catalogue(release, language));
    catalogue.put("license", "/licence");
    catalogue.put("inLanguage", List.of("ky", "ru", "en"));
    return text(catalogue);
  }

  private static Map<String, Object> catalogue(Manifest release, Language language) {
    Map<String, Object> catalogue = object("DataCatalog");
    catalogue.put("name", release.title().in(language));
    catalogue.put("url", "/" + language.tag() + "/");
    return catalogue;
  }

  private static String description(TableMetadata table, Manifest release, Language language) {
    String definition = table.definition().in(language);
    Text label = release.demonstrationLabel();
    return label == null ? definition : label.in(language) + " " + definition;
  }

  private static String span(TableMetadata table) {
    List<CodeMetadata> periods = table.dimension("TIME_PERIOD").codes();
    return PeriodBounds.first(periods.get(0).id())
        + "/"
        + PeriodBounds.last(periods.get(periods.size() - 1).id());
  }

  private static Map<String, Object> place() {
    Map<String, Object> place = object("Country");
    place.put("name", "Kyrgyzstan");
    place.put("identifier", "KGZ");
    return place;
  }

  private static Map<String, Object> organisation(Text name, Language language) {
    Map<String, Object> organisation = object("Organization");
    organisation.put("name", name.in(language));
    return organisation;
  }

  private static List<Object> measured(TableMetadata table, Language language) {
    List<Object> measured = new ArrayList<>();
    Map<String, Object> value = object("PropertyValue");
    value.put("name", table.title().in(language));
    value.put("unitText", table.unit().label().in(language));
    measured.add(value);
    table.dimensions().forEach(one -> measured.add(one.label().in(language)));
    return measured;
  }

  private static List<Object> distributions(TableMetadata table, Language language) {
    List<Object> distributions = new ArrayList<>();
    for (DownloadForm form : DownloadForm.ALL) {
      Map<String, Object> distribution = object("DataDownload");
      distribution.put("encodingFormat", form.mediaType());
      distribution.put("name", form.name());
      distribution.put("contentUrl", form.path(table.id(), language.tag()));
      distributions.add(distribution);
    }
    return distributions;
  }

  private static Map<String, Object> object(String type) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("@type", type);
    return object;
  }

  /** A text of the data must not end the script element it stands in. */
  private static String text(Object value) {
    return JsonMapper.shared().writeValueAsString(value).replace("<", "\\u003c");
  }
}
