package kg.koch.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

  @TempDir Path folder;

  @Test
  void write_thenRead_givesTheSameRowsInOrder() {
    Path file = folder.resolve("rows.parquet");
    try (Datasets datasets = Datasets.open(2, "500MB", folder)) {
      datasets.write(file, columns(), counting(300_000));
      List<Long> read = new ArrayList<>();
      datasets.read(
          "SELECT number FROM " + Datasets.parquet(file),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              read.add(chunk.getLong(0, row));
            }
          });
      assertThat(read).hasSize(300_000).isSorted();
      assertThat(
              datasets.number(
                  "SELECT count(*) FROM " + Datasets.parquet(file) + " WHERE name IS NULL"))
          .isEqualTo(100_000);
      assertThat(
              datasets.number(
                  "SELECT count(*) FROM "
                      + Datasets.parquet(file)
                      + " WHERE day = DATE '2000-01-01'"))
          .isEqualTo(300_000);
    }
  }

  @Test
  void write_onOneAndOnTwoThreads_givesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.parquet");
    Path two = folder.resolve("two.parquet");
    try (Datasets datasets = Datasets.open(1, "500MB", folder)) {
      datasets.write(one, columns(), counting(300_000));
    }
    try (Datasets datasets = Datasets.open(2, "500MB", folder)) {
      datasets.write(two, columns(), counting(300_000));
    }
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
  }

  @Test
  void write_sourceFails_leavesNoFileAndThrowsItsFailure() {
    Path file = folder.resolve("rows.parquet");
    try (Datasets datasets = Datasets.open(1, "500MB", folder)) {
      assertThatThrownBy(
              () ->
                  datasets.write(
                      file,
                      columns(),
                      chunk -> {
                        throw new IllegalStateException("the source broke");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the source broke");
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static List<Column> columns() {
    return List.of(
        new Column("number", Column.Type.LONG),
        new Column("name", Column.Type.TEXT),
        new Column("day", Column.Type.DATE));
  }

  private static ChunkSource counting(int rows) {
    int[] next = new int[1];
    return chunk -> {
      int filled = Math.min(chunk.capacity(), rows - next[0]);
      for (int row = 0; row < filled; row++, next[0]++) {
        chunk.setLong(0, row, next[0]);
        chunk.setText(1, row, next[0] % 3 == 0 ? null : "name " + next[0] % 7);
        chunk.setInt(2, row, 10_957);
      }
      return filled;
    };
  }
}
