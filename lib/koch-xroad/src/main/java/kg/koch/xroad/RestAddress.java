package kg.koch.xroad;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a REST request goes: {@code /r1/{service}{path}[?query]} at one's own security server.
 *
 * <p>Source: PR-REST 4.1, 4.2.
 *
 * @param service without a version
 * @param path of the service's own interface, encoded already, with its query: empty, or beginning
 *     with / or ?
 */
public record RestAddress(ServiceId service, String path) {

  private static final String VERSION = "/r1/";
  private static final int PARTS_OF_A_SERVICE = 5;
  private static final int MOST_LETTERS = 2000;
  private static final Pattern PATH = Pattern.compile("([/?][A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");

  /**
   * @throws IllegalArgumentException if the path cannot stand in an address
   */
  public RestAddress {
    if (service.version() != null) {
      throw new IllegalArgumentException(
          "Expected a REST service, which has no version; got " + service);
    }
    String before = path.split("\\?", 2)[0].replaceAll("(?i)%2e", ".");
    if (!PATH.matcher(path).matches() || List.of(before.split("/", -1)).contains("..")) {
      throw new IllegalArgumentException(
          "Expected a path that is encoded, begins with / and does not climb; got '"
              + ForeignText.shown(path)
              + "'");
    }
    if (VERSION.length() + service.encoded().length() + path.length() > MOST_LETTERS) {
      throw new IllegalArgumentException(
          "Expected an address of at most %d letters; got a longer one".formatted(MOST_LETTERS));
    }
  }

  /** Path and query as they are sent. */
  public String encoded() {
    return VERSION + service.encoded() + path;
  }

  /**
   * Reads path and query of a request to a security server.
   *
   * @throws IllegalArgumentException if it is no address of a REST service
   */
  public static RestAddress parse(String encoded) {
    if (!encoded.startsWith(VERSION)) {
      throw new IllegalArgumentException(
          "Expected an address that begins with /r1/; got '" + ForeignText.shown(encoded) + "'");
    }
    int end = VERSION.length() - 1;
    for (int part = 0; part < PARTS_OF_A_SERVICE; part++) {
      end = endOfPart(encoded, end + 1);
    }
    return new RestAddress(
        ServiceId.parse(encoded.substring(VERSION.length(), end)), encoded.substring(end));
  }

  private static int endOfPart(String encoded, int from) {
    int end = from;
    while (end < encoded.length() && encoded.charAt(end) != '/' && encoded.charAt(end) != '?') {
      end++;
    }
    return Math.min(end, encoded.length());
  }
}
