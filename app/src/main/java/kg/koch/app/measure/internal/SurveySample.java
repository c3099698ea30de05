package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kg.koch.catalog.SourceLayout;
import kg.koch.engine.dataset.Datasets;

/** The rounds of one sample that were delivered, by period. */
final class SurveySample {

  private final Datasets datasets;
  private final SourceLayout layout;
  private final Path file;
  private final Map<String, SurveyRound> rounds = new TreeMap<>();

  SurveySample(Datasets datasets, SourceLayout layout, Path file) {
    this.datasets = datasets;
    this.layout = layout;
    this.file = file;
  }

  /** In time's order. */
  List<String> periods() {
    List<String> periods = new ArrayList<>();
    datasets.read(
        "SELECT DISTINCT period FROM " + Datasets.parquet(file) + " ORDER BY period",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            periods.add(Objects.requireNonNull(chunk.getText(0, row)));
          }
        });
    return periods;
  }

  SurveyRound round(String period) {
    return rounds.computeIfAbsent(period, one -> new SurveyRound(datasets, layout, file, period));
  }
}
