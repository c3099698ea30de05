package kg.koch.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.publish.bundle.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words after numbers, as grammars of the three languages have them. */
class SentencesTest {

  /** CLDR, plural rules of Russian: 1, 21 one; 2, 34 few; 5, 11, 12, 25, 0, 100 many. */
  @ParameterizedTest
  @CsvSource({
    "1, вернулся",
    "21, вернулся",
    "2, вернулись",
    "34, вернулись",
    "5, вернулись",
    "11, вернулись",
    "111, вернулись",
    "101, вернулся"
  })
  void russianVerb_afterANumber_agreesWithIt(long number, String verb) {
    assertThat(said(Language.RU, "story.return.count", number)).contains(verb + " " + number);
  }

  @ParameterizedTest
  @CsvSource({
    "1, человек",
    "2, человека",
    "4, человека",
    "5, человек",
    "11, человек",
    "12, человек",
    "14, человек",
    "22, человека",
    "25, человек",
    "100, человек",
    "0, человек"
  })
  void russianNoun_afterANumber_hasItsForm(long number, String noun) {
    assertThat(said(Language.RU, "story.return.count", number)).endsWith(number + " " + noun + ".");
  }

  @ParameterizedTest
  @CsvSource({"1, person", "0, people", "2, people", "21, people"})
  void englishNoun_afterANumber_isPluralUnlessOne(long number, String noun) {
    assertThat(said(Language.EN, "story.return.count", number)).contains(number + " " + noun + " ");
  }

  /**
   * The ending follows the last word of the number: бири, экиси, үчү, төртү, беши, алтысы, жетиси,
   * сегизи, тогузу, ону, жыйырмасы, отузу, кыркы, элүүсү, алтымышы, жетимиши, сексени, токсону,
   * жүзү.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 1и",
    "2, 2си",
    "3, 3ү",
    "4, 4ү",
    "5, 5и",
    "6, 6сы",
    "7, 7си",
    "8, 8и",
    "9, 9у",
    "10, 10у",
    "20, 20сы",
    "30, 30у",
    "40, 40ы",
    "50, 50сү",
    "60, 60ы",
    "70, 70и",
    "80, 80и",
    "90, 90у",
    "100, 100ү",
    "37, 37си"
  })
  void kyrgyzNumber_ofThem_hasTheEndingOfItsLastWord(long number, String written) {
    assertThat(said(Language.KY, "story.women.share", number, 100)).contains(" " + written + " ");
  }

  /** Жыйырмасынын, кыркынын, үчүнүн, экисинин. */
  @ParameterizedTest
  @CsvSource({"20, 20сынын", "40, 40ынын", "3, 3үнүн", "2, 2синин"})
  void kyrgyzNumber_whatIsTheirs_hasTheGenitive(long number, String written) {
    assertThat(said(Language.KY, "story.children.any", number, 100)).contains(" " + written + " ");
  }

  private static String said(Language language, String key, long... numbers) {
    return Sentences.fill(Texts.in(language), key, numbers);
  }
}
