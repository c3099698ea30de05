package kg.koch.xroad;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of itself.
 *
 * <p>User and issue tell who worked on which case: {@link #toString()} leaves them out, so that no
 * log has them. Security servers keep all of it in their signed log.
 *
 * <p>Source: PR-REST 4.3; PR-MESS 2.2.
 *
 * @param client on whose behalf it is sent
 * @param id unique; a UUID is recommended
 * @param userId whose action it was, with the country's two letters before; null if nobody's
 * @param issue the case that justifies it; null if it asks about nobody
 */
public record MessageHeaders(
    ClientId client, String id, @Nullable String userId, @Nullable String issue) {

  static final String CLIENT = "X-Road-Client";
  static final String ID = "X-Road-Id";

  private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,255}");
  private static final Pattern USER_FORM = Pattern.compile("[A-Z]{2}[!-~]{1,253}");
  private static final Pattern ISSUE_FORM = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

  /**
   * @throws IllegalArgumentException if a field is not of its form, or the issue may hold a PIN
   */
  public MessageHeaders {
    if (!ID_FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "Expected an identifier of letters, digits, dots and hyphens; got another text");
    }
    if (userId != null) {
      requireUser(userId);
    }
    if (issue != null && !ISSUE_FORM.matcher(issue).matches()) {
      throw new IllegalArgumentException(
          "Expected an issue of 1 to 255 plain letters, digits and signs; got another text");
    }
    if (issue != null && ForeignText.mayHoldAPin(issue)) {
      throw new IllegalArgumentException(
          "Expected the number of a case; got a text that may hold a PIN. Name the case, not the person.");
    }
  }

  /**
   * The text, if it can name a user.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static String requireUser(String userId) {
    if (!USER_FORM.matcher(userId).matches()) {
      throw new IllegalArgumentException(
          "Expected a user that begins with the country's two letters, such as KG-clerk-7; got another text");
    }
    return userId;
  }

  /** Headers of a REST request. */
  public Map<String, String> forRest() {
    Map<String, String> headers = new TreeMap<>();
    headers.put(CLIENT, client.encoded());
    headers.put(ID, id);
    if (userId != null) {
      headers.put("X-Road-UserId", userId);
    }
    if (issue != null) {
      headers.put("X-Road-Issue", issue);
    }
    return Collections.unmodifiableMap(headers);
  }

  @Override
  public String toString() {
    return "message " + id + " of " + client;
  }
}
