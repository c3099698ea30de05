package kg.koch.link.profile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** What a text holds, beside patterns that say so. */
class TextContentTest {

  @Property
  void isNumber_anyText_isWhatThePatternSays(
      @ForAll @Chars({'0', '7', '-', '.', ',', ' ', 'a'}) @StringLength(max = 6) String text) {
    assertThat(TextContent.isNumber(text)).isEqualTo(text.matches("\\s*-?\\d+([.,]\\d+)?\\s*"));
  }

  @Property
  void words_anyText_areWhatStandsBetweenWhiteSpace(
      @ForAll @Chars({'a', 'b', ' ', '\t'}) @StringLength(max = 12) String text) {
    assertThat(TextContent.words(text)).isEqualTo(text.strip().split("\\s+").length);
  }
}
