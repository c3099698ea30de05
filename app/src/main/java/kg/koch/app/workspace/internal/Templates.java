package kg.koch.app.workspace.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Pages are jte templates compiled with the program; everything they print is escaped. Comes before
 * Spring's own resolvers, which would look for pages elsewhere.
 */
@Component
class Templates implements ViewResolver, Ordered {

  private static final String PACKAGE = "kg.koch.app.workspace.page";
  private static final String REDIRECT = "redirect:";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  @Override
  public View resolveViewName(String name, Locale locale) {
    return name.startsWith(REDIRECT)
        ? new RedirectView(name.substring(REDIRECT.length()), true)
        : (model, request, response) -> render(name, model, response);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private void render(String name, @Nullable Map<String, ?> model, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(name + ".jte", pageModel(model), page);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }

  /** Spring adds its own binding results to the model; templates name what they take. */
  private static Map<String, Object> pageModel(@Nullable Map<String, ?> model) {
    Map<String, Object> page = new HashMap<>();
    if (model != null) {
      model.forEach((key, value) -> page.put(key, value));
      page.keySet().removeIf(key -> key.startsWith("org.springframework"));
    }
    return page;
  }
}
