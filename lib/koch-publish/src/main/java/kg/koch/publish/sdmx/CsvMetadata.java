package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.cube.TableNotes;
import kg.koch.publish.text.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a table in SDMX-CSV 2.0 with identifiers only, for programs that read tables on the
 * Web: each column with its names, kind of value, and what the table as a whole is.
 *
 * <p>Source: W3C, Metadata Vocabulary for Tabular Data (CSV on the Web), 17 December 2015.
 */
public final class CsvMetadata {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CsvMetadata() {}

  /**
   * The description as JSON.
   *
   * @param address of the CSV, whole or from where the description stands
   */
  public static String of(DataSelection data, String address, Publisher publisher) {
    TableMetadata table = data.metadata();
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
    description.put("url", address);
    description.put("dc:identifier", SdmxNames.dataflow(SdmxStandard.SDMX_3_0, table));
    description.put("dc:title", texts(table.title()));
    description.put("dc:description", texts(table.definition()));
    description.put("dc:publisher", publisher.name());
    description.put("dc:license", Map.of("@id", publisher.licence()));
    description.put("dc:modified", table.vintage());
    description.put("dc:isVersionOf", data.release().releaseId());
    description.put(
        "rdfs:comment",
        TableNotes.ofList(data.release(), table, data.table().hasIntervals()).stream()
            .flatMap(note -> texts(note).stream())
            .toList());
    description.put("dialect", Map.of("delimiter", ",", "encoding", "utf-8", "header", true));
    description.put("tableSchema", schema(data));
    return MAPPER.writeValueAsString(description).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> schema(DataSelection data) {
    List<Object> columns = new ArrayList<>();
    for (String name : List.of("STRUCTURE", "STRUCTURE_ID", "ACTION")) {
      columns.add(column(name, Text.same(name), "string"));
    }
    List<String> key = new ArrayList<>();
    for (int axis : data.keyAxes()) {
      DimensionMetadata dimension = data.dimension(axis);
      Map<String, Object> column = column(dimension.id(), dimension.label(), "string");
      column.put("required", true);
      columns.add(column);
      key.add(dimension.id());
    }
    if (data.query().withMeasure()) {
      columns.add(column("OBS_VALUE", Messages.everywhere("measure.OBS_VALUE"), "number"));
    }
    for (SdmxAttribute attribute : data.attributes()) {
      columns.add(column(attribute.name(), attribute.label(), kind(attribute)));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", columns);
    schema.put("primaryKey", key);
    return schema;
  }

  private static String kind(SdmxAttribute attribute) {
    return attribute == SdmxAttribute.LOWER_BOUND || attribute == SdmxAttribute.UPPER_BOUND
        ? "number"
        : "string";
  }

  private static Map<String, Object> column(String name, Text label, String kind) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.put("titles", name);
    column.put("rdfs:label", texts(label));
    column.put("datatype", kind);
    if (kind.equals("number")) {
      column.put("null", "");
    }
    return column;
  }

  private static List<Map<String, String>> texts(Text text) {
    List<Map<String, String>> texts = new ArrayList<>();
    for (Language language : Language.values()) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("@value", text.in(language));
      one.put("@language", language.tag());
      texts.add(one);
    }
    return texts;
  }
}
