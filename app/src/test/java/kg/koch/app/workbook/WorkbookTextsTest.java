package kg.koch.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.SourceLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTextsTest {

  private static final List<String> BUILT_IN =
      List.of(
          "required", "type", "maximum-length", "code-list", "field-count", "quotes", "no-rows");

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void everyTextIsThereInEveryLanguage(String language) {
    assertThat(new LanguageTexts("workbook", language).keys())
        .containsExactlyElementsOf(new LanguageTexts("workbook", "ky").keys());
  }

  @Test
  void everyRuleOfEverySourceHasItsWords() {
    for (SourceLayout layout :
        CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))).sources().values()) {
      FindingWords words = new FindingWords(layout, "2024", "ky");
      Stream.concat(BUILT_IN.stream(), layout.rules().stream().map(SourceLayout.Rule::id))
          .forEach(
              rule -> {
                assertThat(words.expected(rule, layout.fields().get(0).name())).isNotBlank();
                assertThat(words.whatToDo(rule)).isNotBlank();
              });
    }
  }
}
