package kg.koch.link.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who is in two encoded files. Needs no key and no name.
 *
 * <p>Candidates come from {@link SampledBits}; those at or above the threshold are taken from the
 * most similar down, each record once. Equal similarities are taken in the order of the files, so
 * the same files give the same matches.
 *
 * <p>Does not know how many of the matches are wrong: choose the threshold on encodings of records
 * whose truth is known.
 */
public final class EncodedMatcher {

  private static final Comparator<EncodedMatch> MOST_SIMILAR_FIRST =
      Comparator.comparingDouble(EncodedMatch::dice)
          .reversed()
          .thenComparingInt(EncodedMatch::left)
          .thenComparingInt(EncodedMatch::right);

  private final Encodings left;
  private final Encodings right;
  private final double threshold;

  /**
   * @param threshold least Dice coefficient of a match, above 0 and at most 1
   * @throws IllegalArgumentException if the files were not encoded alike, or the threshold is none
   */
  public EncodedMatcher(Encodings left, Encodings right, double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "Expected a threshold above 0 and at most 1; got " + threshold);
    }
    if (!left.fingerprint().equals(right.fingerprint()) || left.length() != right.length()) {
      throw new IllegalArgumentException(
          "Expected files encoded with the same key and settings; got two fingerprints: %s and %s"
              .formatted(left.fingerprint(), right.fingerprint()));
    }
    this.left = left;
    this.right = right;
    this.threshold = threshold;
  }

  /** The matches, by record of the left file. */
  public List<EncodedMatch> matches() {
    List<EncodedMatch> similar = new ArrayList<>(similar().values());
    similar.sort(MOST_SIMILAR_FIRST);
    boolean[] leftTaken = new boolean[left.size()];
    boolean[] rightTaken = new boolean[right.size()];
    List<EncodedMatch> matches = new ArrayList<>();
    for (EncodedMatch match : similar) {
      if (!leftTaken[match.left()] && !rightTaken[match.right()]) {
        leftTaken[match.left()] = true;
        rightTaken[match.right()] = true;
        matches.add(match);
      }
    }
    matches.sort(Comparator.comparingInt(EncodedMatch::left));
    return matches;
  }

  private Map<Long, EncodedMatch> similar() {
    Map<Long, EncodedMatch> similar = new HashMap<>();
    if (left.size() == 0 || right.size() == 0) {
      return similar;
    }
    SampledBits samples = SampledBits.of(left, right, threshold);
    for (int sample = 0; sample < samples.count(); sample++) {
      long[] sorted = sorted(samples, sample);
      for (int record = 0; record < left.size(); record++) {
        collect(record, samples.key(left, record, sample), sorted, similar);
      }
    }
    return similar;
  }

  /** Records of the right file by key: the key in the upper half, the record in the lower. */
  private long[] sorted(SampledBits samples, int sample) {
    long[] sorted = new long[right.size()];
    for (int record = 0; record < sorted.length; record++) {
      sorted[record] = samples.key(right, record, sample) << 32 | record;
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private void collect(int record, long key, long[] sorted, Map<Long, EncodedMatch> similar) {
    int found = Arrays.binarySearch(sorted, key << 32);
    for (int at = found < 0 ? -found - 1 : found; at < sorted.length; at++) {
      if (sorted[at] >>> 32 != key) {
        return;
      }
      int other = (int) sorted[at];
      double dice = left.dice(record, right, other);
      if (dice >= threshold) {
        similar.put((long) record << 32 | other, new EncodedMatch(record, other, dice));
      }
    }
  }
}
