package kg.koch.measure.projection;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something of women and, where they are carried along, of men.
 *
 * @param women always there, since births follow them
 * @param men null in a projection of women alone
 */
public record Sexes<T>(T women, @Nullable T men) {

  /** Both together with another pair; without men unless both have them. */
  <U, V> Sexes<V> with(Sexes<U> other, BiFunction<T, U, V> how) {
    T ourMen = men;
    U theirMen = other.men();
    V both = ourMen == null || theirMen == null ? null : how.apply(ourMen, theirMen);
    return new Sexes<>(how.apply(women, other.women()), both);
  }
}
