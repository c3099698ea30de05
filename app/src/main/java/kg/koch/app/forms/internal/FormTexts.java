package kg.koch.app.forms.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.openrosa.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What telephones and offices are told, in one language. */
public final class FormTexts {

  public static final List<String> LANGUAGES = List.of("ky", "ru", "en");

  private static final Map<String, FormTexts> ALL =
      LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(language -> language, FormTexts::new));

  private final String language;
  private final Properties texts = new Properties();

  private FormTexts(String language) {
    this.language = language;
    String resource = "/forms/texts_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(FormTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static FormTexts in(String language) {
    return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get("ky")));
  }

  /** The language a telephone asks for; English where it asks for none, as the protocol has it. */
  static FormTexts accepted(@Nullable String header) {
    if (header != null && !header.isBlank()) {
      try {
        for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
          String asked = range.getRange().split("-")[0];
          if (LANGUAGES.contains(asked)) {
            return in(asked);
          }
        }
      } catch (IllegalArgumentException notAHeader) {
        return in("en");
      }
    }
    return in("en");
  }

  public String language() {
    return language;
  }

  public String of(String name) {
    return Objects.requireNonNull(texts.getProperty(name), name);
  }

  String refusal(ErrorCode code) {
    return of("refusal." + code.number()) + " (" + code.number() + ")";
  }

  Stream<String> names() {
    return texts.stringPropertyNames().stream().sorted();
  }
}
