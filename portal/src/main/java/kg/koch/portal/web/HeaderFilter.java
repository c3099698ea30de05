package kg.koch.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the headers that allow pages nothing from elsewhere, and let programs of other sites read
 * the data. Pages made to be embedded may stand in frames of other sites, no others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HeaderFilter extends OncePerRequestFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors ";

  private static final Pattern EMBEDDED = Pattern.compile("/(ky|ru|en)/tables/[^/]+/embed");

  /** What programs read: SDMX, PxWeb, catalogues, files of tables and pictures of charts. */
  private static final Pattern DATA =
      Pattern.compile(
          "/(sdmx|api)/.*|/catalogue\\..*|/calendar\\.ics|/sitemap\\.xml|/(ky|ru|en)/releases\\.atom"
              + "|/(ky|ru|en)/tables/[^/]+/(download|chart|explain)\\..*");

  private static final int ONE_DAY_SECONDS = 86_400;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    boolean embedded = EMBEDDED.matcher(path).matches();
    response.setHeader("Content-Security-Policy", POLICY + (embedded ? "*" : "'none'"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    if (DATA.matcher(path).matches()) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader(
          "Access-Control-Expose-Headers", "ETag, Content-Language, Content-Disposition");
      if (request.getMethod().equals("OPTIONS")) {
        allowQuestions(response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** The answer to a browser that asks whether a page of another site may put its question. */
  private static void allowQuestions(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    response.setHeader(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
    response.setIntHeader("Access-Control-Max-Age", ONE_DAY_SECONDS);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
