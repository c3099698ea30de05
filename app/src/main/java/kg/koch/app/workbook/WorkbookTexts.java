package kg.koch.app.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The texts of suppliers' workbooks in one language. */
final class WorkbookTexts {

  static final List<String> LANGUAGES = List.of("ky", "ru", "en");

  private final String language;
  private final Properties texts = new Properties();

  /**
   * @param language one of {@link #LANGUAGES}
   */
  WorkbookTexts(String language) {
    this.language = language;
    String resource = "/workbook/texts_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(WorkbookTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String language() {
    return language;
  }

  /** The names of all texts; a test holds the three languages together by it. */
  Stream<String> names() {
    return texts.stringPropertyNames().stream().sorted();
  }

  /** A text; {0}, {1} in it are replaced by the values. */
  String of(String name, Object... values) {
    String text = Objects.requireNonNull(texts.getProperty(name), name);
    for (int at = 0; at < values.length; at++) {
      text = text.replace("{" + at + "}", String.valueOf(values[at]));
    }
    return text;
  }
}
