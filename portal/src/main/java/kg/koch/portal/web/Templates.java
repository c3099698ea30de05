package kg.koch.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Pages from templates compiled at build time. */
@Component
public final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kg.koch.portal.template");

  /** The page of this template, filled. */
  public String fill(String template, Object page) {
    StringOutput output = new StringOutput(16_384);
    engine.render(template + ".jte", page, output);
    return output.toString();
  }
}
