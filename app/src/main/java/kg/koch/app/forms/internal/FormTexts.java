package kg.koch.app.forms.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.text.LanguageTexts;
import kg.koch.openrosa.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What telephones and offices are told, in one language. */
public final class FormTexts {

  public static final List<String> LANGUAGES = List.of("ky", "ru", "en");

  private static final Map<String, FormTexts> ALL =
      LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(language -> language, FormTexts::new));

  private final LanguageTexts texts;

  private FormTexts(String language) {
    this.texts = new LanguageTexts("forms", language);
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
    return texts.tag();
  }

  public String of(String name) {
    return texts.of(name);
  }

  String refusal(ErrorCode code) {
    return of("refusal." + code.number()) + " (" + code.number() + ")";
  }

  Stream<String> names() {
    return texts.keys().stream();
  }
}
