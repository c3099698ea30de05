package kg.koch.app.command;

import picocli.CommandLine.Option;

/** The language a supplier is answered in. */
final class LanguageOption {

  /** The languages of what is declared. */
  enum Language {
    KY,
    RU,
    EN
  }

  @Option(
      names = "--language",
      defaultValue = "ky",
      paramLabel = "ky|ru|en",
      description = "Language of the answer (${DEFAULT-VALUE}).")
  private Language language = Language.KY;

  /** ky, ru or en. */
  String language() {
    return switch (language) {
      case KY -> "ky";
      case RU -> "ru";
      case EN -> "en";
    };
  }
}
