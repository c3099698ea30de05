package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions an address asks for: {@code 1.0}, {@code 1.0.0}, {@code latest}, {@code +}, {@code
 * ~}, {@code *}, {@code 1.+.0}, {@code 1.2+.0}, several with commas. A release has one version of
 * each table, so the latest version is the only one, and wild cards differ in the least version
 * they take.
 *
 * <p>Source: SDMX REST 2.2, querying versions.
 */
public final class VersionRequest {

  private static final Pattern PART = Pattern.compile("(\\d*)([+~*]?)");

  private final String asked;

  private VersionRequest(String asked) {
    this.asked = asked;
  }

  /**
   * Reads the part of an address. A plus that was decoded to a space is understood.
   *
   * @throws SdmxException SYNTAX if it is not written so
   */
  public static VersionRequest parse(String text) {
    VersionRequest request = new VersionRequest(text.replace(' ', '+'));
    Arrays.stream(request.asked.split(",", -1)).forEach(one -> matches(one, "0.0.0"));
    return request;
  }

  /** Whether it takes this version of one to three numbers. */
  public boolean takes(String version) {
    return Arrays.stream(asked.split(",", -1)).anyMatch(one -> matches(one, version));
  }

  private static boolean matches(String asked, String version) {
    if (asked.isEmpty() || asked.equals("latest") || asked.equals("all")) {
      return true;
    }
    String[] wanted = asked.split("\\.", -1);
    int[] has = numbers(version);
    boolean open = false;
    int order = 0;
    if (wanted.length > has.length) {
      throw notOne(asked);
    }
    for (int i = 0; i < wanted.length; i++) {
      Matcher part = PART.matcher(wanted[i]);
      if (!part.matches() || wanted[i].isEmpty() || (open && !part.group(2).isEmpty())) {
        throw notOne(asked);
      }
      int least = part.group(1).isEmpty() ? 0 : Integer.parseInt(part.group(1));
      open |= !part.group(2).isEmpty();
      order = order != 0 ? order : Integer.compare(has[i], least);
      if (!open && order != 0) {
        return false;
      }
    }
    return open ? order >= 0 : order == 0 && restIsZero(has, wanted.length);
  }

  private static boolean restIsZero(int[] has, int from) {
    return Arrays.stream(has, from, has.length).allMatch(one -> one == 0);
  }

  private static int[] numbers(String version) {
    String[] parts = (version + ".0.0").split("\\.");
    return new int[] {
      Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])
    };
  }

  private static SdmxException notOne(String asked) {
    return SdmxException.syntax("a version as 1.0, 1.0.0, +, ~, * or 1.0+.0", asked);
  }
}
