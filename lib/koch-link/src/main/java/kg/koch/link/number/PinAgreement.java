package kg.koch.link.number;

import java.time.LocalDate;
import java.util.Optional;
import kg.koch.terms.Pin;
import kg.koch.terms.Sex;

/**
 * How far two PINs, or a PIN and the other fields of its record, agree.
 *
 * <p>A PIN ({@link Pin}) states sex and date of birth in 9 of its 14 digits, so two PINs that
 * differ in one digit of these contradict one of the records; a slip in the last five may be
 * anybody's who was born on that day. There is no check digit to tell which is right.
 */
public enum PinAgreement {
  EQUAL,
  /** One slip lies between them. */
  ONE_SLIP,
  DIFFERENT;

  /** Compares two PINs as numbers, well formed or not. */
  public static PinAgreement of(long pin, long other) {
    return switch (DigitSlip.between(pin, other)) {
      case NONE -> EQUAL;
      case ONE_DIGIT, NEIGHBOURS_SWAPPED -> ONE_SLIP;
      case MORE -> DIFFERENT;
    };
  }

  /** True if a PIN of the right structure says the sex and the date of birth of its own record. */
  public static boolean tellsOf(long pin, Sex sex, LocalDate birth) {
    return Pin.isWellFormed(pin)
        && new Pin(pin).sex() == sex
        && new Pin(pin).birthDate().equals(Optional.of(birth));
  }
}
