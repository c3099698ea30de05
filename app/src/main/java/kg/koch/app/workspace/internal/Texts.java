package kg.koch.app.workspace.internal;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.text.LanguageTexts;

/** The workspace's texts in one language, and its way of writing numbers. */
public final class Texts {

  /** The languages, in the order of the switch. */
  public static final List<String> LANGUAGES = List.of("ky", "ru", "en");

  private static final Map<String, Texts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Texts::new));

  private final LanguageTexts texts;

  private Texts(String language) {
    this.texts = new LanguageTexts("workspace", language);
  }

  /** The texts of a language; of Kyrgyz if the workspace does not speak the one asked for. */
  public static Texts in(String language) {
    return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get("ky")));
  }

  public String language() {
    return texts.tag();
  }

  /** The names of all texts; a test holds the three languages together by it. */
  Stream<String> names() {
    return texts.keys().stream();
  }

  public String of(String name) {
    return texts.of(name);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** A number with so many digits after the point. */
  public String decimal(double value, int places) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format.format(value);
  }

  private Locale locale() {
    return Locale.forLanguageTag(language().equals("en") ? "en" : "ru");
  }
}
