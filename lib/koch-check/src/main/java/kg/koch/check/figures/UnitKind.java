package kg.koch.check.figures;

/** What a unit counts. UNKNOWN where a unit says only how many, or nothing. */
public enum UnitKind {
  PERSONS,
  CROSSINGS,
  ITEMS,
  PERCENT,
  RATE,
  PER_WOMAN,
  YEARS,
  MONEY,
  UNKNOWN;

  /** A number of something, so that parts add up to the whole. */
  boolean isCount() {
    return this == PERSONS || this == CROSSINGS || this == ITEMS || this == UNKNOWN;
  }

  /** Lies between the values of the parts for the whole. */
  boolean isRate() {
    return this == PERCENT || this == RATE;
  }
}
