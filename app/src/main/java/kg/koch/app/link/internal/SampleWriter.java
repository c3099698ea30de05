package kg.koch.app.link.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.engine.dataset.Datasets;

/**
 * Passes on the answers of samples as they came: respondents are anonymous, so there is nobody to
 * link. One dataset a source, named by it: the declared fields, then period, source, receipt, row.
 */
public final class SampleWriter {

  private final Datasets datasets;
  private final Catalog catalog;
  private final Path folder;

  public SampleWriter(Datasets datasets, Catalog catalog, Path folder) {
    this.datasets = datasets;
    this.catalog = catalog;
    this.folder = folder;
  }

  /** Writes the samples among the deliveries and counts their rows. */
  public SortedMap<String, Object> write(List<CheckedDelivery> deliveries) {
    SortedMap<String, Object> facts = new TreeMap<>();
    for (SourceLayout layout : catalog.sources().values()) {
      List<CheckedDelivery> own =
          deliveries.stream().filter(one -> one.source().equals(layout.id())).toList();
      if (layout.survey() != null && !own.isEmpty()) {
        Path file = folder.resolve(layout.id() + ".parquet");
        datasets.copy(
            own.stream()
                .map(one -> answers(layout, one))
                .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY period, \"row\"")),
            file);
        facts.put(
            layout.id() + ".answers",
            datasets.number("SELECT count(*) FROM " + Datasets.parquet(file)));
      }
    }
    return facts;
  }

  private static String answers(SourceLayout layout, CheckedDelivery delivery) {
    return "SELECT %s, %s AS period, %s AS source, %s AS receipt, line AS \"row\" FROM %s"
        .formatted(
            layout.fields().stream()
                .map(field -> '"' + field.name() + '"')
                .collect(Collectors.joining(", ")),
            Datasets.text(delivery.period()),
            Datasets.text(delivery.source()),
            Datasets.text(delivery.receiptId()),
            Datasets.parquet(delivery.accepted()));
  }
}
