package kg.koch.app.workspace.internal.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kg.koch.link.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the journal.
 *
 * @param entry its number; later ones are greater
 * @param place of the pair in its set
 * @param look independent or third
 * @param decision same, different, unsure or withdrawn
 * @param replaces the number of the entry it takes the place of; null if it is the first
 */
record JournalEntry(
    long entry,
    int place,
    String reviewer,
    String look,
    String decision,
    @Nullable Long replaces,
    Instant decided) {

  static final String INDEPENDENT = "independent";
  static final String THIRD = "third";
  static final String WITHDRAWN = "withdrawn";

  boolean isThirdLook() {
    return look.equals(THIRD);
  }

  /** What was decided; empty if it was taken back. */
  Optional<Decision> told() {
    return decision.equals(WITHDRAWN) ? Optional.empty() : Optional.of(Decision.ofLabel(decision));
  }

  boolean isBy(String name) {
    return reviewer.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }
}
