package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules on whole deliveries are declared with the keys their kind needs, and no other. */
class DeliveryRulesTest {

  private static final String SOURCE = "sources/people.yaml";

  @Test
  void deliveryRule_sound_isReadWithTheRegisterItNames() {
    List<DeliveryRule> rules =
        catalog(
                "kind: KEYS_UNKNOWN",
                "field: pin",
                "among: {source: register, field: number}",
                "most: 2.5")
            .read()
            .source("people")
            .deliveryRules();

    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).among()).isEqualTo(new DeliveryRule.Register("register", "number"));
    assertThat(rules.get(0).most()).isEqualTo(new BigDecimal("2.5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: ROWS_CHANGED; most: -1 | per cent from 0 to 1000",
        "kind: ROWS_CHANGED; most: much | per cent from 0 to 1000",
        "kind: ROWS_CHANGED; field: sex; most: 1 | one of the keys",
        "kind: SHARE_CHANGED; field: sex; code: X; most: 1 | a code of the list of 'sex'",
        "kind: SHARE_CHANGED; field: pin; code: F; most: 1 | a code of the list of 'pin'",
        "kind: SHARE_CHANGED; field: gender; code: F; most: 1 | a field of this source",
        "kind: COUNTS_STAND_OUT; field: sex; by: [sex]; most: 1 | a field of days or moments",
        "kind: COUNTS_STAND_OUT; field: birth_date; most: 1 | at least one field, and none",
        "kind: COUNTS_STAND_OUT; field: birth_date; by: [gender]; most: 1 | a field of this source",
        "kind: KEYS_UNKNOWN; field: pin; most: 1 | the key 'among'",
        "kind: KEYS_UNKNOWN; field: pin; among: {source: nobody, field: number}; most: 1 | a source of snapshots",
        "kind: KEYS_UNKNOWN; field: pin; among: {source: people, field: pin}; most: 1 | a source of snapshots",
        "kind: KEYS_UNKNOWN; field: sex; among: {source: register, field: number}; most: 1 | of the type of 'sex'"
      })
  void deliveryRule_atFault_saysWhatWasExpected(String asked, String expected) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog(asked.split("; "))::read)
        .withMessageContaining(SOURCE)
        .withMessageContaining(expected);
  }

  /** The small catalog with a register of snapshots, and one rule on deliveries of people. */
  private static SmallCatalog catalog(String... lines) {
    String rule =
        "delivery-rules:\n  - id: asked\n    severity: WARNING\n    instruction: {ky: а, ru: а, en: a}\n    "
            + String.join("\n    ", lines);
    String register =
        """
        id: register
        title: {ky: а, ru: а, en: a}
        owners: [{name: {ky: а, ru: а, en: a}}]
        legal-basis: {ky: а, ru: а, en: a}
        periodicity: SNAPSHOT
        blocking-threshold: 0
        purpose: {ky: а, ru: а, en: a}
        fields:
          - {name: number, label: {ky: а, ru: а, en: a}, type: PIN, required: true, maximum-length: 14, sensitivity: PERSONAL, purpose: BREAKDOWN}
        """;
    return new SmallCatalog()
        .put("sources/register.yaml", register.getBytes(StandardCharsets.UTF_8))
        .with(SOURCE, "due-days: 60", rule + "\ndue-days: 60");
  }
}
