package kg.koch.measure.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidenceDefinitionTest {

  /** UN 1998 and 2021, Stats NZ, Regulation (EC) 862/2007, as days. */
  @ParameterizedTest
  @CsvSource({"un12,365,365", "un6m1d,183,365", "12of16,365,487", "eu862,365,365"})
  void of_knownName_hasTheDaysOfItsSource(String name, int threshold, int window) {
    assertThat(ResidenceDefinition.of(name).rule()).isEqualTo(new ResidenceRule(threshold, window));
  }

  @Test
  void of_daysAndWindow_isNamedAfterThem() {
    assertThat(ResidenceDefinition.of("270:365").name()).isEqualTo("270of365");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "un13", "12:", ":365", "180:365", "0:0", "365:364", "-1:1", "1:1:1"})
  void of_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidenceDefinition.of(text))
        .withMessageContaining("Expected");
  }

  @Test
  void known_each_hasASourceOfItsOwn() {
    assertThat(ResidenceDefinition.known())
        .extracting(ResidenceDefinition::source)
        .doesNotHaveDuplicates();
  }
}
