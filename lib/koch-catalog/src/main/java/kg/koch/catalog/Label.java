package kg.koch.catalog;

/** One text in the three languages of the country's statistics. None may be blank. */
public record Label(String ky, String ru, String en) {

  public Label {
    if (ky.isBlank() || ru.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a text in Kyrgyz, Russian and English; got ky='%s' ru='%s' en='%s'"
              .formatted(ky, ru, en));
    }
  }

  /** The text in the language asked for: ky, ru or en. */
  public String in(String language) {
    return switch (language) {
      case "ky" -> ky;
      case "ru" -> ru;
      case "en" -> en;
      default ->
          throw new IllegalArgumentException(
              "Expected a language of ky, ru, en; got '" + language + "'");
    };
  }
}
