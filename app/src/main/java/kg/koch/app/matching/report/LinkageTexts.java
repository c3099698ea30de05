package kg.koch.app.matching.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kg.koch.app.text.LanguageTexts;
import kg.koch.link.record.FieldKind;
import kg.koch.publish.bundle.Language;

/** The texts of reports and explanations in one language, and its way of writing numbers. */
public final class LinkageTexts {

  private static final Map<Language, LinkageTexts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new LinkageTexts(language));
    }
  }

  private static final double MILLIONTH = 1e-6;

  private final LanguageTexts texts;

  private LinkageTexts(Language language) {
    this.texts = new LanguageTexts("matching", language);
  }

  /** The texts in a language. */
  public static LinkageTexts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The language's tag. */
  public String tag() {
    return texts.tag();
  }

  Set<String> keys() {
    return texts.keys();
  }

  /** A text, with what stands at {0}, {1} and so on put in. */
  public String of(String key, Object... values) {
    return texts.of(key, values);
  }

  /** The words for a level of agreement; for an empty name those for a missing value. */
  public String level(String name) {
    return of(levelKey(name));
  }

  static String levelKey(String name) {
    return "level." + (name.isEmpty() ? "missing" : slug(name));
  }

  String kind(FieldKind kind) {
    return of("kind." + kind.label());
  }

  /** From what a column's kind was told. */
  String why(String reason) {
    return of("why." + slug(reason));
  }

  /** A blocking rule's name, with the words of key parts in this language. */
  String rule(String name) {
    boolean second = name.startsWith("alone: ");
    String parts = second ? name.substring("alone: ".length()) : name;
    for (String part :
        Set.of("start", "root", "end", "year", "day-and-month", "roughly", "roughly-shifted")) {
      parts = parts.replaceAll(":" + part + "(?=\\+|$)", " (" + of("part." + part) + ")");
    }
    String joined = parts.replace("+", " + ");
    return second ? of("rule.second", joined) : joined;
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** A whole number. */
  public String count(double number) {
    return decimal(number, 0);
  }

  /** A number with so many digits after the point. */
  public String decimal(double number, int digits) {
    return texts.decimal(number, digits);
  }

  /** A number with its sign. */
  public String signed(double number, int digits) {
    String text = decimal(number, digits);
    return text.startsWith("-") ? "−" + text.substring(1) : "+" + text;
  }

  /** A share as a percentage. */
  public String percent(double share, int digits) {
    return texts.percent(share, digits);
  }

  /** A small share, with three digits that count. */
  public String share(double share) {
    if (share == 0) {
      return "";
    }
    int digits = (int) Math.min(9, Math.max(2, 2 - Math.floor(Math.log10(share))));
    return decimal(share, digits);
  }

  /** A probability; near 0 and 1 as many digits as tell it from them, up to six. */
  public String probability(double probability) {
    if (probability > 1 - MILLIONTH || probability < MILLIONTH) {
      return probability < 0.5 ? "<" + decimal(MILLIONTH, 6) : ">" + decimal(1 - MILLIONTH, 6);
    }
    return decimal(probability, Math.min(probability, 1 - probability) >= 0.001 ? 3 : 6);
  }
}
