package kg.koch.app.workspace.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** Pages are jte templates compiled with the program; everything they print is escaped. */
@Configuration(proxyBeanMethods = false)
class Templates {

  private static final String PACKAGE = "kg.koch.app.workspace.page";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  @Bean
  ViewResolver pages() {
    return (name, locale) ->
        name.startsWith(InternalResourceViewResolver.REDIRECT_URL_PREFIX)
            ? new org.springframework.web.servlet.view.RedirectView(
                name.substring(InternalResourceViewResolver.REDIRECT_URL_PREFIX.length()), true)
            : (View) (model, request, response) -> render(name, model, response);
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
    Map<String, Object> page = new java.util.HashMap<>();
    if (model != null) {
      model.forEach((key, value) -> page.put(key, value));
      page.keySet().removeIf(key -> key.startsWith("org.springframework"));
    }
    return page;
  }
}
