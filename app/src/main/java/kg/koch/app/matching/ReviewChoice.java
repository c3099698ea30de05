package kg.koch.app.matching;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What people have to do with a linkage.
 *
 * @param pairs how many pairs to write for people to look at; 0 for none
 * @param decisions what they decided before; null if nothing
 */
public record ReviewChoice(int pairs, @Nullable Path decisions) {

  public ReviewChoice {
    if (pairs < 0) {
      throw new IllegalArgumentException("--review: expected one pair or more; got " + pairs);
    }
  }
}
