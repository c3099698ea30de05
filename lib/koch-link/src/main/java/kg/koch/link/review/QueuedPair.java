package kg.koch.link.review;

/**
 * A pair in the queue.
 *
 * @param left record number, smaller than {@code right}
 * @param stratum its place in the queue's strata
 */
public record QueuedPair(int left, int right, int stratum) {}
