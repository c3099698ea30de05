package kg.koch.app.workspace.internal.review;

/** The script a value is written in, as far as it matters for comparing it. */
enum WrittenScript {
  CYRILLIC("cyrillic"),
  LATIN("latin"),
  /** Both, or no letters. */
  OTHER("");

  private final String label;

  WrittenScript(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static WrittenScript of(String value) {
    boolean cyrillic = has(value, Character.UnicodeScript.CYRILLIC);
    boolean latin = has(value, Character.UnicodeScript.LATIN);
    if (cyrillic == latin) {
      return OTHER;
    }
    return cyrillic ? CYRILLIC : LATIN;
  }

  private static boolean has(String value, Character.UnicodeScript script) {
    return value.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
  }
}
