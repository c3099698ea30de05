package kg.koch.link.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a review says of a linkage: how many links of each weight band are right, how many links are
 * false in all, and how many links were missed among pairs that were compared and not linked.
 *
 * <p>Each stratum is estimated from its own pairs and weighted with how many there are, so that
 * chosen pairs, which are all in the queue, and drawn ones add up without bias. Pairs the reviewers
 * could not tell, or have not settled, are taken to be like the others of their stratum.
 */
public final class ReviewFigures {

  private final List<ReviewedStratum> strata;

  public ReviewFigures(List<ReviewedStratum> strata) {
    this.strata = List.copyOf(strata);
  }

  /**
   * One band, links or other pairs of it.
   *
   * @param decided pairs decided to be one person or two
   * @param open pairs in the queue that are not
   * @param agreed pairs on which both reviewers agreed, of {@code seenByTwo}
   * @param same the share that is one person; empty if a stratum of it has no decision yet
   */
  public record Band(
      WeightBand band,
      boolean linked,
      long pairs,
      long decided,
      long open,
      long agreed,
      long seenByTwo,
      Optional<Estimate> same) {}

  /** The bands that have pairs: links first, then pairs not linked, each from the weakest on. */
  public List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    for (boolean linked : new boolean[] {true, false}) {
      for (WeightBand band : WeightBand.values()) {
        List<ReviewedStratum> some =
            strata.stream().filter(one -> one.linked() == linked && one.band() == band).toList();
        if (!some.isEmpty()) {
          bands.add(band(some));
        }
      }
    }
    return bands;
  }

  private static Band band(List<ReviewedStratum> strata) {
    return new Band(
        strata.get(0).band(),
        strata.get(0).linked(),
        strata.stream().mapToLong(ReviewedStratum::pairs).sum(),
        strata.stream().mapToLong(ReviewedStratum::decided).sum(),
        strata.stream().mapToLong(ReviewedStratum::open).sum(),
        strata.stream().mapToLong(ReviewedStratum::agreed).sum(),
        strata.stream().mapToLong(ReviewedStratum::seenByTwo).sum(),
        same(strata));
  }

  /** How many links there are. */
  public long links() {
    return pairs(true);
  }

  /** How many pairs there are that were compared, came into a band, and were not linked. */
  public long others() {
    return pairs(false);
  }

  private long pairs(boolean linked) {
    return of(linked).stream().mapToLong(ReviewedStratum::pairs).sum();
  }

  /** The share of links that are one person; empty while a stratum of links has no decision. */
  public Optional<Estimate> precision() {
    return same(of(true));
  }

  /** Links that are two persons. */
  public Optional<Estimate> falseLinks() {
    return precision().map(share -> share.complement().times(links()));
  }

  /** Pairs of one person that came into a band and were not linked. */
  public Optional<Estimate> missedLinks() {
    return same(of(false)).map(share -> share.times(others()));
  }

  private List<ReviewedStratum> of(boolean linked) {
    return strata.stream().filter(one -> one.linked() == linked).toList();
  }

  private static Optional<Estimate> same(List<ReviewedStratum> strata) {
    return strata.isEmpty() || strata.stream().anyMatch(one -> one.decided() == 0)
        ? Optional.empty()
        : Optional.of(
            SampledShare.together(strata.stream().map(ReviewedStratum::shareSame).toList()));
  }
}
