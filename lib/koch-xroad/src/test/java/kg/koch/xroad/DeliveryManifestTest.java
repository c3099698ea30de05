package kg.koch.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.terms.BadInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryManifestTest {

  private static final ServiceId SERVICE = ServiceId.parse("KG/GOV/70000005/registers/files");
  private static final String HASH = "0".repeat(64);

  private static DeliveryManifest manifest(String name, long bytes, int chunkBytes, int chunks) {
    return new DeliveryManifest(
        "border-crossings",
        "2024-03",
        name,
        bytes,
        HASH,
        chunkBytes,
        Collections.nCopies(chunks, HASH));
  }

  private static DeliveryManifest parse(String json) {
    return DeliveryManifest.parse(
        json.getBytes(StandardCharsets.UTF_8), SERVICE, "border-crossings", "2024-03");
  }

  private static String json(String period) {
    return "{\"source\":\"border-crossings\",\"period\":\"%s\",\"fileName\":\"march.csv\",\"bytes\":5,\"sha256\":\"%s\",\"chunkBytes\":3,\"chunks\":[\"%s\",\"%s\"],\"later\":1}"
        .formatted(period, HASH, HASH, HASH);
  }

  @Test
  void parse_jsonOfAService_isRead() {
    assertThat(parse(json("2024-03"))).isEqualTo(manifest("march.csv", 5, 3, 2));
  }

  @Test
  void parse_manifestOfAnotherPeriod_isRefused() {
    assertThatThrownBy(() -> parse(json("2024-04")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the delivery of border-crossings 2024-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"bytes\":\"x\"}", "<xml/>"})
  void parse_anythingElse_isRefusedInWords(String json) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("x-road.md");
  }

  @Test
  void parse_contradiction_isNamed() {
    assertThatThrownBy(() -> parse(json("2024-03").replace("\"bytes\":5", "\"bytes\":7")))
        .hasMessageContaining("3 hashes");
  }

  /** 10 MiB is what security servers carry as they are installed. */
  @Test
  void chunk_aboveTenMebibytes_isRefused() {
    assertThatThrownBy(() -> manifest("march.csv", 20_000_000, 10 * 1024 * 1024 + 1, 2))
        .hasMessageContaining("1 to 10485760");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../march.csv", "a/b.csv", "a\\b.csv", ".hidden", "a\nb"})
  void fileName_withAFolderOrNone_isRefused(String name) {
    assertThatThrownBy(() -> manifest(name, 1, 1, 1)).hasMessageContaining("plain file name");
  }

  @Test
  void length_veryLongFile_doesNotOverflow() {
    assertThatThrownBy(() -> manifest("march.csv", Long.MAX_VALUE, 1, 1))
        .hasMessageContaining(Long.MAX_VALUE + " hashes");
  }

  @Property
  void chunks_ofAnyFile_coverItOnceAndInOrder(
      @ForAll @IntRange(min = 1, max = 5000) int bytes,
      @ForAll @IntRange(min = 1, max = 700) int chunkBytes) {
    DeliveryManifest manifest =
        manifest("march.csv", bytes, chunkBytes, (bytes + chunkBytes - 1) / chunkBytes);
    long end = 0;
    for (int chunk = 0; chunk < manifest.chunks().size(); chunk++) {
      assertThat(manifest.offset(chunk)).isEqualTo(end);
      assertThat(manifest.length(chunk)).isBetween(1, chunkBytes);
      end += manifest.length(chunk);
    }
    assertThat(end).isEqualTo(bytes);
  }

  @Test
  void chunks_listChangedAfterwards_changesNothing() {
    List<String> hashes = new java.util.ArrayList<>(List.of(HASH));
    DeliveryManifest made = new DeliveryManifest("s", "p", "march.csv", 1, HASH, 1, hashes);
    hashes.clear();
    assertThat(IntStream.range(0, made.chunks().size()).count()).isEqualTo(1);
  }
}
