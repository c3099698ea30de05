package kg.koch.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableFilesTest {

  @TempDir Path folder;

  @Test
  void read_whatWasWritten_isEqual() {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    PublishedTable table = HandMadeRelease.table(0);
    files.write(folder.resolve("C2.parquet"), table);
    assertThat(files.read(folder.resolve("C2.parquet"), HandMadeRelease.metadata("2026-01-01")))
        .isEqualTo(table);
  }

  @Test
  void write_cellsAddedInAnotherOrder_givesTheSameBytes() throws IOException {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    PublishedTable table = HandMadeRelease.table(0);
    files.write(folder.resolve("one.parquet"), table);
    files.write(folder.resolve("other.parquet"), backwards(table));
    assertThat(Files.mismatch(folder.resolve("one.parquet"), folder.resolve("other.parquet")))
        .isEqualTo(-1);
  }

  @Test
  void write_tableWithLimits_isReadBackWithThem() {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    PublishedTable table = HandMadeRelease.tableWithIntervals();
    files.write(folder.resolve("limits.parquet"), table);
    assertThat(files.read(folder.resolve("limits.parquet"), HandMadeRelease.metadata("2026-01-01")))
        .isEqualTo(table);
  }

  @Test
  void read_metadataWithoutACode_isRefused() {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    TableMetadata metadata = HandMadeRelease.metadata("2026-01-01");
    List<Dimension> axes = new java.util.ArrayList<>(metadata.axes());
    axes.set(0, Dimension.flat("TIME_PERIOD", List.of("1999")));
    Path file = folder.resolve("C2.parquet");
    files.write(file, PublishedTable.builder("C2", axes).shown(1, 0, 0, 0, 0).build());
    assertThatThrownBy(() -> files.read(file, metadata))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("TIME_PERIOD");
  }

  @Test
  void release_writtenInParquet_isReadBackWhole() {
    ParquetTableFiles files = new ParquetTableFiles(folder.resolve("spill"));
    Path release = HandMadeRelease.write(folder.resolve("releases"), files);
    Release read = new BundleReader(Set.of(HandMadeRelease.key().publicKey()), files).read(release);
    assertThat(read.findTable("C2")).contains(HandMadeRelease.table(0));
  }

  private static PublishedTable backwards(PublishedTable table) {
    PublishedTableBuilder copy = PublishedTable.builder(table.id(), table.dimensions());
    for (int row = table.rows() - 1; row >= 0; row--) {
      int[] positions = new int[table.dimensions().size()];
      for (int axis = 0; axis < positions.length; axis++) {
        positions[axis] = table.position(row, axis);
      }
      copy.add(
          positions,
          table.value(row).orElse(Double.NaN),
          table.observationStatus(row),
          table.confidentialityStatus(row));
    }
    return copy.build();
  }
}
