package kg.koch.portal.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.publish.bundle.Language;

/**
 * Sentences around numbers, with the words that follow a number in the form it asks for.
 *
 * <p>In a text, <code>{0}</code> is the first number, <code>{0:one/few/many}</code> the form it
 * asks for in Russian, <code>{0:one/other}</code> in English, and in Kyrgyz <code>{0:ы}</code> its
 * ending "of them" in the vowels of the number as it is read aloud (<code>{0:ынын}</code> and
 * <code>{0:ын}
 * </code>: the same in the genitive and the accusative). Categories are those of Unicode CLDR,
 * plural rules for cardinal whole numbers (ru, en); Kyrgyz nouns stay as they are after numbers.
 */
public final class Sentences {

  private static final Pattern FORMS = Pattern.compile("\\{(\\d):([^}]*)}");

  /** Endings of "of them" after one to nine, and after ten to ninety. */
  private static final String[] KYRGYZ_ONES = {"ү", "и", "си", "ү", "ү", "и", "сы", "си", "и", "у"};

  private static final String[] KYRGYZ_TENS = {"", "у", "сы", "у", "ы", "сү", "ы", "и", "и", "у"};

  private Sentences() {}

  /**
   * @param numbers whole, from 0
   */
  public static String fill(Texts texts, String key, long... numbers) {
    Language language = texts.language();
    Numbers write = new Numbers(language);
    Matcher forms = FORMS.matcher(texts.say(key));
    StringBuilder sentence = new StringBuilder();
    while (forms.find()) {
      long number = numbers[Integer.parseInt(forms.group(1))];
      forms.appendReplacement(
          sentence, Matcher.quoteReplacement(form(language, number, forms.group(2).split("/"))));
    }
    String filled = forms.appendTail(sentence).toString();
    for (int i = 0; i < numbers.length; i++) {
      filled = filled.replace("{" + i + "}", write.write(numbers[i], 0));
    }
    return filled;
  }

  private static String form(Language language, long number, String[] forms) {
    return switch (language) {
      case KY -> inCase(ofThem(number), forms[0]);
      case RU -> forms[Math.min(forms.length - 1, russian(number))];
      case EN -> forms[number == 1 ? 0 : forms.length - 1];
    };
  }

  /** The ending itself (ы), of them (ынын), or them as an object (ын). */
  private static String inCase(String ending, String asked) {
    String vowel = ending.substring(ending.length() - 1);
    return switch (asked) {
      case "ынын" -> ending + "н" + vowel + "н";
      case "ын" -> ending + "н";
      default -> ending;
    };
  }

  /** 0 one, 1 few, 2 many. */
  private static int russian(long number) {
    long ones = number % 10;
    long hundred = number % 100;
    if (ones == 1 && hundred != 11) {
      return 0;
    }
    return ones >= 2 && ones <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
  }

  /** The ending in the vowels of the last word of the number: 35 беш-и, 40 кырк-ы, 100 жүз-ү. */
  private static String ofThem(long number) {
    int ones = (int) (number % 10);
    int tens = (int) (number / 10 % 10);
    if (ones != 0) {
      return KYRGYZ_ONES[ones];
    }
    if (tens != 0) {
      return KYRGYZ_TENS[tens];
    }
    // Zero and hundreds end in ү, thousands (миң) in и.
    return number == 0 || number % 1000 != 0 ? KYRGYZ_ONES[0] : "и";
  }
}
