package kg.koch.protect.elimination;

/**
 * Cells follow others by fractions of numbers too large to be told exactly, as may be where many
 * groupings of one dimension cross: refused, never rounded.
 */
public final class LargeFractionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  LargeFractionException(long number) {
    super(
        "Expected cells that follow others by fractions of small numbers; got %d modulo the prime"
            .formatted(number));
  }
}
