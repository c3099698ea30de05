package kg.koch.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the portal stands, for formats whose addresses must be whole: what {@code koch.address}
 * says, or else the host it was asked under.
 */
@Component
public final class PublicAddress {

  private final String declared;

  PublicAddress(@Value("${koch.address:}") String declared) {
    this.declared =
        declared.endsWith("/") ? declared.substring(0, declared.length() - 1) : declared;
  }

  /** The address without a path, such as https://migration.example. */
  public String of(HttpServletRequest request) {
    if (!declared.isEmpty()) {
      return declared;
    }
    String whole = request.getRequestURL().toString();
    return whole.substring(0, whole.length() - request.getRequestURI().length());
  }
}
