package kg.koch.publish.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import kg.koch.publish.bundle.BridgeRelease;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseChangeTest {

  private static final TextTableFiles FILES = new TextTableFiles();

  @TempDir Path folder;

  @Test
  void between_releasesOfTheSameFiles_tellsOfNoChange() {
    Release earlier = read(HandMadeRelease.writeEarlier(folder, FILES));
    Release later = read(HandMadeRelease.write(folder, FILES));
    assertThat(
            ReleaseChangeText.sentences(
                ReleaseChange.between(earlier, later), Language.EN, source -> source))
        .containsExactly("Same deliveries, definitions and program.");
  }

  @Test
  void between_releasesWithACorrectedFile_namesItsSource() {
    ReleaseChange change = ReleaseChange.between(bridge("2025-01-01"), bridge("2026-01-01"));
    assertThat(change.replaced()).containsExactly(java.util.Map.entry("border-crossings", 1L));
    assertThat(change.added()).isEmpty();
  }

  @Test
  void between_releasesWithOtherTables_namesThem() {
    Release earlier = read(HandMadeRelease.writeEarlier(folder, FILES));
    ReleaseChange change = ReleaseChange.between(earlier, bridge("2026-01-01"));
    assertThat(change.newTables()).containsExactly("R1");
    assertThat(change.protection()).containsExactly("C2");
  }

  @Test
  void between_forOneTable_leavesOutOthers() {
    Release earlier = read(HandMadeRelease.writeEarlier(folder, FILES));
    assertThat(ReleaseChange.between(earlier, bridge("2026-01-01"), "C2").newTables()).isEmpty();
  }

  private Release bridge(String vintage) {
    return read(BridgeRelease.write(folder.resolve("bridges"), FILES, vintage, 0));
  }

  private static Release read(Path bundle) {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), FILES).read(bundle);
  }
}
