package kg.koch.app.workspace.internal.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Which addresses are the interface for programs. They are told by the very text of the request,
 * and only these: all others need the workspace's key, so that no way of writing an address leads
 * around both locks.
 */
public final class ApiAddress {

  private static final Pattern ADDRESS = Pattern.compile("/api/uploads(/[0-9a-f]{32}(/finish)?)?");

  private ApiAddress() {}

  public static boolean is(HttpServletRequest request) {
    return ADDRESS.matcher(request.getRequestURI()).matches();
  }
}
