package kg.koch.app.dictionary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The dictionary's own words in one language. */
final class DictionaryTexts {

  private final String language;
  private final Properties texts = new Properties();

  /**
   * @param language ky, ru or en
   */
  DictionaryTexts(String language) {
    this.language = language;
    String resource = "/dictionary/texts_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(DictionaryTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String language() {
    return language;
  }

  String of(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  /** A text, with the value put in at {0}. */
  String of(String key, Object value) {
    return of(key).replace("{0}", String.valueOf(value));
  }

  Stream<String> keys() {
    return texts.stringPropertyNames().stream().sorted();
  }
}
