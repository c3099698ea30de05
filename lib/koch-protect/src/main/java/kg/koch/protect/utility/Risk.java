package kg.koch.protect.utility;

import java.util.OptionalDouble;

/**
 * What readers can find out of small counts. Small are those below the threshold that the table
 * has, whatever the protection that is looked at.
 *
 * @param small counts above 0 that are too small to be shown
 * @param told of them, those of which readers know that somebody was counted
 * @param known of them, those that readers could work out if no further cells were hidden for them
 * @param guessed of them, those that a reader's best guess gets right
 */
public record Risk(long small, long told, long known, long guessed) {

  public Risk {
    if (told > small || known > small || guessed > small) {
      throw new IllegalArgumentException(
          "Expected no more than %d of the small counts; got %d told, %d known, %d guessed"
              .formatted(small, told, known, guessed));
    }
  }

  /** The share of small counts of which readers know that somebody was counted; empty if none. */
  public OptionalDouble toldShare() {
    return Loss.ratio(told, small);
  }

  /** The share that could be worked out if no further cells were hidden. */
  public OptionalDouble knownShare() {
    return Loss.ratio(known, small);
  }

  /** The probability that the best guess of a small count is right. */
  public OptionalDouble guessedShare() {
    return Loss.ratio(guessed, small);
  }
}
