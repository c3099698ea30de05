package kg.koch.link.residual;

import java.util.List;

/**
 * What one comparison is known to say before the residual is looked at. Arrays are by level; place
 * 0 is unused.
 *
 * @param name of the field
 * @param levels names of the levels from 1 on
 * @param linked how many pairs linked by an identifier have each level; all 0 for a comparison with
 *     the identifier itself
 * @param random how many pairs drawn at random have each level
 * @param prior pairs as declared, counted with those of {@code linked} or of the residual
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evidence(
    String name, List<String> levels, double[] linked, double[] random, double[] prior) {

  public Evidence {
    levels = List.copyOf(levels);
    int length = levels.size() + 1;
    if (linked.length != length || random.length != length || prior.length != length) {
      throw new IllegalArgumentException(
          "Expected %d levels of %s in each array; got %d, %d and %d"
              .formatted(length - 1, name, linked.length - 1, random.length - 1, prior.length - 1));
    }
  }

  /** Whether pairs linked by an identifier say how persons agree here. */
  boolean isLearned() {
    for (int level = 1; level < linked.length; level++) {
      if (linked[level] > 0) {
        return true;
      }
    }
    return false;
  }
}
