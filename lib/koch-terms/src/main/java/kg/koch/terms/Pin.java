package kg.koch.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A personal identification number: 14 digits, {@code S DDMMYYYY NNNNN}, where S is 1 for women and
 * 2 for men.
 *
 * <p>Source: Government Resolution No. 619 of 28 September 2017; the pattern is the one the state
 * exchange system publishes. No public check-digit rule exists, so none is checked. A PIN tells sex
 * and date of birth to whoever reads it: it never leaves the linkage step, and {@link #toString()}
 * masks it so that no log can carry one.
 *
 * @param digits the fourteen digits as a number; the first digit is never 0
 */
public record Pin(long digits) {

  private static final long SERIALS = 100_000L;
  private static final long FIRST_DIGIT = 10_000_000_000_000L;

  public Pin {
    if (digits < FIRST_DIGIT || digits >= 3 * FIRST_DIGIT) {
      throw new IllegalArgumentException(
          "Expected a PIN of 14 digits that begins with 1 or 2; got another shape");
    }
  }

  /**
   * The PIN written in the text, or empty if the text is not 14 digits, a first digit of 1 or 2 and
   * a real date.
   */
  public static Optional<Pin> parse(CharSequence text) {
    long digits = digitsOf(text);
    return isWellFormed(digits) ? Optional.of(new Pin(digits)) : Optional.empty();
  }

  /** The 14 digits of the text as a number, or -1 if the text is anything else than 14 digits. */
  public static long digitsOf(CharSequence text) {
    if (text.length() != 14) {
      return -1;
    }
    long digits = 0;
    for (int i = 0; i < 14; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      digits = digits * 10 + digit;
    }
    return digits;
  }

  /**
   * True if the number has the structure of a PIN: first digit 1 or 2 and a date that exists, from
   * 1900 to 2099.
   */
  public static boolean isWellFormed(long digits) {
    return digits >= FIRST_DIGIT && digits < 3 * FIRST_DIGIT && dateOf(digits).isPresent();
  }

  public Sex sex() {
    return digits / FIRST_DIGIT == 1 ? Sex.FEMALE : Sex.MALE;
  }

  /** The date of birth the digits state; empty if they state no real date. */
  public Optional<LocalDate> birthDate() {
    return dateOf(digits);
  }

  private static Optional<LocalDate> dateOf(long digits) {
    int date = (int) (digits / SERIALS % 100_000_000L);
    int year = date % 10_000;
    if (year < 1900 || year > 2099) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, date / 10_000 % 100, date / 1_000_000));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Masked: fourteen stars. The digits are to be had by {@link #digits()} only. */
  @Override
  public String toString() {
    return "**************";
  }
}
