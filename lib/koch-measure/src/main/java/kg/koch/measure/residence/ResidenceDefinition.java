package kg.koch.measure.residence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A definition of a change of residence that agencies use, as data: the rule and where it is
 * written. All {@link #known} ones can be judged from the same crossings in one pass.
 *
 * <p>Does not say whom a definition leaves out (crew, diplomats, asylum seekers): crossings alone
 * do not tell.
 *
 * @param name short name in small letters and digits, for options and columns
 * @param title what it is called
 * @param rule threshold and window in days
 * @param source where the definition is written
 * @param note how the written definition becomes days, and what it does not catch
 */
public record ResidenceDefinition(
    String name, String title, ResidenceRule rule, String source, String note) {

  /** United Nations, long-term migrant: twelve months. */
  public static final ResidenceDefinition UN_TWELVE_MONTHS =
      new ResidenceDefinition(
          "un12",
          "UN, twelve months without a break",
          ResidenceRule.TWELVE_MONTHS,
          "UN, Recommendations on Statistics of International Migration, Series M 58 Rev. 1 (1998);"
              + " UN Expert Group on Migration Statistics, final report (2021), first option",
          "Read strictly: one full day on the other side ends the twelve months, although the"
              + " recommendations let holidays, visits and business pass. A lower bound of migration.");

  /** United Nations 2021, the other option: most of twelve months. */
  public static final ResidenceDefinition UN_SIX_MONTHS_AND_A_DAY =
      new ResidenceDefinition(
          "un6m1d",
          "UN, six months and a day of twelve months",
          ResidenceRule.MOST_OF_YEAR,
          "UN Expert Group on Migration Statistics, final report (2021), second option",
          "183 of the 365 days that follow; the report looks at the last twelve months, the rule at"
              + " the next, so that a move is dated when it was made.");

  /** Statistics agencies of New Zealand and Australia. */
  public static final ResidenceDefinition TWELVE_OF_SIXTEEN =
      new ResidenceDefinition(
          "12of16",
          "12 of 16 months",
          ResidenceRule.TWELVE_OF_SIXTEEN,
          "Stats NZ, outcomes-based migration measure; Australian Bureau of Statistics, net overseas"
              + " migration",
          "365 of the 487 days that follow. Eight months abroad and four at home every year are"
              + " exactly 365 of 487 days abroad.");

  /** European Union. */
  public static final ResidenceDefinition EU_862_2007 =
      new ResidenceDefinition(
          "eu862",
          "EU, usual residence of twelve months",
          ResidenceRule.TWELVE_MONTHS,
          "Regulation (EC) No 862/2007, Article 2(1)(a) to (c); Regulation (EU) No 1260/2013,"
              + " Article 2(c) and (d)",
          "Judged by what happened, as un12. The regulation also takes an expected stay of twelve"
              + " months, and legal residence where usual residence is not known: crossings tell"
              + " neither, so a table by registration belongs beside it.");

  private static final List<ResidenceDefinition> KNOWN =
      List.of(UN_TWELVE_MONTHS, UN_SIX_MONTHS_AND_A_DAY, TWELVE_OF_SIXTEEN, EU_862_2007);

  private static final Pattern DAYS = Pattern.compile("([0-9]{1,5}):([0-9]{1,5})");

  public ResidenceDefinition {
    if (!name.matches("[a-z0-9]+")) {
      throw new IllegalArgumentException(
          "Expected a name of small letters and digits; got '" + name + "'");
    }
  }

  /** All that have a name of their own, in the order of their documents. */
  public static List<ResidenceDefinition> known() {
    return KNOWN;
  }

  /**
   * The definition of that name, or V of the next W days for {@code V:W}, which is named {@code
   * VofW}.
   *
   * @throws IllegalArgumentException for any other text, or a V and W that make no rule
   */
  public static ResidenceDefinition of(String text) {
    for (ResidenceDefinition one : KNOWN) {
      if (one.name.equals(text)) {
        return one;
      }
    }
    Matcher days = DAYS.matcher(text);
    if (!days.matches()) {
      throw new IllegalArgumentException(
          "Expected a rule, %s or V:W such as 270:365; got '%s'".formatted(names(), text));
    }
    return of(new ResidenceRule(Integer.parseInt(days.group(1)), Integer.parseInt(days.group(2))));
  }

  /** A rule that nobody gave a name. */
  public static ResidenceDefinition of(ResidenceRule rule) {
    int threshold = rule.thresholdDays();
    int window = rule.windowDays();
    return new ResidenceDefinition(
        threshold + "of" + window,
        "%d of the next %d days".formatted(threshold, window),
        rule,
        "as asked",
        "A rule of the user's own.");
  }

  private static String names() {
    return KNOWN.stream().map(ResidenceDefinition::name).collect(Collectors.joining(", "));
  }
}
