package kg.koch.measure.reconcile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stay in a partner country as own border records tell it.
 *
 * @param from day of departure
 * @param to day of return; null while it goes on
 */
public record StayAbroad(LocalDate from, @Nullable LocalDate to) {

  public StayAbroad {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected a stay that ends on or after %s; got an end on %s".formatted(from, to));
    }
  }
}
