package kg.koch.app.workspace.internal.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kg.koch.app.intake.SupplierTokens;
import kg.koch.app.intake.SupplierTokens.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in a supplier's program that shows its token ({@code Authorization: Bearer koch_...}). */
public final class TokenFilter extends OncePerRequestFilter {

  /** The request's attribute with the supplier. */
  static final String SUPPLIER = "koch.supplier";

  private static final String BEARER = "Bearer ";

  private final SupplierTokens tokens;

  public TokenFilter(SupplierTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ApiAddress.is(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    Optional<Supplier> supplier =
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
            .filter(header -> header.startsWith(BEARER))
            .flatMap(header -> tokens.find(header.substring(BEARER.length()).strip()));
    if (supplier.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setContentType("application/json;charset=UTF-8");
      response
          .getWriter()
          .write(
              "{\"problem\":\"Expected the header Authorization: Bearer with a supplier's token;"
                  + " got none, or one that does not hold. Ask the office for a token.\"}\n");
      return;
    }
    request.setAttribute(SUPPLIER, supplier.get());
    chain.doFilter(request, response);
  }
}
