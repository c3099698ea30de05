package kg.koch.app.protect.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.engine.dataset.Datasets;

/** The periods a measured table has, in time's order, which is that of their text. */
final class MeasuredPeriods {

  private MeasuredPeriods() {}

  static List<String> of(Datasets datasets, Path file) {
    List<String> periods = new ArrayList<>();
    datasets.read(
        "SELECT DISTINCT TIME_PERIOD FROM " + Datasets.parquet(file) + " ORDER BY 1",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            periods.add(String.valueOf(chunk.getText(0, row)));
          }
        });
    return periods;
  }
}
