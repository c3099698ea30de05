package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.portal.edition.StaticEdition;
import kg.koch.publish.bundle.HandMadeRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as files, behind a server that knows nothing but files. */
class StaticEditionTest {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");

  @TempDir static Path folder;
  private static Path site;
  private static FileServer server;

  @BeforeAll
  static void write() throws Exception {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    HandMadeRelease.writeEarlier(folder.resolve("releases"), files);
    HandMadeRelease.write(folder.resolve("releases"), files);
    Files.writeString(folder.resolve("trusted.pub"), HandMadeRelease.key().publicKey().text());
    site = edition("site");
    server = new FileServer(site);
  }

  private static Path edition(String name) throws Exception {
    Path out = folder.resolve(name);
    assertThat(
            StaticEdition.run(
                List.of(
                    "--out=" + out,
                    "--releases=" + folder.resolve("releases"),
                    "--trusted-key=" + folder.resolve("trusted.pub"),
                    "--base=https://example.org/figures"),
                System.out,
                System.err))
        .isZero();
    return out;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_link_of_every_page_leads_to_a_file() throws Exception {
    Set<String> seen = new TreeSet<>(Set.of("/"));
    Deque<String> waiting = new ArrayDeque<>(seen);
    List<String> dead = new ArrayList<>();
    while (!waiting.isEmpty()) {
      String address = waiting.remove();
      HttpResponse<String> answer = get(address);
      if (answer.statusCode() != 200) {
        dead.add(address);
      } else if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
        for (String next : links(address, answer.body())) {
          if (seen.add(next)) {
            waiting.add(next);
          }
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(seen)
        .contains("/ky/tables/C2/", "/ru/quality/", "/en/tables/C2/download-whole.xlsx");
  }

  @Test
  void a_file_to_take_home_is_the_one_the_portal_gives() throws Exception {
    Path table = site.resolve("en/tables/C2/download-whole.parquet");
    Path signed;
    try (Stream<Path> releases = Files.list(folder.resolve("releases"))) {
      signed = releases.sorted().reduce((one, other) -> other).orElseThrow();
    }
    assertThat(table).hasSameBinaryContentAs(signed.resolve("tables/C2.parquet"));
  }

  @Test
  void nothing_asks_for_a_server() throws Exception {
    for (Path file : files(site)) {
      if (file.toString().endsWith(".html")) {
        assertThat(Files.readString(file)).doesNotContain("<form", "127.0.0.1", "<script src");
      }
    }
  }

  @Test
  void written_again_it_has_the_same_bytes() throws Exception {
    Path again = edition("again");
    List<Path> first = files(site);
    assertThat(files(again)).hasSameSizeAs(first);
    for (Path file : first) {
      assertThat(again.resolve(site.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void an_edition_is_not_written_over_another() throws Exception {
    assertThat(
            StaticEdition.run(
                List.of("--out=" + site, "--releases=" + folder.resolve("releases")),
                System.out,
                System.err))
        .isEqualTo(3);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> links(String page, String body) {
    List<String> links = new ArrayList<>();
    Matcher found = LINK.matcher(body);
    URI here = URI.create("http://site" + page);
    while (found.find()) {
      String link = found.group(1).replace("&amp;", "&");
      if (!link.startsWith("#") && !link.matches("[a-z]+:.*")) {
        links.add(here.resolve(link.replaceAll("#.*", "")).getPath());
      }
    }
    return links;
  }

  private static HttpResponse<String> get(String address) throws Exception {
    URI uri = URI.create(server.address(address));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
