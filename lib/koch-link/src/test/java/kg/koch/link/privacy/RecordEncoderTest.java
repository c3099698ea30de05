package kg.koch.link.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kg.koch.terms.BadInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordEncoderTest {

  static final List<String> ASANOV = List.of("Асанов", "Бакыт", "1990-02-10", "M");
  private static final byte[] SECRET = secret(7);

  static byte[] secret(int first) {
    byte[] secret = new byte[EncodingKey.BYTES];
    secret[0] = (byte) first;
    return secret;
  }

  static EncodingSettings settings(EncodingVariant variant) {
    return new EncodingSettings(1024, variant, EncodingSettings.usual().fields());
  }

  static long[] encoded(EncodingVariant variant, int key, List<String> values) {
    RecordEncoder encoder = new RecordEncoder(settings(variant), EncodingKey.of(secret(key)));
    return encoder.encode(values).orElseThrow();
  }

  private static int ones(long[] encoding) {
    return Arrays.stream(encoding).mapToInt(Long::bitCount).sum();
  }

  /** The definition, followed by hand: the first place of the only token of a code. */
  @Test
  void encode_oneCode_setsTheBitTheHmacNames() throws Exception {
    EncodingSettings one =
        new EncodingSettings(
            1024, EncodingVariant.PLAIN, List.of(new EncodedField("sex", FieldEncoding.EXACT, 1)));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    byte[] digest = mac.doFinal("koch encoding token\nsex\nF\n0".getBytes(StandardCharsets.UTF_8));
    int place = Integer.remainderUnsigned(ByteBuffer.wrap(digest).getInt(), 1024);
    long[] expected = new long[16];
    expected[place / 64] = 1L << place % 64;
    long[] made = new RecordEncoder(one, EncodingKey.of(SECRET)).encode(List.of("f")).orElseThrow();
    assertThat(made).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void encode_sameNameInTwoScripts_sameBits(EncodingVariant variant) {
    List<String> latin = List.of("ASANOV", "Bakyt", "1990-02-10", "m");
    assertThat(encoded(variant, 7, latin)).isEqualTo(encoded(variant, 7, ASANOV));
  }

  @ParameterizedTest
  @EnumSource
  void encode_otherKey_otherBits(EncodingVariant variant) {
    assertThat(encoded(variant, 8, ASANOV)).isNotEqualTo(encoded(variant, 7, ASANOV));
  }

  /** Why the variant is there: short names and long ones cannot be told apart by counting. */
  @ParameterizedTest
  @ValueSource(strings = {"Ли", "Асанов", "Абдыкеримбековавна"})
  void encode_balanced_hasAsManyOnesWhateverTheName(String surname) {
    List<String> values = List.of(surname, "Бакыт", "", "");
    assertThat(ones(encoded(EncodingVariant.BALANCED, 7, values))).isEqualTo(1024);
  }

  @Test
  void encode_folded_isTheExclusiveOrOfBothHalves() {
    long[] plain = encoded(EncodingVariant.PLAIN, 7, ASANOV);
    long[] folded = encoded(EncodingVariant.FOLDED, 7, ASANOV);
    assertThat(folded).hasSize(8);
    for (int word = 0; word < folded.length; word++) {
      assertThat(folded[word]).isEqualTo(plain[word] ^ plain[word + 8]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void dice_ofASlip_isFarAboveThatOfAStranger(EncodingVariant variant) {
    RecordEncoder encoder = new RecordEncoder(settings(variant), EncodingKey.of(SECRET));
    Encodings file = new Encodings(encoder.fingerprint());
    file.add("own", encoder.encode(ASANOV).orElseThrow());
    file.add("slip", encoder.encode(List.of("Асанв", "Бакыт", "1990-02-10", "M")).orElseThrow());
    file.add("other", encoder.encode(List.of("Ким", "Ольга", "1955-11-29", "F")).orElseThrow());
    assertThat(file.dice(0, file, 0)).isEqualTo(1);
    assertThat(file.dice(0, file, 1)).isGreaterThan(file.dice(0, file, 2) + 0.2);
  }

  @Test
  void encode_nothingKnown_isNothing() {
    RecordEncoder encoder = new RecordEncoder(EncodingSettings.usual(), EncodingKey.of(SECRET));
    assertThat(encoder.encode(List.of("", " - ", "unknown", ""))).isEmpty();
  }

  @Test
  void fingerprint_tellsKeysAndSettingsApart() {
    EncodingKey key = EncodingKey.of(SECRET);
    assertThat(
            List.of(
                new RecordEncoder(settings(EncodingVariant.PLAIN), key).fingerprint(),
                new RecordEncoder(settings(EncodingVariant.FOLDED), key).fingerprint(),
                new RecordEncoder(settings(EncodingVariant.PLAIN), EncodingKey.of(secret(8)))
                    .fingerprint()))
        .doesNotHaveDuplicates()
        .allMatch(print -> print.matches("[0-9a-f]{16}"));
  }

  @Test
  void key_isMasked() {
    assertThat(EncodingKey.of(SECRET)).hasToString("encoding key (****)");
  }

  @Property
  void text_ofBits_givesThemBack(@ForAll @Size(min = 1, max = 32) long[] bits) {
    assertThat(Encodings.bits(Encodings.text(bits))).isEqualTo(bits);
  }

  @Test
  void settings_asInTheDocumentation_areRead() {
    List<String> lines =
        List.of(
            "# usual",
            "bits,1024",
            "variant,balanced",
            "name,surname,15",
            "name,given_name,15",
            "digits,birth_date,20",
            "",
            "exact,sex,8");
    assertThat(EncodingSettings.read("s.csv", lines)).isEqualTo(EncodingSettings.usual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bits,many; s.csv, line 1",
        "variant,secret; s.csv, line 1",
        "name,surname; s.csv, line 1",
        "name,surname,99; s.csv, line 1",
        "bits,1000; s.csv: expected a multiple of 128 bits",
        "bits,256; s.csv: expected one field or more"
      })
  void settings_thatCannotBe_areRefusedWithTheirPlace(String line, String said) {
    assertThatThrownBy(() -> EncodingSettings.read("s.csv", List.of(line)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(said);
  }
}
