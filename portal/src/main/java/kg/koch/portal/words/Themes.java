package kg.koch.portal.words;

import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;

/** The themes tables stand under: the letter a table's identifier begins with. */
public final class Themes {

  private Themes() {}

  public static String of(TableMetadata table) {
    return table.id().substring(0, 1);
  }

  public static Text label(String theme) {
    return new Text(say(theme, Language.KY), say(theme, Language.RU), say(theme, Language.EN));
  }

  private static String say(String theme, Language language) {
    Texts texts = Texts.in(language);
    String key = "theme." + theme;
    return texts.say(texts.has(key) ? key : "theme.other");
  }
}
