package kg.koch.protect.sensitivity;

import java.util.Optional;

/**
 * The minimum frequency rule of tables of counts: a count is sensitive if it is small. Levels: up
 * to the first count that is not, and down by one (Handbook on Statistical Disclosure Control, 2nd
 * edition, sections 4.2 and 4.2.2).
 *
 * @param most counts up to this are small, at least 0
 * @param zeros whether 0 is small too
 */
public record Frequency(long most, boolean zeros) {

  public Frequency {
    if (most < 0) {
      throw new IllegalArgumentException("Expected small counts up to 0 or more; got " + most);
    }
  }

  /** Why a count must not be published; empty if it may. */
  public Optional<Sensitivity> judge(long count) {
    if (count > most || count == 0 && !zeros) {
      return Optional.empty();
    }
    return Optional.of(
        new Sensitivity(
            "frequency: %d, not more than %d".formatted(count, most),
            Math.min(count, 1),
            most + 1.0 - count));
  }
}
