package kg.koch.portal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.CatalogReader;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.Label;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Method;
import kg.koch.publish.bundle.TableMetadata.Protection;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;

/** Every table the catalog declares, as a release would describe it if each code occurred. */
public final class CatalogTables {

  private CatalogTables() {}

  public static List<TableMetadata> all() {
    Catalog catalog = new CatalogReader(new CatalogFolder(Path.of("..", "catalog"))).read();
    return catalog.tables().values().stream().map(table -> metadata(catalog, table)).toList();
  }

  private static TableMetadata metadata(Catalog catalog, TableDefinition table) {
    return new TableMetadata(
        table.id(),
        table.version(),
        text(table.title()),
        text(table.definition()),
        new Term(table.unit(), text(code(catalog, "units", table.unit()).label())),
        table.frequency().name(),
        table.dimensions().stream().map(use -> dimension(catalog, table, use)).toList(),
        table.parts().stream().map(part -> part(catalog, table, part)).toList(),
        "2021/2025",
        new Term(table.populationConcept(), Text.same(table.populationConcept())),
        "2024-01-01",
        "2026-01-01",
        new Term(table.sourceStatus(), Text.same(table.sourceStatus())),
        List.of(),
        table.methods().stream().map(id -> new Method(id, "0.1.0")).toList(),
        new Protection("DERIVED", new java.util.TreeMap<>(), null, Text.same("-")),
        new Term("A", Text.same("A")));
  }

  private static TablePart part(Catalog catalog, TableDefinition table, TableDefinition.Part part) {
    return new TablePart(
        part.axes().stream()
            .map(
                axis ->
                    new TablePart.Axis(
                        axis.dimension(),
                        axis.level(),
                        axis.level() == null ? List.of() : upTo(catalog, table, axis)))
            .toList());
  }

  /** The country and its oblasts: the one level tables stop at. */
  private static List<String> upTo(
      Catalog catalog, TableDefinition table, TableDefinition.Axis axis) {
    DimensionUse use =
        table.dimensions().stream()
            .filter(one -> one.id().equals(axis.dimension()))
            .findFirst()
            .orElseThrow();
    return codes(catalog, use).stream()
        .filter(code -> code.parent() == null || code.parent().equals("KG"))
        .map(CodeMetadata::id)
        .toList();
  }

  private static CodeList.Code code(Catalog catalog, String list, String code) {
    return catalog.codeList(list).findCode(code).orElseThrow();
  }

  private static DimensionMetadata dimension(
      Catalog catalog, TableDefinition table, DimensionUse use) {
    return new DimensionMetadata(
        use.id(),
        use.codeList(),
        text(use.label()),
        use.codeList().equals(TableDefinition.PERIODS) ? periods(table) : codes(catalog, use));
  }

  private static List<CodeMetadata> codes(Catalog catalog, DimensionUse use) {
    List<CodeList.Code> used =
        catalog.codeList(use.codeList()).codes().stream()
            .filter(
                code ->
                    use.codes().isEmpty()
                        || use.codes().contains(code.id())
                        || code.id().equals("_T")
                        || code.id().equals("KG"))
            .toList();
    List<String> ids = used.stream().map(CodeList.Code::id).toList();
    return used.stream()
        .map(
            code ->
                new CodeMetadata(
                    code.id(),
                    ids.contains(code.parent()) ? code.parent() : null,
                    text(code.label())))
        .toList();
  }

  private static List<CodeMetadata> periods(TableDefinition table) {
    return IntStream.rangeClosed(2021, 2025)
        .mapToObj(year -> year + (table.frequency().name().equals("YEAR") ? "" : ending(table)))
        .map(period -> new CodeMetadata(period, null, Text.same(period)))
        .toList();
  }

  private static String ending(TableDefinition table) {
    return switch (table.frequency()) {
      case DAY -> "-01-01";
      case MONTH -> "-01";
      case QUARTER -> "-Q1";
      case YEAR -> "";
    };
  }

  private static Text text(Label label) {
    return new Text(label.ky(), label.ru(), label.en());
  }
}
