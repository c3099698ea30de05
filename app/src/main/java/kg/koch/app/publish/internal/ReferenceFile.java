package kg.koch.app.publish.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.publish.bundle.ReferenceFigure;

/**
 * Reads figures that others published: table, a column for each of its dimensions (left out or
 * empty: the total, or any code where there is none), value, definition, citation and, where there
 * is one, address.
 */
public final class ReferenceFile {

  private static final Set<String> OWN =
      Set.of("table", "value", "definition", "citation", "address");

  private final TableFile file;
  private final Catalog catalog;

  private ReferenceFile(TableFile file, Catalog catalog) {
    this.file = file;
    this.catalog = catalog;
  }

  /** The figures, by line. */
  public static List<ReferenceFigure> read(Path path, Catalog catalog) {
    TableFile file = TableFile.read(path, "table", "value", "definition", "citation");
    ReferenceFile reader = new ReferenceFile(file, catalog);
    List<ReferenceFigure> figures = new ArrayList<>();
    file.rows().forEach(row -> figures.add(reader.figure(row)));
    return figures;
  }

  private ReferenceFigure figure(TableRow row) {
    TableDefinition table =
        catalog
            .findTable(row.required("table"))
            .orElseThrow(
                () ->
                    row.fault(
                        "table",
                        "a table of " + String.join(", ", catalog.tables().keySet()),
                        "Name the table whose phenomenon the figure is of."));
    requireOwnDimensions(row, table);
    SortedMap<String, String> codes = new TreeMap<>();
    for (DimensionUse use : table.dimensions()) {
      codes.put(use.id(), code(row, use));
    }
    String address = file.has("address") ? row.text("address") : "";
    if (!address.isEmpty() && !address.matches("https?://[^\\s\"<>]+")) {
      throw row.fault(
          "address", "an address as https://stat.gov.kg/...", "Correct it or leave it empty.");
    }
    return new ReferenceFigure(
        table.id(),
        codes,
        row.number("value"),
        row.required("definition"),
        row.required("citation"),
        address.isEmpty() ? null : address);
  }

  private void requireOwnDimensions(TableRow row, TableDefinition table) {
    Set<String> dimensions =
        table.dimensions().stream().map(DimensionUse::id).collect(Collectors.toSet());
    for (String column : file.columns()) {
      if (!OWN.contains(column) && !dimensions.contains(column) && !row.text(column).isEmpty()) {
        throw row.fault(
            column,
            "a dimension of table %s, one of %s"
                .formatted(table.id(), dimensions.stream().sorted().toList()),
            "Rename the column or leave the field empty.");
      }
    }
  }

  private String code(TableRow row, DimensionUse use) {
    String code = file.has(use.id()) ? row.text(use.id()) : "";
    if (use.codeList().equals(TableDefinition.PERIODS)) {
      if (!file.has(use.id()) || !code.matches("\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4])?")) {
        throw file.has(use.id())
            ? row.fault(use.id(), "a period as 2024, 2024-Q1 or 2024-03", "Correct the period.")
            : file.fault("the column " + use.id(), "no such column", "Add the periods.");
      }
      return code;
    }
    CodeList list = catalog.codeList(use.codeList());
    if (code.isEmpty()) {
      return total(list);
    }
    if (list.findCode(code).isEmpty()) {
      throw row.fault(use.id(), "a code of the list " + use.codeList(), "Correct the code.");
    }
    return code;
  }

  /** The one code that all others belong to; empty where a dimension has no total. */
  private static String total(CodeList list) {
    List<CodeList.Code> roots =
        list.codes().stream().filter(code -> code.parent() == null).toList();
    return roots.size() == 1 ? roots.get(0).id() : "";
  }
}
