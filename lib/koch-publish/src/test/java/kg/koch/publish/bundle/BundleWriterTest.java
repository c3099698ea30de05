package kg.koch.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.protect.CellKeyPerturbation;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {

  @TempDir Path folder;

  private final ReleaseContent content = HandMadeRelease.content("2026-01-01");

  @Test
  void write_protectedTable_keepsWhatItShows() {
    ProtectedTable table = protectedTable("C2");
    PublishedTable published = read(write(table)).findTable("C2").orElseThrow();
    assertThat(published.value(0)).isEqualTo(table.value(0));
  }

  @Test
  void write_hiddenCell_staysHidden() {
    PublishedTable published = read(write(protectedTable("C2"))).findTable("C2").orElseThrow();
    assertThat(published.confidentialityStatus(1)).isEqualTo("C");
  }

  @Test
  void write_leavesNothingInTheFolderOfTheUnfinished() throws IOException {
    write(protectedTable("C2"));
    try (var left = Files.list(folder.resolve("unfinished"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void write_tableWithoutMetadata_isRefused() {
    assertThatThrownBy(() -> write(protectedTable("C9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("C9");
  }

  @Test
  void write_countsInAnotherMapOrder_givesTheSameBytes() throws IOException {
    Path one = write(protectedTable("C2"));
    Lineage lineage = content.lineage();
    SortedMap<String, Long> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(lineage.unlinked());
    SortedMap<String, Text> rules = new TreeMap<>(Comparator.reverseOrder());
    rules.putAll(lineage.rules());
    ReleaseContent turned =
        new ReleaseContent(
            content.title(),
            content.vintage(),
            content.demonstrationLabel(),
            content.codeVersion(),
            content.tables(),
            new Lineage(lineage.steps(), lineage.deliveries(), rules, backwards),
            content.quality(),
            content.references());
    Path other =
        new BundleWriter(new TextTableFiles(), HandMadeRelease.key(), folder.resolve("unfinished"))
            .write(folder.resolve("other"), turned, List.of(protectedTable("C2")));
    assertThat(Files.mismatch(one.resolve("manifest.json"), other.resolve("manifest.json")))
        .isEqualTo(-1);
  }

  private Path write(ProtectedTable table) {
    return new BundleWriter(
            new TextTableFiles(), HandMadeRelease.key(), folder.resolve("unfinished"))
        .write(folder.resolve("releases"), content, List.of(table));
  }

  private Release read(Path release) {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(release);
  }

  /** The total of 2024 in the country, 40, and 2 women among them. */
  private static ProtectedTable protectedTable(String id) {
    List<Dimension> axes = HandMadeRelease.metadata("2026-01-01").axes();
    CountTable counts =
        new CountTable(
            id, axes, new int[] {1, 0, 0, 0, 1, 0, 1, 0}, new long[] {40, 2}, new int[] {7, 9});
    return new Protection(
            new FrequencyThreshold(3),
            new CellKeyPerturbation(new PerturbationTable(PerturbationParameters.DEFAULT)))
        .protect(counts);
  }
}
