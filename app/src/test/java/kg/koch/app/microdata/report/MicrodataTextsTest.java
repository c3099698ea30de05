package kg.koch.app.microdata.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.profile.ColumnRole;
import kg.koch.publish.bundle.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of reports in three languages. */
class MicrodataTextsTest {

  private static final LanguageTexts ENGLISH = new LanguageTexts("microdata", Language.EN);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsThereInEveryLanguageAndTakesTheSameValues(Language language) {
    LanguageTexts texts = new LanguageTexts("microdata", language);
    assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
    for (String key : texts.keys()) {
      assertThat(places(texts.of(key))).as(key).isEqualTo(places(ENGLISH.of(key)));
    }
  }

  private static List<String> places(String text) {
    List<String> places = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places.stream().sorted().toList();
  }

  @Test
  void everyRoleAndMethodHasWords() {
    assertThat(ENGLISH.keys())
        .containsAll(
            Arrays.stream(ColumnRole.values()).map(role -> "role." + role.label()).toList())
        .containsAll(
            Arrays.stream(Method.values())
                .map(method -> "method." + method.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    assertThat(ENGLISH.decimal(-0.001, 2)).isEqualTo("0.00");
    assertThat(new LanguageTexts("microdata", Language.KY).decimal(12345.5, 1))
        .isEqualTo("12\u202F345,5");
  }
}
