package kg.koch.app.check.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.outliers.OutlierChoice;
import kg.koch.app.outliers.OutlierFile;
import kg.koch.app.outliers.OutlierFile.Counting;
import kg.koch.catalog.DeliveryRule;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.Language;

/** Accepted rows of a delivery counted by groups and days, and the counts that stand out. */
final class CountsOfDays {

  private static final String COUNT = "rows_counted";

  private CountsOfDays() {}

  /** Name of the list that a rule leaves in the folder of its step. */
  static String fileOf(String rule) {
    return "outliers-" + rule + ".csv";
  }

  /**
   * Writes the counts that stand out by the modified z-score, a sentence each.
   *
   * @return empty if there are no rows
   */
  static Optional<OutlierFile> of(
      DeliveryRule rule, CheckedDelivery delivery, Datasets datasets, Path folder) {
    if (delivery.acceptedRows() == 0) {
      return Optional.empty();
    }
    String day = Objects.requireNonNull(rule.field());
    String groups = String.join(", ", rule.by());
    Path counts = folder.resolve("counts.csv");
    datasets.copyAsCsv(
        "SELECT %1$s, CAST(%2$s AS DATE) AS %2$s, count(*) AS %3$s FROM %4$s WHERE %2$s IS NOT NULL GROUP BY ALL ORDER BY ALL"
            .formatted(groups, day, COUNT, Datasets.parquet(delivery.accepted())),
        counts);
    try {
      OutlierFile found =
          OutlierFile.find(
              counts,
              new Counting(rule.by(), day, COUNT, false),
              OutlierChoice.MODIFIED_Z.with(null));
      found.table(Language.EN).write(folder.resolve(fileOf(rule.id())));
      Files.delete(counts);
      return Optional.of(found);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
