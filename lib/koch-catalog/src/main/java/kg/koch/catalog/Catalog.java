package kg.koch.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.catalog.SourceLayout.Field;

/** Everything declared, read and found consistent. */
public record Catalog(
    Map<String, CodeList> codeLists,
    Map<String, SourceLayout> sources,
    Map<String, TableDefinition> tables,
    Map<String, Concordance> concordances,
    Map<String, MicrodataFile> microdata) {

  /** A catalog without files of records. */
  public Catalog(
      Map<String, CodeList> codeLists,
      Map<String, SourceLayout> sources,
      Map<String, TableDefinition> tables,
      Map<String, Concordance> concordances) {
    this(codeLists, sources, tables, concordances, Map.of());
  }

  public CodeList codeList(String id) {
    return require(codeLists, id, "code list");
  }

  public SourceLayout source(String id) {
    return require(sources, id, "source");
  }

  public TableDefinition table(String id) {
    return require(tables, id, "table");
  }

  public Concordance concordance(String id) {
    return require(concordances, id, "concordance");
  }

  /**
   * What a delivery may hold in a field of type CODE: the reportable codes of its list, or, where
   * the field says so, a property of them (the 14 digits of an area).
   */
  public Set<String> acceptedCodes(Field field) {
    return codesByDelivered(field).keySet();
  }

  /** As {@link #acceptedCodes(Field)}, each with the code it stands for. */
  public Map<String, String> codesByDelivered(Field field) {
    String list = field.codeList();
    String property = field.codeProperty();
    Map<String, String> codes = new LinkedHashMap<>();
    if (list != null) {
      for (CodeList.Code code : codeList(list).reportable()) {
        String delivered =
            property == null ? code.id() : code.properties().getOrDefault(property, "");
        if (!delivered.isEmpty()) {
          codes.put(delivered, code.id());
        }
      }
    }
    return codes;
  }

  public Optional<TableDefinition> findTable(String id) {
    return Optional.ofNullable(tables.get(id));
  }

  private static <T> T require(Map<String, T> declared, String id, String what) {
    T found = declared.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "Expected a declared %s of %s; got '%s'"
              .formatted(what, List.copyOf(declared.keySet()), id));
    }
    return found;
  }
}
