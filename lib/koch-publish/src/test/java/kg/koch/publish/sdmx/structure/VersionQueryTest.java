package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kg.koch.publish.sdmx.SdmxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SDMX REST 2.2, "Query syntax for specific, latest or all artefact versions". */
class VersionQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3",
        "+",
        "~",
        "*",
        "latest",
        "all",
        "1+.0.0",
        "1.+.0",
        "1.2.+",
        "1.2+.0",
        "1.2.3+",
        "1.2.~",
        "0~.0.0",
        "*.0.0",
        "1.0*.0",
        "1.2.3*",
        "9.9.9,1.2.3",
        "1~.2.0,1.2.0+"
      })
  void version_thatIsAsked_matches(String asked) {
    assertThat(VersionQuery.parse(asked).matches("1.2.3")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.4", "1.2", "2+.0.0", "1.3+.0", "1.2.4+", "2.+.0", "1.3.~", "2.0.0,3.0.0"})
  void version_thatIsNotAsked_doesNotMatch(String asked) {
    assertThat(VersionQuery.parse(asked).matches("1.2.3")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1.0.0", "1.0.0, 1.0", "1, 1.0"})
  void version_withPartsLeftOut_isTheOneWithZeros(String asked, String declared) {
    assertThat(VersionQuery.parse(asked).matches(declared)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.2*.1+", "3.2+.1+", "x", "1..0", "1.0.0.0"})
  void version_thatIsNotWrittenSo_isRefused(String asked) {
    assertThatThrownBy(() -> VersionQuery.parse(asked))
        .isInstanceOf(SdmxException.class)
        .hasMessageContaining(asked);
  }

  @ParameterizedTest
  @CsvSource({"+, false", "~, true", "*, true"})
  void version_belowOne_isNotStable(String asked, boolean matches) {
    assertThat(VersionQuery.parse(asked).matches("0.9.0")).isEqualTo(matches);
  }
}
