package kg.koch.app.link.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.engine.dataset.Datasets;

/**
 * Links the records of further registers (permits, statuses, decisions): one dataset a source,
 * named by it: person (LONG, null if not linked), the declared fields that name nobody, areas by
 * their published code, then period, source, receipt, row.
 *
 * <p>A record is linked by its field {@code pin} if the PIN is known, else by {@code
 * document_number} together with {@code citizenship}, as the border knows the holder; or as {@link
 * ResidualLinks} found. A source with neither has figures, not persons.
 */
public final class RecordWriter {

  private static final String PIN = "pin";
  private static final String DOCUMENT = "document_number";
  private static final String CITIZENSHIP = "citizenship";

  private final Datasets datasets;
  private final Catalog catalog;
  private final List<CheckedDelivery> deliveries;

  public RecordWriter(Datasets datasets, Catalog catalog, List<CheckedDelivery> deliveries) {
    this.datasets = datasets;
    this.catalog = catalog;
    this.deliveries = deliveries;
  }

  private List<SourceLayout> layouts() {
    return catalog.sources().values().stream()
        .filter(layout -> layout.survey() == null && !AcceptedRows.isOfEvents(layout.id()))
        .filter(layout -> deliveries.stream().anyMatch(one -> one.source().equals(layout.id())))
        .toList();
  }

  /** Makes view {@code record_document(citizenship, document_number)}: whom the spine must know. */
  public void openDocuments() {
    String none = "SELECT '' AS citizenship, '' AS document_number WHERE false";
    String documents =
        layouts().stream()
            .filter(layout -> has(layout, DOCUMENT))
            .map(
                layout ->
                    "SELECT citizenship, document_number FROM (%s) WHERE document_number IS NOT NULL%s"
                        .formatted(rows(layout), has(layout, PIN) ? " AND pin IS NULL" : ""))
            .collect(Collectors.joining(" UNION ALL "));
    datasets.execute("CREATE VIEW record_document AS " + (documents.isEmpty() ? none : documents));
  }

  /** Writes the datasets and counts what could not be linked. */
  public SortedMap<String, Object> write(Path folder) {
    SortedMap<String, Object> facts = new TreeMap<>();
    for (SourceLayout layout : layouts()) {
      Path file = folder.resolve(layout.id() + ".parquet");
      datasets.copy(linked(layout) + " ORDER BY period, \"row\"", file);
      String from = "SELECT count(*) FROM " + Datasets.parquet(file);
      facts.put(layout.id() + ".accepted", datasets.number(from));
      if (isOfPersons(layout)) {
        facts.put(
            layout.id() + ".unlinked.holder-not-known",
            datasets.number(from + " WHERE person IS NULL"));
      }
    }
    return facts;
  }

  private static boolean isOfPersons(SourceLayout layout) {
    return has(layout, PIN) || has(layout, DOCUMENT);
  }

  /** Queries of the rows of persons, with the columns of table {@code residual}. */
  List<String> rowsForResidual() {
    return layouts().stream()
        .filter(RecordWriter::isOfPersons)
        .map(
            layout ->
                "SELECT source, receipt, line, %s, %s, %s, %s, %s, %s, NULL AS area_to,"
                        .formatted(
                            column(layout, PIN, "BIGINT"),
                            column(layout, CITIZENSHIP, "VARCHAR"),
                            column(layout, DOCUMENT, "VARCHAR"),
                            column(layout, "sex", "VARCHAR"),
                            column(layout, "birth_date", "DATE"),
                            area(layout))
                    + " NULL AS surname, NULL AS given_name, NULL AS known_on FROM ("
                    + rows(layout)
                    + ")")
        .toList();
  }

  private static String column(SourceLayout layout, String field, String type) {
    return has(layout, field) ? field : "CAST(NULL AS %s) AS %s".formatted(type, field);
  }

  /** The first area the source declares: where the person lives or lived. */
  private static String area(SourceLayout layout) {
    return layout.fields().stream()
            .filter(field -> field.codeProperty() != null && !field.identifying())
            .map(field -> '"' + field.name() + '"')
            .findFirst()
            .orElse("CAST(NULL AS VARCHAR)")
        + " AS area";
  }

  private static boolean has(SourceLayout layout, String field) {
    return layout.fields().stream().anyMatch(one -> one.name().equals(field));
  }

  private String linked(SourceLayout layout) {
    List<String> columns = new ArrayList<>();
    StringBuilder joins = new StringBuilder();
    for (Field field : layout.fields()) {
      boolean isArea = field.codeProperty() != null && !field.identifying();
      if (isArea) {
        String area = "area_" + field.name();
        columns.add("%s.area AS \"%s\"".formatted(area, field.name()));
        joins.append(
            " LEFT JOIN area_code %s ON %s.soate = e.\"%s\"".formatted(area, area, field.name()));
      } else if (!field.identifying()) {
        columns.add("e.\"" + field.name() + '"');
      }
    }
    return "SELECT %s AS person, %s, e.period, e.source, e.receipt, e.line AS \"row\" FROM (%s) e%s%s"
        .formatted(person(layout), String.join(", ", columns), rows(layout), holder(layout), joins);
  }

  private static String person(SourceLayout layout) {
    boolean byPin = has(layout, PIN);
    boolean byDocument = has(layout, DOCUMENT);
    return byPin && byDocument
        ? "coalesce(x.person, s.person, d.person)"
        : byPin
            ? "coalesce(x.person, s.person)"
            : byDocument ? "coalesce(x.person, d.person)" : "CAST(NULL AS BIGINT)";
  }

  private static String holder(SourceLayout layout) {
    String byPin = " LEFT JOIN spine s ON s.pin = e.pin";
    String byDocument =
        " LEFT JOIN document d ON d.%s = e.%s AND d.%s = e.%s%s"
            .formatted(
                CITIZENSHIP,
                CITIZENSHIP,
                DOCUMENT,
                DOCUMENT,
                has(layout, PIN) ? " AND e.pin IS NULL" : "");
    return (has(layout, PIN) ? byPin : "")
        + (has(layout, DOCUMENT) ? byDocument : "")
        + (isOfPersons(layout)
            ? " LEFT JOIN residual_link x ON x.receipt = e.receipt AND x.line = e.line"
            : "");
  }

  private String rows(SourceLayout layout) {
    return deliveries.stream()
        .filter(one -> one.source().equals(layout.id()))
        .map(
            one ->
                "SELECT *, %s AS period, %s AS source, %s AS receipt FROM %s"
                    .formatted(
                        Datasets.text(one.period()),
                        Datasets.text(one.source()),
                        Datasets.text(one.receiptId()),
                        Datasets.parquet(one.accepted())))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
