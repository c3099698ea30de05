package kg.koch.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  @TempDir Path folder;

  private final TableFiles files = new TextTableFiles();
  private Path release = Path.of("");

  @BeforeEach
  void writeRelease() {
    release = HandMadeRelease.write(folder, files);
  }

  @Test
  void read_untouched_hasTheCellsWritten() {
    assertThat(reader().read(release).findTable("C2")).contains(HandMadeRelease.table(0));
  }

  @Test
  void read_untouched_hasTheMetadataWritten() {
    assertThat(reader().read(release).findMetadata("C2"))
        .contains(HandMadeRelease.metadata("2026-01-01"));
  }

  @Test
  void read_untouched_hasTheLineageWritten() {
    assertThat(reader().read(release).lineage())
        .isEqualTo(HandMadeRelease.content("2026-01-01").lineage());
  }

  @Test
  void write_elsewhere_givesTheSameBytes() throws IOException {
    Path again = HandMadeRelease.write(folder.resolve("again"), files);
    for (String file : new String[] {"manifest.json", "manifest.sig", "lineage.json"}) {
      assertThat(Files.mismatch(release.resolve(file), again.resolve(file))).isEqualTo(-1);
    }
  }

  @Test
  void write_twice_keepsTheFirst() {
    assertThat(HandMadeRelease.write(folder, files)).isEqualTo(release);
  }

  @Test
  void write_leavesNothingUnfinished() throws IOException {
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(release);
    }
  }

  @Test
  void read_aChangedByteInATable_isRefusedNamingTheFile() throws IOException {
    changeFirstByte("tables/C2.txt");
    refused("tables/C2.txt", "SHA-256");
  }

  @Test
  void read_aChangedByteInTheMetadata_isRefusedNamingTheFile() throws IOException {
    changeFirstByte("metadata/C2.json");
    refused("metadata/C2.json", "SHA-256");
  }

  @Test
  void read_aChangedManifest_isRefused() throws IOException {
    Path manifest = release.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("true", "false"));
    refused("manifest.json", "signed");
  }

  @Test
  void read_aMissingFile_isRefusedNamingIt() throws IOException {
    Files.delete(release.resolve("quality.json"));
    refused("quality.json", "none");
  }

  @Test
  void read_anExtraFile_isRefusedNamingIt() throws IOException {
    Files.writeString(release.resolve("tables/D1.txt"), "");
    refused("tables/D1.txt", "one more");
  }

  @Test
  void read_signedByAnotherKey_isRefusedNamingTheSigner() {
    Path other =
        HandMadeRelease.write(
            folder.resolve("other"),
            files,
            HandMadeRelease.otherKey(),
            HandMadeRelease.content("2026-01-01"),
            HandMadeRelease.table(0));
    assertThatThrownBy(() -> reader().read(other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("signer.pub");
  }

  @Test
  void read_theTrustedKeyPutBesideAForeignSignature_isRefused() throws IOException {
    Files.writeString(release.resolve("signer.pub"), HandMadeRelease.otherKey().publicKey().text());
    Set<VerificationKey> both =
        Set.of(HandMadeRelease.key().publicKey(), HandMadeRelease.otherKey().publicKey());
    assertThatThrownBy(() -> new BundleReader(both, files).read(release))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void read_aSignatureThatIsNone_isRefused() throws IOException {
    Files.writeString(release.resolve("manifest.sig"), "?");
    refused("manifest.sig", "Base64");
  }

  @Test
  void table_changedAfterTheReleaseWasRead_isRefused() throws IOException {
    Release read = reader().read(release);
    changeFirstByte("tables/C2.txt");
    assertThatThrownBy(() -> read.findTable("C2")).isInstanceOf(BadInputException.class);
  }

  /** RFC 8032, section 7.1, test 1: the empty message. */
  @Test
  void sign_theVectorOfTheStandard_givesItsSignature() {
    assertThat(java.util.HexFormat.of().formatHex(HandMadeRelease.key().sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  private BundleReader reader() {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), files);
  }

  private void changeFirstByte(String path) throws IOException {
    byte[] bytes = Files.readAllBytes(release.resolve(path));
    bytes[0] ^= 1;
    Files.write(release.resolve(path), bytes);
  }

  private void refused(String file, String why) {
    assertThatThrownBy(() -> reader().read(release))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(why);
  }
}
