package kg.koch.portal.words;

import java.util.List;
import java.util.Locale;
import kg.koch.publish.bundle.Language;

/** How a language names itself, writes numbers and is asked for. */
public final class Languages {

  private Languages() {}

  /** Every language, in the order the switch shows them. */
  public static List<Language> all() {
    return List.of(Language.values());
  }

  /** The language's name in itself. */
  public static String ownName(Language language) {
    return switch (language) {
      case KY -> "Кыргызча";
      case RU -> "Русский";
      case EN -> "English";
    };
  }

  /** How numbers are written. */
  static Locale locale(Language language) {
    return switch (language) {
      case KY -> Locale.forLanguageTag("ky-KG");
      case RU -> Locale.forLanguageTag("ru-KG");
      case EN -> Locale.forLanguageTag("en-GB");
    };
  }

  /** The first language of an Accept-Language header the portal speaks; Kyrgyz if none. */
  public static Language accepted(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .flatMap(range -> Language.find(range.getRange().split("-", 2)[0]).stream())
          .findFirst()
          .orElse(Language.KY);
    } catch (IllegalArgumentException malformed) {
      return Language.KY;
    }
  }
}
