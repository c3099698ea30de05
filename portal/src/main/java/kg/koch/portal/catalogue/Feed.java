package kg.koch.portal.catalogue;

import java.net.URI;
import java.util.List;
import kg.koch.portal.words.Periods;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.Text;

/**
 * Releases as an Atom feed (RFC 4287). A release holds no time of day; "updated" is the first
 * moment of its vintage, so that the same releases always give the same feed.
 */
final class Feed {

  private final Language language;
  private final String base;
  private final String publisher;

  Feed(Language language, String base, String publisher) {
    this.language = language;
    this.base = base;
    this.publisher = publisher;
  }

  String of(List<Release> newestFirst) {
    Texts texts = Texts.in(language);
    String self = base + "/" + language.tag() + "/releases.atom";
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    xml.append(language.tag()).append("\">\n");
    element(xml, "id", self);
    element(xml, "title", texts.say("site.name") + ": " + texts.say("releases.title"));
    element(
        xml,
        "updated",
        newestFirst.isEmpty() ? "1970-01-01T00:00:00Z" : moment(newestFirst.get(0)));
    link(xml, "self", self);
    link(xml, "alternate", base + "/" + language.tag() + "/releases");
    xml.append("<author>");
    element(xml, "name", publisher);
    xml.append("</author>\n");
    newestFirst.forEach(release -> entry(xml, release, texts));
    return xml.append("</feed>\n").toString();
  }

  private void entry(StringBuilder xml, Release release, Texts texts) {
    xml.append("<entry>\n");
    // The host and the day make it the portal's own for good (RFC 4151).
    element(
        xml,
        "id",
        "tag:%s,%s:release:%s".formatted(host(), release.manifest().vintage(), release.id()));
    element(xml, "title", release.manifest().title().in(language));
    element(xml, "updated", moment(release));
    link(xml, "alternate", base + "/" + language.tag() + "/?release=" + release.id());
    Text label = release.manifest().demonstrationLabel();
    String day = Periods.write(release.manifest().vintage(), texts);
    String summary =
        texts.say("release.line", release.id(), day)
            + " "
            + texts.say("releases.tables")
            + ": "
            + release.metadata().size()
            + ".";
    element(xml, "summary", (label == null ? "" : label.in(language) + " ") + summary);
    xml.append("</entry>\n");
  }

  private String host() {
    String host = URI.create(base).getHost();
    return host == null ? "localhost" : host;
  }

  private static String moment(Release release) {
    return release.manifest().vintage() + "T00:00:00Z";
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(Xml.text(text));
    xml.append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder xml, String relation, String address) {
    xml.append("<link rel=\"").append(relation).append("\" href=\"");
    xml.append(Xml.text(address)).append("\"/>\n");
  }
}
