package kg.koch.publish.bundle;

/** One text in Kyrgyz, Russian and English. None may be blank. */
public record Text(String ky, String ru, String en) {

  public Text {
    if (ky.isBlank() || ru.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a text in Kyrgyz, Russian and English; got ky='%s' ru='%s' en='%s'"
              .formatted(ky, ru, en));
    }
  }

  /** A text that is the same in every language: a code, a period. */
  public static Text same(String text) {
    return new Text(text, text, text);
  }

  public String in(Language language) {
    return switch (language) {
      case KY -> ky;
      case RU -> ru;
      case EN -> en;
    };
  }
}
