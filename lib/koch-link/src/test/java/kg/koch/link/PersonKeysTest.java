package kg.koch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonKeysTest {

  private static final long PIN = 10_103_199_000_017L;
  private final PersonKeys keys = new PersonKeys(key(1));

  @Test
  void ofPin_sameLinkageKey_isTheSameInEveryRun() {
    assertThat(new PersonKeys(key(1)).ofPin(PIN)).isEqualTo(keys.ofPin(PIN));
  }

  @Test
  void ofPin_anotherLinkageKey_isAnother() {
    assertThat(new PersonKeys(key(2)).ofPin(PIN)).isNotEqualTo(keys.ofPin(PIN));
  }

  /**
   * RFC 4231, test case 2, gives HMAC-SHA256 its values; here only: the key is no plain hash of the
   * identifier.
   */
  @Test
  void ofPin_isNotAPlainHash() throws Exception {
    byte[] plain =
        MessageDigest.getInstance("SHA-256")
            .digest(("pin:" + PIN).getBytes(StandardCharsets.UTF_8));

    assertThat(keys.ofPin(PIN).value())
        .isNotEqualTo(ByteBuffer.wrap(plain).getLong() & Long.MAX_VALUE);
  }

  @Test
  void ofDocument_sameNumberOfTwoCountries_areTwoPersons() {
    assertThat(keys.ofDocument("KAZ", "N1")).isNotEqualTo(keys.ofDocument("UZB", "N1"));
  }

  /** Among 100,000 keys of 63 bits two meet with probability 5 in 10^10. */
  @Test
  void ofPin_manyPins_areAllUnlike() {
    Set<Long> seen = new HashSet<>();
    for (int serial = 0; serial < 100_000; serial++) {
      seen.add(keys.ofPin(PIN / 100_000 * 100_000 + serial).value());
    }
    assertThat(seen).hasSize(100_000);
  }

  @Test
  void fingerprint_tellsKeysApartAndShowsNoneOfTheKey() {
    assertThat(keys.fingerprint()).isNotEqualTo(new PersonKeys(key(2)).fingerprint()).hasSize(16);
    assertThat(key(1).toString()).isEqualTo("LinkageKey[secret]");
  }

  @Test
  void construct_shortKey_saysTheLength() {
    assertThatThrownBy(() -> new LinkageKey(new byte[16]))
        .hasMessageContaining("32")
        .hasMessageContaining("16");
  }

  private static LinkageKey key(int fill) {
    byte[] secret = new byte[LinkageKey.LENGTH];
    java.util.Arrays.fill(secret, (byte) fill);
    return new LinkageKey(secret);
  }
}
