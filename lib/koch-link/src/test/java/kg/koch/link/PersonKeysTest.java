package kg.koch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;

class PersonKeysTest {

  private static final long PIN = 10101199000011L;
  private static final long LATER = 10101199000012L;

  @Test
  void ofPin_anyKey_isTheFirst63BitsOfTheHmac() throws Exception {
    byte[] secret = new byte[32];
    secret[5] = 7;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    byte[] digest = mac.doFinal(("pin:" + PIN).getBytes(StandardCharsets.UTF_8));
    assertThat(new PersonKeys(LinkageKey.of(secret)).ofPin(PIN).value())
        .isEqualTo(ByteBuffer.wrap(digest).getLong() >>> 1);
  }

  /** The worked example of docs/methods/person-keys.md. */
  @Test
  void ofPin_workedExample_isTheDocumentedKey() {
    byte[] secret = new byte[LinkageKey.BYTES];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) i;
    }
    assertThat(new PersonKeys(LinkageKey.of(secret)).ofPin(20103199000011L).value())
        .isEqualTo(8689175453713678483L);
  }

  @Test
  void ofPin_sameKeyTwice_isTheSame() {
    assertThat(keys(1).ofPin(PIN)).isEqualTo(keys(1).ofPin(PIN));
  }

  @Test
  void ofPin_anotherKey_isAnother() {
    assertThat(keys(1).ofPin(PIN)).isNotEqualTo(keys(2).ofPin(PIN));
  }

  @Test
  void ofDocument_sameDigitsAsAPin_isAnother() {
    assertThat(keys(1).ofDocument("KGZ", Long.toString(PIN))).isNotEqualTo(keys(1).ofPin(PIN));
  }

  @Test
  void ofDocument_sameNumberOfAnotherCountry_isAnother() {
    assertThat(keys(1).ofDocument("KAZ", "N1")).isNotEqualTo(keys(1).ofDocument("UZB", "N1"));
  }

  @Test
  void requireDistinct_twoEqual_stopsAndSaysWhatToDo() {
    assertThatThrownBy(() -> PersonKeys.requireDistinct(new long[] {3, 1, 3}))
        .isInstanceOf(KeyCollisionException.class)
        .hasMessageContaining("another linkage key");
  }

  @Test
  void spine_changedPin_hasOneKeyForBoth() {
    PinHistory history = new PinHistory(new long[] {LATER}, new long[] {PIN});
    PersonSpine spine = PersonSpine.of(new long[] {LATER}, history, keys(1));
    assertThat(spine.person(0)).isEqualTo(spine.person(1)).hasValue(keys(1).ofPin(PIN).value());
  }

  @Test
  void spine_ambiguousPin_isKnownWithoutKey() {
    PinHistory history = new PinHistory(new long[] {PIN}, new long[] {PIN});
    assertThat(PersonSpine.of(new long[] {PIN}, history, keys(1)).person(0)).isEmpty();
  }

  @Test
  void linkageKey_printed_isMasked() {
    assertThat(LinkageKey.of(new byte[32]).toString()).doesNotContain("00").contains("****");
  }

  @Test
  void linkageKey_forDemonstration_saysSo() {
    assertThat(LinkageKey.forDemonstration(1).toString()).contains("demonstration");
  }

  @Test
  void linkageKey_readFromHexadecimal_isThatKey() throws IOException {
    LinkageKey read = LinkageKey.read("key", stream("00".repeat(32) + "\n"));
    assertThat(read.fingerprint()).isEqualTo(LinkageKey.of(new byte[32]).fingerprint());
  }

  @Test
  void linkageKey_readFromSomethingElse_namesTheFileAndNotTheContent() {
    assertThatThrownBy(() -> LinkageKey.read("linkage.key", stream("secret words")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("linkage.key")
        .hasMessageNotContaining("secret words");
  }

  private static PersonKeys keys(long seed) {
    return new PersonKeys(LinkageKey.forDemonstration(seed));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
