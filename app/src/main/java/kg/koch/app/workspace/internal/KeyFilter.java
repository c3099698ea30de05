package kg.koch.app.workspace.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import kg.koch.app.forms.FormsDoor;
import kg.koch.app.workspace.internal.upload.ApiAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever holds the key of the data folder: once by address ({@code ?key=...}, as the
 * launcher prints it), then by a cookie that no other site can send. Also sets the headers that
 * keep pages from being framed or scripted.
 */
final class KeyFilter extends OncePerRequestFilter {

  private static final String COOKIE = "koch-workspace";

  private final byte[] key;

  KeyFilter(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Telephones and offices come with a token, which their own servlet asks for; whatever it does
   * not answer they do not reach. The container has chosen the servlet by now, so no spelling of an
   * address leads past the key to another. The interface for programs has a lock of its own.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHttpServletMapping().getServletName().equals(FormsDoor.SERVLET)
        || ApiAddress.is(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; frame-ancestors 'none'; form-action 'self'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    if (isKey(request.getParameter("key")) && "GET".equals(request.getMethod())) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(request.getParameter("key")));
      response.sendRedirect(request.getRequestURI());
    } else if (isKey(cookieOf(request).orElse(null))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(
          HttpServletResponse.SC_UNAUTHORIZED,
          "Open the address that ./koch serve prints: it carries the key.");
    }
  }

  private static String cookie(String value) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .sameSite("Strict")
        .path("/")
        .build()
        .toString();
  }

  private static Optional<String> cookieOf(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(one -> one.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Compared in constant time, so that the answer's delay tells nothing. */
  private boolean isKey(@Nullable String given) {
    return given != null && MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
  }
}
