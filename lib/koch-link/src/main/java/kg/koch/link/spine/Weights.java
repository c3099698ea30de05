package kg.koch.link.spine;

import org.jspecify.annotations.Nullable;

/**
 * What records of a spine weigh with each other: the values of a few are taken out, those of many
 * are looked at all. One thread's own.
 */
final class Weights {

  /** So many pairs at least are many. */
  private static final int LEAST = 1 << 12;

  /** And so many of the records. */
  private static final int ONE_IN = 2;

  private final Spine spine;
  private @Nullable AllValues all;

  Weights(Spine spine) {
    this.spine = spine;
  }

  /** From how many pairs on {@link #ofAll} costs less than an excerpt of their records. */
  int many() {
    return Math.max(LEAST, spine.size() / ONE_IN);
  }

  /** Of any records. */
  Weighing ofAll() {
    if (all == null) {
      all = new AllValues(spine);
    }
    return all;
  }

  /**
   * Of these records at least.
   *
   * @param size how many of each list are meant
   */
  Weighing of(int size, int[]... records) {
    return all != null ? all : Excerpt.of(spine, Numbering.of(spine.size(), size, records));
  }
}
