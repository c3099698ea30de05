package kg.koch.link.review;

import java.util.Locale;

/** What a reviewer says of two records. */
public enum Decision {
  SAME,
  DIFFERENT,
  /** The records do not tell. */
  UNSURE;

  /**
   * The decision of a name in files.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Decision ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The name in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
