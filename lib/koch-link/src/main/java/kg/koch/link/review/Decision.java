package kg.koch.link.review;

import java.util.Locale;

/** What a reviewer says of two records. */
public enum Decision {
  SAME,
  DIFFERENT,
  /** The records do not tell. */
  UNSURE;

  /** The name in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
