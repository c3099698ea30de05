package kg.koch.app.residence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days observed, as days since 1970-01-01: {@code from} inclusive, {@code until} not. */
record Observation(int from, int until) {

  static Observation of(@Nullable LocalDate from, LocalDate until) {
    return new Observation(
        from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(), (int) until.toEpochDay());
  }

  boolean hasStart() {
    return from != Integer.MIN_VALUE;
  }
}
