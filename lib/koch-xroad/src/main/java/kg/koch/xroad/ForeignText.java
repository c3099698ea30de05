package kg.koch.xroad;

import java.util.regex.Pattern;

/**
 * Text that somebody else wrote, made fit to be shown and logged: one line, not long, and what may
 * be a PIN (fourteen digits or more in a row) as stars.
 */
final class ForeignText {

  private static final int MOST_LETTERS = 300;
  private static final Pattern LIKE_A_PIN = Pattern.compile("\\d{14,}");
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

  private ForeignText() {}

  static String shown(String text) {
    String line = UNSHOWN.matcher(text).replaceAll(" ").strip();
    String masked = LIKE_A_PIN.matcher(line).replaceAll("**************");
    return masked.length() <= MOST_LETTERS ? masked : masked.substring(0, MOST_LETTERS) + "...";
  }

  static boolean mayHoldAPin(String text) {
    return LIKE_A_PIN.matcher(text).find();
  }
}
