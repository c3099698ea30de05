package kg.koch.app.review;

import java.util.Optional;
import kg.koch.link.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A pair in a file of decisions.
 *
 * @param line of the file; 1 is the header
 * @param decision what holds; empty while the pair is open or disputed
 * @param design where the pair came from; null in a file that does not say
 */
public record DecisionRow(
    long line,
    String idLeft,
    String idRight,
    Optional<Decision> decision,
    @Nullable Design design) {

  /**
   * How a pair came into its review set.
   *
   * @param agreed whether two reviewers agreed from the first; empty if fewer looked
   * @param pairs how many pairs its stratum has in all
   */
  public record Design(
      String band, boolean linked, boolean chosen, long pairs, Optional<Boolean> agreed) {}
}
