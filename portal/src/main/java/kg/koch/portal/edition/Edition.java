package kg.koch.portal.edition;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;

/**
 * Reads a running portal page by page and writes it as files. Followed is every page without a
 * state, every view such a page offers, and whatever any page shows; views of views are not, since
 * they have no end.
 */
final class Edition {

  private static final List<String> BEGIN =
      List.of(
          "/ky/",
          "/ru/",
          "/en/",
          "/koch.css",
          "/sitemap.xml",
          "/catalogue.jsonld",
          "/calendar.ics");

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private final String origin;
  private final String base;
  private final Path out;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final EditionFiles files = new EditionFiles();
  private final TreeMap<String, SiteAddress> pages = new TreeMap<>();
  private long bytes;

  /**
   * @param origin of the running portal, such as http://127.0.0.1:8080
   * @param base where the files will stand, for addresses that must be whole; may be empty
   */
  Edition(String origin, String base, Path out) {
    this.origin = origin;
    this.base = base;
    this.out = out;
  }

  /** What was written. */
  record Written(int pages, int files, long bytes) {}

  Written write() throws IOException, InterruptedException {
    gather();
    for (var page : pages.entrySet()) {
      rewrite(page.getKey(), page.getValue());
    }
    writeEntry();
    return new Written(pages.size(), files.size() + 1, bytes);
  }

  private void gather() throws IOException, InterruptedException {
    Deque<SiteAddress> waiting = new ArrayDeque<>();
    Set<SiteAddress> known = new HashSet<>();
    for (String begin : BEGIN) {
      SiteAddress address = new SiteAddress(begin, "");
      known.add(address);
      waiting.add(address);
    }
    while (!waiting.isEmpty()) {
      SiteAddress address = waiting.remove();
      Optional<PageText> page = take(address);
      if (page.isEmpty()) {
        continue;
      }
      for (PageText.Found found : page.get().found()) {
        boolean follows =
            found.shown() || !found.address().hasQuery() || isWorthItsViews(address, found);
        if (follows && !found.address().isPinned() && known.add(found.address())) {
          waiting.add(found.address());
        }
      }
    }
  }

  /**
   * Views and explanations behind the first page and the tables as they open. Pages of places and
   * countries lead to many times as many: there, figures lead to their table.
   */
  private static boolean isWorthItsViews(SiteAddress page, PageText.Found found) {
    return !page.hasQuery()
        && page.path().matches("/(ky|ru|en)/(tables/[^/]+)?")
        && !found.address().path().endsWith(".json");
  }

  /** Writes what is answered under the address, as it came; its text if it is a page. */
  private Optional<PageText> take(SiteAddress address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + encoded(address)))
            .header("Accept-Language", "en")
            .build();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      return Optional.empty();
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    boolean isPage = type.startsWith("text/html");
    String file = files.add(address, isPage);
    if (isPage) {
      pages.put(file, address);
    }
    put(file, steady(type, answer.body()));
    return isPage
        ? Optional.of(new PageText(address, new String(answer.body(), StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static String encoded(SiteAddress address) {
    return address
        .toString()
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace(" ", "%20")
        .replace("|", "%7C");
  }

  private byte[] steady(String type, byte[] body) throws IOException {
    if (type.startsWith(WORKBOOK)) {
      return SteadyWorkbook.of(body);
    }
    return isText(type) ? whole(body) : body;
  }

  private static boolean isText(String type) {
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("xml")
        || type.contains("bibtex")
        || type.contains("research-info");
  }

  /** With the place of the edition where the portal wrote its own. */
  private byte[] whole(byte[] text) {
    return new String(text, StandardCharsets.UTF_8)
        .replace(origin, base)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void rewrite(String file, SiteAddress address) throws IOException {
    String text = Files.readString(out.resolve(file));
    Texts texts = texts(address);
    String instead = texts.say("reach.edition.form");
    String rewritten =
        new PageText(address, text)
            .rewritten(to -> files.find(to).map(found -> EditionFiles.link(file, found)), instead);
    bytes -= Files.size(out.resolve(file));
    put(file, rewritten.getBytes(StandardCharsets.UTF_8));
  }

  private static Texts texts(SiteAddress address) {
    String language = address.path().split("/", 3)[1];
    return Texts.in(Language.find(language).orElse(Language.KY));
  }

  /** The door: leads on to Kyrgyz, and offers every language. */
  private void writeEntry() throws IOException {
    Set<String> links = new TreeSet<>();
    for (Language language : Language.values()) {
      String tag = language.tag();
      links.add(
          "<li><a href=\"%s/\" lang=\"%s\" hreflang=\"%s\">%s</a></li>"
              .formatted(tag, tag, tag, Languages.ownName(language)));
    }
    String title = Texts.in(Language.KY).say("site.tagline");
    String page =
        """
        <!DOCTYPE html>
        <html lang="ky">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="0;url=ky/"><title>%s</title><link rel="stylesheet" href="koch.css"></head>
        <body><main class="wrap"><h1>%s</h1><ul>%s</ul></main></body>
        </html>
        """
            .formatted(title, title, String.join("", links));
    put("index.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String file, byte[] content) throws IOException {
    Path path = out.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
    bytes += content.length;
  }
}
