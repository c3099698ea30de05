package kg.koch.portal.catalogue;

import java.util.List;
import kg.koch.portal.words.Languages;
import kg.koch.publish.bundle.Language;

/**
 * Every page in every language, each with its twins (sitemaps.org; hreflang as Google reads it).
 */
final class SiteMap {

  private SiteMap() {}

  /**
   * @param base address of the portal
   * @param paths of pages after the language
   */
  static String of(String base, List<String> paths) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (String path : paths) {
      for (Language language : Languages.all()) {
        xml.append("<url><loc>").append(Xml.text(page(base, language, path))).append("</loc>");
        for (Language other : Languages.all()) {
          xml.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(other.tag());
          xml.append("\" href=\"").append(Xml.text(page(base, other, path))).append("\"/>");
        }
        xml.append("</url>\n");
      }
    }
    return xml.append("</urlset>\n").toString();
  }

  private static String page(String base, Language language, String path) {
    return base + "/" + language.tag() + "/" + path;
  }
}
