package kg.koch.check.figures;

import java.util.Locale;

/** The rules, by what they find. */
public enum FigureRuleName {
  /** A part is larger than the whole. */
  PART_OVER_WHOLE(true),
  /** Parts do not add up to the whole. */
  PARTS_SUM(true),
  /** A rate's parts add up to the whole: shares of a total printed as rates. */
  RATES_ADD_UP(true),
  /** A rate of the whole lies outside those of all its parts. */
  RATE_OUTSIDE_PARTS(true),
  /** More people than live there could be, or far fewer. */
  MAGNITUDE(true),
  /** A share of the people that is hard to believe. */
  SHARE_OF_POPULATION(false),
  /** Outside the range of its indicator or unit. */
  RANGE(true),
  /** Ten times its neighbours: a decimal lost. */
  DECIMAL_LOST(true),
  /** A unit its indicator cannot be in. */
  UNIT(true),
  /** One value to many digits in three periods or more. */
  CARRIED_FORWARD(false),
  /** A percentage that does not follow from its numbers. */
  PERCENT_RECOMPUTED(true),
  /** A rate that does not follow from count and population. */
  RATE_RECOMPUTED(true),
  /** An identity that does not hold. */
  IDENTITY(true),
  /** Far more out than in, or in than out: one direction is missed. */
  DIRECTIONS(false),
  /** Several values of one figure. */
  SEVERAL_VALUES(false),
  /** The definition does not travel with the number. */
  CONCEPT(false),
  /** Windows of different length read as a series. */
  WINDOWS(false),
  /** A change that a new base or territory made. */
  BREAK(false);

  private final boolean impossible;

  FigureRuleName(boolean impossible) {
    this.impossible = impossible;
  }

  /** True if at least one figure must be wrong; else it is to be doubted. */
  public boolean isImpossible() {
    return impossible;
  }

  /** As part-over-whole. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
