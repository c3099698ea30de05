package kg.koch.publish.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages everything published is written in. */
public enum Language {
  KY,
  RU,
  EN;

  /** The tag as in RFC 5646: ky, ru or en. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> find(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }
}
