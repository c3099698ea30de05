package kg.koch.app.workspace.internal.review;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import kg.koch.terms.BadInputException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Whoever reviews, by the name typed in; the browser keeps it in a cookie until it is closed. The
 * workspace has no accounts: the key lets in, the name signs.
 */
final class Reviewer {

  private static final String COOKIE = "koch-reviewer";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .'’-]{0,59}");

  private Reviewer() {}

  static Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(one -> one.getName().equals(COOKIE))
            .findFirst()
            .flatMap(one -> decoded(one.getValue()));
  }

  private static Optional<String> decoded(String value) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(Reviewer::isName);
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a name.
   *
   * @throws BadInputException if it is none
   */
  static void sign(String typed, HttpServletResponse response) {
    String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).replaceAll(" +", " ");
    if (!isName(name)) {
      throw new BadInputException(
          BadInputException.Place.file("Name"),
          "a name of up to 60 letters",
          "another text",
          "Type the name that the journal of decisions is to have.");
    }
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .sameSite("Strict")
            .path("/")
            .build()
            .toString());
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
