package kg.koch.portal.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page of the portal: what it leads to, and the same page with other links. The
 * portal's pages write every attribute in double quotes, escaped; no other HTML is understood.
 */
final class PageText {

  private static final Pattern LINK = Pattern.compile("\\s(href|src)=\"([^\"]*)\"");
  private static final Pattern SCRIPT =
      Pattern.compile("<script\\b[^>]*\\ssrc=[^>]*></script>\\n?");
  private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
  private static final Pattern LINK_OF_HEAD = Pattern.compile("<link\\b(?![^>]*\\shref=)[^>]*>");

  private final SiteAddress address;
  private final String text;

  PageText(SiteAddress address, String text) {
    this.address = address;
    this.text = text;
  }

  /**
   * What the page shows or leads to within the site.
   *
   * @param shown true for what it shows itself, such as a picture
   */
  record Found(SiteAddress address, boolean shown) {}

  List<Found> found() {
    List<Found> found = new ArrayList<>();
    Matcher links = LINK.matcher(withoutScripts());
    while (links.find()) {
      boolean shown = links.group(1).equals("src");
      SiteAddress.of(unescaped(links.group(2)), address)
          .ifPresent(one -> found.add(new Found(one, shown)));
    }
    return found;
  }

  /**
   * The page without scripts and forms, with its links rewritten.
   *
   * @param links what stands for an address of the site; empty where nothing does
   * @param instead the sentence in place of the first form
   */
  String rewritten(Function<SiteAddress, Optional<String>> links, String instead) {
    String plain = withoutScripts();
    Matcher forms = FORM.matcher(plain);
    String formless =
        forms.find()
            ? plain.substring(0, forms.start())
                + "<p class=\"note\">"
                + instead
                + "</p>"
                + FORM.matcher(plain.substring(forms.end())).replaceAll("")
            : plain;
    String linked =
        LINK.matcher(formless)
            .replaceAll(
                link ->
                    Matcher.quoteReplacement(
                        link(link.group(), link.group(1), link.group(2), links)));
    return LINK_OF_HEAD.matcher(linked).replaceAll("");
  }

  private String withoutScripts() {
    return SCRIPT.matcher(text).replaceAll("");
  }

  private String link(
      String whole,
      String attribute,
      String escaped,
      Function<SiteAddress, Optional<String>> links) {
    String link = unescaped(escaped);
    if (link.startsWith("#") || !(link.startsWith("/") || link.startsWith("?"))) {
      return whole;
    }
    String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
    return SiteAddress.of(link, address)
        .flatMap(links)
        .map(to -> " " + attribute + "=\"" + to + fragment.replace("&", "&amp;") + "\"")
        .orElse("");
  }

  private static String unescaped(String attribute) {
    return attribute
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
