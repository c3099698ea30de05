package kg.koch.app.matching.report;

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

/**
 * The texts of a report in one language, from a folder of resources, and its way of writing
 * numbers.
 */
public final class ReportTexts {

  private static final Pattern NOTHING = Pattern.compile("-[0,.]*");

  private final Language language;
  private final Properties texts = new Properties();

  /**
   * @param folder of resources: texts_ky.properties, texts_ru.properties, texts_en.properties
   */
  public ReportTexts(String folder, Language language) {
    this.language = language;
    String resource = "/" + folder + "/texts_" + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ReportTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The language's tag. */
  public String tag() {
    return language.tag();
  }

  /** Of all texts. */
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

  /** A number with so many digits after the point. */
  public String decimal(double number, int digits) {
    String text = String.format(Locale.ROOT, "%,." + digits + "f", number);
    String plain = NOTHING.matcher(text).matches() ? text.substring(1) : text;
    return language == Language.EN ? plain : plain.replace(',', '\u202F').replace('.', ',');
  }
}
