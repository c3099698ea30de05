package kg.koch.portal.edition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page or file of the site: its path, and its state after the question mark; empty where there is
 * none.
 */
record SiteAddress(String path, String query) {

  /** What machines ask with addresses they make themselves: no file can answer it. */
  private static final Pattern NEEDS_SERVER = Pattern.compile("/(sdmx|api)(/.*)?");

  /** The address a link leads to from a page; empty if it leads out of the site or nowhere. */
  static Optional<SiteAddress> of(String link, SiteAddress from) {
    String plain = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    if (plain.startsWith("?")) {
      return Optional.of(new SiteAddress(from.path, plain.substring(1)));
    }
    if (!plain.startsWith("/") || plain.startsWith("//")) {
      return Optional.empty();
    }
    int mark = plain.indexOf('?');
    String path = mark < 0 ? plain : plain.substring(0, mark);
    return NEEDS_SERVER.matcher(path).matches()
        ? Optional.empty()
        : Optional.of(new SiteAddress(path, mark < 0 ? "" : plain.substring(mark + 1)));
  }

  boolean hasQuery() {
    return !query.isEmpty();
  }

  /** The page or file that it is a view of, or whose figure it explains. */
  SiteAddress of() {
    return new SiteAddress(path.replaceFirst("/explain$", ""), "");
  }

  /** The same file of the whole table, where this is a download of a part. */
  SiteAddress whole() {
    return new SiteAddress(path, "whole=true");
  }

  /** Whether it names a release of its own: a file of an edition is of the edition's release. */
  boolean isPinned() {
    return ("&" + query).contains("&release=");
  }

  @Override
  public String toString() {
    return hasQuery() ? path + "?" + query : path;
  }
}
