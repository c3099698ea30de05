package kg.koch.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything declared, read and found consistent. */
public record Catalog(
    Map<String, CodeList> codeLists,
    Map<String, SourceLayout> sources,
    Map<String, TableDefinition> tables) {

  public CodeList codeList(String id) {
    return require(codeLists, id, "code list");
  }

  public SourceLayout source(String id) {
    return require(sources, id, "source");
  }

  public TableDefinition table(String id) {
    return require(tables, id, "table");
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
