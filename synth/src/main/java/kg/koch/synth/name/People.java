package kg.koch.synth.name;

import java.util.Locale;

/**
 * Whose names a family has, with its share of the population: the national census of 2022, rounded,
 * the smallest taken together with their neighbours.
 */
public enum People {
  KYRGYZ(0.78),
  UZBEK(0.14),
  RUSSIAN(0.04),
  TAJIK(0.015),
  DUNGAN(0.015),
  TURKISH(0.010);

  private final double share;

  People(double share) {
    this.share = share;
  }

  double share() {
    return share;
  }

  /** As the lists call it. */
  String listName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
