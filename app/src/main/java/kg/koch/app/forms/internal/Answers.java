package kg.koch.app.forms.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kg.koch.openrosa.Answer;
import kg.koch.openrosa.OpenRosaRefusal;

/** Writes answers with the headers that OpenRosa wants on each of them. */
final class Answers {

  /** What a telephone may send in one request; more comes in several. */
  static final long MOST_BYTES = 100_000_000;

  private static final String XML = "text/xml; charset=utf-8";

  private Answers() {}

  /** Date is the container's. */
  static void headers(HttpServletResponse response, FormTexts texts) {
    response.setHeader("X-OpenRosa-Version", "1.0");
    response.setHeader("X-OpenRosa-Accept-Content-Length", Long.toString(MOST_BYTES));
    response.setHeader("Content-Language", texts.language());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }

  static void xml(
      HttpServletRequest request, HttpServletResponse response, int status, byte[] content)
      throws IOException {
    response.setStatus(status);
    ExactContentType.set(request, XML);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  static void file(HttpServletResponse response, String type, byte[] content) throws IOException {
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  static void page(HttpServletResponse response, byte[] content) throws IOException {
    file(response, "text/html;charset=" + StandardCharsets.UTF_8, content);
  }

  static void refusal(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenRosaRefusal refused,
      FormTexts texts)
      throws IOException {
    if (refused.code().status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Koch\", charset=\"UTF-8\"");
    }
    xml(request, response, refused.code().status(), Answer.refusal(texts.refusal(refused.code())));
  }
}
