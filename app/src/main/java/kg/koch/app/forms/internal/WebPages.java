package kg.koch.app.forms.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.OpenRosaRefusal;

/**
 * The same forms in a browser, also without a network: a page built of {@code app/frontend}, whose
 * files are taken into the program when it is built. It fetches and hands in as a telephone does.
 */
final class WebPages {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8");

  /**
   * The library writes its styles into the page, draws pictures of its own and reads expressions by
   * a parser in WebAssembly. No script may be made of text.
   */
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none';"
          + " form-action 'self'";

  void answer(DevicePath path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> rest = path.rest();
    if (rest.size() == 1) {
      response.sendRedirect(request.getServletPath() + path.start() + "/web/");
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    String name = rest.get(rest.size() - 1);
    boolean page = rest.size() == 2 && name.isEmpty();
    boolean asset = rest.size() == 3 && rest.get(1).equals("assets");
    if (!page && !(NAME.matcher(name).matches() && (asset || rest.size() == 2))) {
      throw new OpenRosaRefusal(ErrorCode.NOT_FOUND, "nothing at this address");
    }
    file(page ? "index.html" : asset ? "assets/" + name : name, response);
  }

  private static void file(String name, HttpServletResponse response) throws IOException {
    try (InputStream content = WebPages.class.getResourceAsStream("/forms/web/" + name)) {
      if (content == null) {
        throw new OpenRosaRefusal(
            ErrorCode.NOT_FOUND,
            "no file " + name + "; build with ./koch to have forms in browsers");
      }
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      Answers.file(
          response, type == null ? "application/octet-stream" : type, content.readAllBytes());
    }
  }
}
