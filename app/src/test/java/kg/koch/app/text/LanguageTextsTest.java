package kg.koch.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.publish.bundle.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's language lacks a text. */
class LanguageTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"disclosure", "outliers", "protect"})
  void everyLanguageHasTheSameTexts(String folder) {
    for (Language language : Language.values()) {
      assertThat(new LanguageTexts(folder, language).keys())
          .isEqualTo(new LanguageTexts(folder, Language.EN).keys());
    }
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(new LanguageTexts("protect", Language.EN).decimal(1234.5, 1)).isEqualTo("1,234.5");
    assertThat(new LanguageTexts("protect", Language.RU).decimal(1234.5, 1))
        .isEqualTo("1\u202F234,5");
  }
}
