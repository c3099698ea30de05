package kg.koch.app.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kg.koch.link.review.Decision;
import kg.koch.link.review.ReviewFigures;
import kg.koch.link.review.ReviewedStratum;
import kg.koch.link.review.WeightBand;
import org.jspecify.annotations.Nullable;

/**
 * A pair in a file of decisions.
 *
 * @param line of the file; 1 is the header
 * @param decision what was decided; empty while the pair is open or disputed
 * @param reviewers who decided, as they wrote their names; empty if the file does not say
 * @param decided when, as it was written; empty if the file does not say
 * @param replacedInRun the run of a spine in which another decision took its place; empty while
 *     none has
 * @param design where the pair came from; null in a file that does not say
 */
public record DecisionRow(
    long line,
    String idLeft,
    String idRight,
    Optional<Decision> decision,
    String reviewers,
    String decided,
    String replacedInRun,
    @Nullable Design design) {

  /** What was decided and no other took the place of. */
  public Optional<Decision> held() {
    return replacedInRun.isEmpty() ? decision : Optional.empty();
  }

  /**
   * How a pair came into its review set.
   *
   * @param agreed whether two reviewers agreed from the first; empty if fewer looked
   * @param pairs how many pairs its stratum has in all
   */
  public record Design(
      String band, boolean linked, boolean chosen, long pairs, Optional<Boolean> agreed) {

    /** What tells its stratum from the others. */
    String stratum() {
      return band + "/" + linked + "/" + chosen;
    }
  }

  /**
   * What a review says of the linkage it was drawn from.
   *
   * @param rows all pairs of one set, each with its design
   */
  public static ReviewFigures figures(List<DecisionRow> rows) {
    Map<String, ReviewedStratum> strata = new LinkedHashMap<>();
    for (DecisionRow row : rows) {
      Design design = Objects.requireNonNull(row.design());
      strata.merge(design.stratum(), row.counted(design), DecisionRow::sum);
    }
    return new ReviewFigures(List.copyOf(strata.values()));
  }

  private ReviewedStratum counted(Design design) {
    boolean same = decision.equals(Optional.of(Decision.SAME));
    boolean different = decision.equals(Optional.of(Decision.DIFFERENT));
    return new ReviewedStratum(
        WeightBand.ofLabel(design.band()),
        design.linked(),
        design.pairs(),
        same ? 1 : 0,
        different ? 1 : 0,
        same || different ? 0 : 1,
        design.agreed().orElse(false) ? 1 : 0,
        design.agreed().isPresent() ? 1 : 0);
  }

  private static ReviewedStratum sum(ReviewedStratum one, ReviewedStratum other) {
    return new ReviewedStratum(
        one.band(),
        one.linked(),
        one.pairs(),
        one.same() + other.same(),
        one.different() + other.different(),
        one.open() + other.open(),
        one.agreed() + other.agreed(),
        one.seenByTwo() + other.seenByTwo());
  }
}
