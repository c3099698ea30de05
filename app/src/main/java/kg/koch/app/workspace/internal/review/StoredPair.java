package kg.koch.app.workspace.internal.review;

import java.util.Optional;
import kg.koch.app.review.DecisionRow;
import kg.koch.link.review.PairReview;

/** A pair as it is kept, with the stratum it came from. */
record StoredPair(
    int place,
    String idLeft,
    String idRight,
    String band,
    boolean linked,
    boolean chosen,
    long pairs) {

  /** The pair with what reviewers said of it. */
  DecisionRow row(PairReview review) {
    Optional<Boolean> agreed =
        review.independent().size() < PairReview.NEEDED
            ? Optional.empty()
            : Optional.of(review.agree());
    return new DecisionRow(
        place,
        idLeft,
        idRight,
        review.settled(),
        "",
        "",
        "",
        new DecisionRow.Design(band, linked, chosen, pairs, agreed));
  }
}
