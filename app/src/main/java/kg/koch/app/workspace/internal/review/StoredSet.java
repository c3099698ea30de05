package kg.koch.app.workspace.internal.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review set as it is kept.
 *
 * @param pairs how many it has
 * @param closed when it was closed, and what is written in its records deleted; null while open
 */
record StoredSet(
    String setId,
    String title,
    long records,
    int pairs,
    Instant opened,
    @Nullable Instant closed,
    @Nullable String closedBy) {

  boolean isOpen() {
    return closed == null;
  }
}
