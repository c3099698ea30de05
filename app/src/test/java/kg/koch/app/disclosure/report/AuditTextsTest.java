package kg.koch.app.disclosure.report;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.publish.bundle.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody's language lacks a text. */
class AuditTextsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameTexts(Language language) {
    assertThat(new AuditTexts(language).keys()).isEqualTo(new AuditTexts(Language.EN).keys());
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(new AuditTexts(Language.EN).decimal(1234.5, 1)).isEqualTo("1,234.5");
    assertThat(new AuditTexts(Language.RU).decimal(1234.5, 1)).isEqualTo("1\u202F234,5");
  }
}
