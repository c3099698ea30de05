package kg.koch.link.privacy;

/**
 * Two encodings that may be one person's.
 *
 * @param left record of the one file, from 0
 * @param right record of the other
 * @param dice their similarity, from 0 to 1
 */
public record EncodedMatch(int left, int right, double dice) {}
