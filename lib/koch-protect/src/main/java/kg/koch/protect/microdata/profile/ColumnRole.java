package kg.koch.protect.microdata.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with a column. */
public enum ColumnRole {
  /** Others may know it of a person: classes of like records are made by these columns. */
  QUASI_IDENTIFIER,
  /** What must not be learned of a person; it is published. */
  SENSITIVE,
  /** A number that is published, changed or not. */
  NUMBER,
  /** A category that is published, drawn anew or not. */
  CATEGORY,
  /** How many of the population a record stands for; published. */
  WEIGHT,
  /** Which records are one household; published under new numbers. */
  HOUSEHOLD,
  /** Names somebody; never published. */
  IDENTIFIER,
  /** Not published. */
  DROPPED;

  /** As settings write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ColumnRole> of(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  public boolean isPublished() {
    return this != IDENTIFIER && this != DROPPED;
  }
}
