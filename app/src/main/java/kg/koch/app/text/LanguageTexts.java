package kg.koch.app.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kg.koch.publish.bundle.Language;

/** The texts of a folder of resources in one language, and its way of writing numbers. */
public final class LanguageTexts {

  private static final Pattern NOTHING = Pattern.compile("-[0,.]*");

  private final String tag;
  private final Properties texts = new Properties();

  /**
   * @param folder of resources: texts_ky.properties, texts_ru.properties, texts_en.properties
   * @param tag ky, ru or en
   */
  public LanguageTexts(String folder, String tag) {
    this.tag = tag;
    String resource = "/" + folder + "/texts_" + tag + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(LanguageTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param folder of resources, as above
   */
  public LanguageTexts(String folder, Language language) {
    this(folder, language.tag());
  }

  /** The language: ky, ru or en. */
  public String tag() {
    return tag;
  }

  /** Of all texts, in order. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** A text, with what stands at {0}, {1} and so on put in. */
  public String of(String key, Object... values) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    for (int at = 0; at < values.length; at++) {
      text = text.replace("{" + at + "}", String.valueOf(values[at]));
    }
    return text;
  }

  /** A whole number. */
  public String count(double number) {
    return decimal(number, 0);
  }

  /** A number with so many digits after the point; one that rounds to nothing has no minus. */
  public String decimal(double number, int digits) {
    String text = String.format(Locale.ROOT, "%,." + digits + "f", number);
    String plain = NOTHING.matcher(text).matches() ? text.substring(1) : text;
    return isEnglish() ? plain : plain.replace(',', '\u202F').replace('.', ',');
  }

  /** A share as a percentage. */
  public String percent(double share, int digits) {
    return decimal(100 * share, digits) + (isEnglish() ? "" : "\u202F") + "%";
  }

  private boolean isEnglish() {
    return tag.equals("en");
  }
}
