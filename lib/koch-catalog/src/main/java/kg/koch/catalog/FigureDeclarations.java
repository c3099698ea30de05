package kg.koch.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of figures that others publish: the words they are told in, what is known of
 * their indicators, identities between these, what makes two figures incomparable, and populations
 * to hold them against. In {@code catalog/figures/}.
 *
 * <p>Words are lower case, without punctuation, single spaces between them.
 *
 * @param totals words that mean everybody
 * @param idle words that mean nothing by themselves
 * @param denominators words for what a percentage is of
 * @param countries names of countries beside those of the code list, each with its code
 * @param effort words for what a survey counts of itself
 */
public record FigureDeclarations(
    Set<String> totals,
    Set<String> idle,
    Set<String> denominators,
    List<WordDimension> dimensions,
    Map<String, String> countries,
    List<Indicator> indicators,
    List<Identity> identities,
    List<Break> breaks,
    List<Window> windows,
    Set<String> effort,
    List<Population> populations) {

  /**
   * A dimension by which figures are broken down.
   *
   * @param disjoint its values share nobody, so that figures of all of them add up to the whole
   * @param inIndicators its words may stand in an indicator's name too
   * @param words each with the value it means
   */
  public record WordDimension(
      String id, boolean disjoint, boolean inIndicators, Map<String, String> words) {}

  /**
   * An indicator.
   *
   * @param names lists of words; an indicator that has all words of one is this one
   * @param without unless it has one of these
   * @param units kinds of unit it may be in; empty for any
   * @param bounds least and most, for figures in the unit {@code boundsOf} or, where null, in any
   * @param mostOfPopulation share of an area's people above which a figure is doubted, or null
   * @param change what one year may change at most before a break is looked for, or null
   * @param concept words one of which must go with a figure; empty if it needs none
   * @param signed may be below zero, so that a part may be larger than the whole
   */
  public record Indicator(
      String id,
      List<Set<String>> names,
      Set<String> without,
      Set<String> units,
      @Nullable Bounds bounds,
      @Nullable BigDecimal mostOfPopulation,
      @Nullable Change change,
      Set<String> concept,
      boolean signed) {}

  /** Least and most; either may be null. {@code of} is a kind of unit, or null for any. */
  public record Bounds(
      @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable String of) {}

  /**
   * @param relative true for a share of the earlier value, false for an amount
   */
  public record Change(BigDecimal most, boolean relative) {}

  /**
   * What must hold between indicators of one area and period: {@code result} is the sum of {@code
   * plus} less that of {@code minus}, or the change of the stock {@code changeOf}.
   */
  public record Identity(
      String id, String result, List<String> plus, List<String> minus, @Nullable String changeOf) {}

  /**
   * Between two years a series became another.
   *
   * @param indicators whose series; empty for all
   * @param source where that is told
   */
  public record Break(
      String id, Set<String> indicators, int from, int to, Label reason, String source) {}

  /**
   * A round of a survey and the days it looks back on.
   *
   * @param words one of which names the round, of a survey one of whose word lists must stand too
   */
  public record Window(
      Set<String> words, List<Set<String>> of, LocalDate from, LocalDate to, String source) {}

  /** People of an area on a day, for judging magnitudes by. */
  public record Population(String area, LocalDate day, BigDecimal persons, String source) {}
}
