package kg.koch.publish.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.publish.sdmx.SdmxException;

/**
 * Which versions are wanted: {@code 1.0}, {@code 1.0.0}, {@code +}, {@code ~}, {@code *}, {@code
 * latest}, {@code all}, {@code 1.2+.0}, {@code 2.~.0}, several joined by a comma.
 *
 * <p>A release has one version of each thing, so the latest, the latest stable and all are the same
 * here, and a wildcard only says which versions are too low. A part that is not written is zero:
 * 1.0 is 1.0.0.
 *
 * <p>Source: SDMX REST 2.2, querying versions; SDMX 3.0 Technical Notes, section 4.3.
 *
 * @param alternatives one of which must match
 */
public record VersionQuery(List<Part> alternatives) {

  private static final Pattern FORM =
      Pattern.compile("(\\d*)([+~*]?)(?:\\.(\\d*)([+~*]?))?(?:\\.(\\d*)([+~*]?))?");

  /**
   * One of them.
   *
   * @param numbers of the version
   * @param wildcard the number that may be higher, and those after it with it; 3 for none
   * @param stable whether the first number must not be zero
   */
  record Part(int[] numbers, int wildcard, boolean stable) {

    boolean matches(int[] version) {
      if (stable && version[0] == 0) {
        return false;
      }
      for (int i = 0; i < 3; i++) {
        if (version[i] != numbers[i]) {
          return i >= wildcard && version[i] > numbers[i];
        }
      }
      return true;
    }
  }

  public VersionQuery {
    alternatives = List.copyOf(alternatives);
  }

  /** Reads a version of an address. */
  public static VersionQuery parse(String text) {
    return new VersionQuery(Arrays.stream(text.split(",", -1)).map(VersionQuery::part).toList());
  }

  private static Part part(String text) {
    if (text.isEmpty() || text.equals("latest") || text.equals("all")) {
      return new Part(new int[3], 0, false);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw unreadable(text);
    }
    int[] numbers = new int[3];
    int wildcard = 3;
    for (int i = 0; i < 3; i++) {
      String number = form.group(2 * i + 1);
      String sign = form.group(2 * i + 2);
      boolean wild = sign != null && !sign.isEmpty();
      if (number != null && number.isEmpty() && !wild || wild && wildcard < 3) {
        throw unreadable(text);
      }
      numbers[i] = number == null || number.isEmpty() ? 0 : number(number, text);
      wildcard = wild ? i : wildcard;
    }
    return new Part(numbers, wildcard, text.contains("+"));
  }

  private static int number(String number, String text) {
    if (number.length() > 9) {
      throw unreadable(text);
    }
    return Integer.parseInt(number);
  }

  private static SdmxException unreadable(String text) {
    return SdmxException.syntax("a version such as 1.0.0, 1.0, 1+.0.0, +, ~ or *", text);
  }

  /** Whether a declared version is wanted. */
  public boolean matches(String declared) {
    String[] parts = (declared + ".0.0").split("\\.");
    int[] version = {
      Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])
    };
    return alternatives.stream().anyMatch(one -> one.matches(version));
  }
}
