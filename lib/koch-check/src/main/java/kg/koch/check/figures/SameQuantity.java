package kg.koch.check.figures;

import java.util.List;
import java.util.Set;

/** Finds the counts a percentage or rate is made of: of the same indicator, area and period. */
final class SameQuantity {

  private static final Set<String> RATE_WORDS =
      Set.of(
          "share",
          "percent",
          "percentage",
          "rate",
          "доля",
          "процент",
          "коэффициент",
          "үлүш",
          "үлүшү",
          "of",
          "population",
          "per",
          "1000",
          "denominator",
          "base");

  private SameQuantity() {}

  static List<Figure> countsBeside(Figure share, Figures figures) {
    return figures.all().stream()
        .filter(other -> other.kind().isCount() && other.area().equals(share.area()))
        .filter(other -> other.period().equals(share.period()) && isSame(share, other))
        .toList();
  }

  private static boolean isSame(Figure one, Figure other) {
    return bare(one.stem()).equals(bare(other.stem()))
        || one.declared() != null && one.declared().equals(other.declared());
  }

  private static String bare(String stem) {
    String left = stem;
    for (String word : RATE_WORDS) {
      left = Words.without(left, word);
    }
    return left;
  }

  /** Whether both are of the same people, as far as their words are understood. */
  static boolean hasSameTerms(Figure one, Figure other) {
    return one.breakdown()
        .without(Breakdown.OTHER)
        .equals(other.breakdown().without(Breakdown.OTHER));
  }
}
