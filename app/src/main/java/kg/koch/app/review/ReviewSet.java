package kg.koch.app.review;

import java.util.List;
import kg.koch.link.review.WeightBand;

/**
 * Pairs of records for people to look at.
 *
 * @param format says what file this is, and its version
 * @param title the names of the files the records are from
 * @param records how many records were linked
 * @param fields the columns shown of each record
 * @param strata what the pairs were drawn from
 * @param pairs in the order in which they are to be looked at
 */
public record ReviewSet(
    String format,
    String title,
    long records,
    List<String> fields,
    List<PairsOf> strata,
    List<Pair> pairs) {

  /** What {@code format} says. */
  public static final String FORMAT = "koch-review-1";

  public ReviewSet {
    fields = List.copyOf(fields);
    strata = List.copyOf(strata);
    pairs = List.copyOf(pairs);
  }

  /**
   * A stratum.
   *
   * @param band label of the weight band
   * @param linked that the linkage made links of its pairs
   * @param chosen that its pairs were chosen, not drawn
   * @param pairs how many there are, in the set or not
   * @param inclusion probability with which each came into the set
   */
  public record PairsOf(String band, boolean linked, boolean chosen, long pairs, double inclusion) {

    public PairsOf {
      WeightBand.ofLabel(band);
    }
  }

  /**
   * Two records.
   *
   * @param stratum place in the list of strata
   * @param left values as written, one a field; empty where there is none
   */
  public record Pair(
      int stratum, String idLeft, String idRight, List<String> left, List<String> right) {

    public Pair {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }
}
