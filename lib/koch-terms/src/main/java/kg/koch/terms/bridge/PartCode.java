package kg.koch.terms.bridge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the codes of a counted bridge are written, so that a published table tells its own bridge:
 * {@code MINUS_COVERAGE_NO_BORDER_RECORD} are units of the first figure only, {@code
 * PLUS_TIMING_OTHER_YEAR} of the second only. Counts are never negative; the sign is in the code.
 *
 * @param sign 1 or -1
 * @param reason which reason of the kind, in capitals
 */
public record PartCode(int sign, PartKind kind, String reason) {

  /** The code of the first figure. */
  public static final String START = "START";

  /** The code of the second figure. */
  public static final String END = "END";

  /** The code of the part that closes a protected bridge: it may be negative. */
  public static final String PROTECTION = "PROTECTION";

  public PartCode {
    if (sign != 1 && sign != -1) {
      throw new IllegalArgumentException("Expected a sign of 1 or -1; got " + sign);
    }
    if (!reason.matches("[A-Z0-9][A-Z0-9_]*")) {
      throw new IllegalArgumentException(
          "Expected a reason of capitals, digits and _; got '" + reason + "'");
    }
  }

  /** The part a code stands for; empty for the two figures and for codes of another form. */
  public static Optional<PartCode> parse(String code) {
    int sign = code.startsWith("PLUS_") ? 1 : code.startsWith("MINUS_") ? -1 : 0;
    String rest = code.substring(code.indexOf('_') + 1);
    return sign == 0
        ? Optional.empty()
        : Arrays.stream(PartKind.values())
            .filter(kind -> rest.startsWith(kind + "_") && rest.length() > kind.name().length() + 1)
            .findFirst()
            .map(kind -> new PartCode(sign, kind, rest.substring(kind.name().length() + 1)));
  }

  /** The code itself. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s_%s_%s", sign > 0 ? "PLUS" : "MINUS", kind, reason);
  }
}
