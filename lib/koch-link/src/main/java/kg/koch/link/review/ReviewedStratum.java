package kg.koch.link.review;

/**
 * What a review said of the pairs of one stratum.
 *
 * @param pairs how many there are in all
 * @param same decided to be one person
 * @param different decided to be two
 * @param open in the queue and not settled, or settled as not to be told
 * @param agreed pairs on which two reviewers agreed from the first
 * @param seenByTwo pairs two reviewers looked at
 */
public record ReviewedStratum(
    WeightBand band,
    boolean linked,
    long pairs,
    long same,
    long different,
    long open,
    long agreed,
    long seenByTwo) {

  public ReviewedStratum {
    if (same + different > pairs || agreed > seenByTwo) {
      throw new IllegalArgumentException(
          "Expected at most %d pairs decided; got %d".formatted(pairs, same + different));
    }
  }

  long decided() {
    return same + different;
  }

  SampledShare shareSame() {
    return new SampledShare(pairs, decided(), same);
  }
}
