package kg.koch.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.publish.bundle.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the words readers type. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Көчүү, кочуу",
    "Ысык-Көл, ысык-кол",
    "внутренняя, внутреняя",
    "Джалал-Абад, Жалал-Абад",
    "Köch, koch",
    "Чүй, чуй",
    "ребёнок, ребенок"
  })
  void fold_lettersReadersInterchange_areOne(String one, String other) {
    assertThat(Letters.fold(one)).isEqualTo(Letters.fold(other));
  }

  @ParameterizedTest
  @CsvSource({
    "jumush, жумуш",
    "kaityp, кайтып",
    "zhumush, жумуш",
    "Rossiya, Россия",
    "kochuu, көчүү"
  })
  void cyrillic_ofLatinLetters_isTheWordMeant(String typed, String meant) {
    assertThat(Letters.cyrillic(typed)).isEqualTo(Letters.fold(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"vbuhfwbz | миграция", "ьшпкфешщт | migration", "he,t;jv | рубежом"})
  void otherKeyboard_wrongLayout_isTheWordMeant(String typed, String meant) {
    assertThat(Letters.otherKeyboard(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "RU, переводы, переводов",
    "RU, трудовой, трудовых",
    "RU, граница, границей",
    "KY, балдар, балдарынын",
    "KY, аймак, аймактан",
    "KY, жумуш, жумушу",
    "EN, rates, rate"
  })
  void stem_ofTwoFormsOfAWord_isTheSame(Language language, String one, String other) {
    assertThat(Stems.of(Letters.fold(one), language))
        .isEqualTo(Stems.of(Letters.fold(other), language));
  }

  @Test
  void distance_twoNeighboursExchanged_isOne() {
    assertThat(Spelling.distance("миграция", "мирграция")).isEqualTo(1);
    assertThat(Spelling.distance("баткен", "бтакен")).isEqualTo(1);
  }

  @Test
  void nearest_aShortWord_isNotGuessed() {
    assertThat(Spelling.nearest("пол", List.of("поле", "тол"))).isEmpty();
  }

  @Property
  void distance_isTheSameBothWays(
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String one,
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String other) {
    assertThat(Spelling.distance(one, other)).isEqualTo(Spelling.distance(other, one));
  }

  @Property
  void distance_isZeroForEqualWordsOnly(
      @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String one,
      @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String other) {
    assertThat(Spelling.distance(one, other) == 0).isEqualTo(one.equals(other));
  }

  @Property
  void fold_ofWhatIsFolded_changesNothing(@ForAll @StringLength(max = 12) String any) {
    assertThat(Letters.fold(Letters.fold(any))).isEqualTo(Letters.fold(any));
  }
}
