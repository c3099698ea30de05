package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecordKeysTest {

  /** Aumasson and Bernstein, reference vectors: key 00..0f, message 00..0f. */
  @Test
  void hash_referenceVector_isEqual() {
    assertThat(keys(0).hash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L))
        .isEqualTo(0x3f2acc7f57c29bdbL);
  }

  @Test
  void of_sameUnitTwice_isTheSame() {
    assertThat(keys(0).of(7, 3)).isEqualTo(keys(0).of(7, 3));
  }

  @Test
  void of_anotherKey_isAnother() {
    assertThat(keys(1).of(7, 3)).isNotEqualTo(keys(0).of(7, 3));
  }

  @Test
  void of_anotherEvent_isAnother() {
    assertThat(keys(0).of(7, 4)).isNotEqualTo(keys(0).of(7, 3));
  }

  @Test
  void of_manyPersons_setsEachBitHalfTheTime() {
    int persons = 40_000;
    int[] set = new int[32];
    for (int person = 0; person < persons; person++) {
      int key = keys(0).of(person, 0);
      for (int bit = 0; bit < 32; bit++) {
        set[bit] += key >>> bit & 1;
      }
    }
    for (int count : set) {
      // Standard deviation of a fair coin over 40,000 throws is 100; five of them for 32 bits.
      assertThat((double) count).isCloseTo(persons / 2.0, within(500.0));
    }
  }

  @Test
  void disclosureKey_printed_isMasked() {
    assertThat(new DisclosureKey(new byte[32]).toString()).isEqualTo("disclosure key (****)");
  }

  @Test
  void disclosureKey_wrongLength_isRefused() {
    assertThatThrownBy(() -> new DisclosureKey(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RecordKeys keys(int change) {
    byte[] secret = new byte[32];
    for (int i = 0; i < 16; i++) {
      secret[i] = (byte) i;
    }
    secret[20] = (byte) change;
    return new RecordKeys(new DisclosureKey(secret));
  }
}
