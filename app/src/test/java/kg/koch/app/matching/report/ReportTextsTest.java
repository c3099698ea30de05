package kg.koch.app.matching.report;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.publish.bundle.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's language lacks a text of a report. */
class ReportTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"disclosure", "protect"})
  void everyLanguageHasTheSameTexts(String folder) {
    for (Language language : Language.values()) {
      assertThat(new ReportTexts(folder, language).keys())
          .isEqualTo(new ReportTexts(folder, Language.EN).keys());
    }
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(new ReportTexts("protect", Language.EN).decimal(1234.5, 1)).isEqualTo("1,234.5");
    assertThat(new ReportTexts("protect", Language.RU).decimal(1234.5, 1))
        .isEqualTo("1\u202F234,5");
  }
}
