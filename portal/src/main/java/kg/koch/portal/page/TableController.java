package kg.koch.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kg.koch.portal.chart.PictureFile;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Move;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.release.View;
import kg.koch.portal.web.PublicAddress;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of one table: its page, the page for other sites, its chart and its citation. */
@RestController
public class TableController {

  private static final String TABLE = Pages.LANGUAGE + "/tables/{table}";

  private final Shelf shelf;
  private final PublicAddress publicAddress;
  private final Pages pages;

  TableController(Shelf shelf, Pages pages, PublicAddress publicAddress) {
    this.shelf = shelf;
    this.pages = pages;
    this.publicAddress = publicAddress;
  }

  @GetMapping(TABLE)
  ResponseEntity<String> table(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    String move = request.getParameter("move");
    return move == null
        ? page(language, table, "", "table", request)
        : moved(language, table, move, request);
  }

  /** A button that moves a dimension leads to the address of the view after the move. */
  private ResponseEntity<String> moved(
      String language, String table, String move, HttpServletRequest request) {
    return find(request, table)
        .map(
            view -> {
              String asked = request.getParameter("release");
              String pin =
                  asked == null || asked.isEmpty() ? "" : "&release=" + Address.encode(asked);
              String state = Address.of(Move.apply(view, move)) + pin;
              return ResponseEntity.status(HttpStatus.SEE_OTHER)
                  .location(
                      URI.create(
                          "/%s/tables/%s?%s#layout".formatted(language, view.table().id(), state)))
                  .<String>build();
            })
        .orElseGet(() -> pages.notFound(request));
  }

  @GetMapping(TABLE + "/embed")
  ResponseEntity<String> embed(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    return page(language, table, "/embed", "embed", request);
  }

  private ResponseEntity<String> page(
      String language, String table, String below, String template, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    String title =
        find(request, table).map(view -> view.table().title().in(texts.language())).orElse(table);
    return pages.page(
        request,
        texts,
        "tables/" + table + below,
        title,
        template,
        (frame, release) -> make(frame, release, table, request));
  }

  private @Nullable TablePage make(
      Frame frame, Release release, String table, HttpServletRequest request) {
    return release
        .findTable(table)
        .map(
            cells ->
                new TablePage(
                    frame,
                    View.parse(
                        release.findMetadata(table).orElseThrow(), Pages.parameters(request)),
                    cells,
                    shelf.releases(),
                    publicAddress.of(request)))
        .orElse(null);
  }

  @GetMapping(TABLE + "/chart.svg")
  ResponseEntity<byte[]> svg(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    return find(language, table, request)
        .map(page -> file(savedChart(page), "image/svg+xml", name(page, "svg")))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping(TABLE + "/chart.png")
  ResponseEntity<byte[]> png(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    return find(language, table, request)
        .map(page -> file(PictureFile.png(savedChart(page)), "image/png", name(page, "png")))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping(TABLE + "/cite.{form:bib|ris}")
  ResponseEntity<byte[]> cite(
      @PathVariable String language,
      @PathVariable String table,
      @PathVariable String form,
      HttpServletRequest request) {
    boolean bib = form.equals("bib");
    return find(language, table, request)
        .map(
            page ->
                file(
                    bib ? page.citation().bibtex() : page.citation().ris(),
                    bib ? "application/x-bibtex" : "application/x-research-info-systems",
                    name(page, form)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static String savedChart(TablePage page) {
    return new SavedChart(page).svg();
  }

  private static String name(TablePage page, String form) {
    return "koch-%s-%s.%s".formatted(page.table().id(), page.citation().release().id(), form);
  }

  private static ResponseEntity<byte[]> file(String text, String type, String name) {
    return file(text.getBytes(StandardCharsets.UTF_8), type + ";charset=UTF-8", name);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-cache")
        .body(bytes);
  }

  /** The page of a table as its files need it; empty if the release has no such table. */
  private Optional<TablePage> find(String language, String table, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages
        .release(request)
        .flatMap(
            release ->
                Optional.ofNullable(
                    make(
                        Pages.frame(request, texts, "", "", Optional.of(release)),
                        release,
                        table,
                        request)))
        .filter(page -> !page.chart().isEmpty() || request.getRequestURI().contains("/cite."));
  }

  private Optional<View> find(HttpServletRequest request, String table) {
    return pages
        .release(request)
        .flatMap(release -> release.findMetadata(table))
        .map(metadata -> View.parse(metadata, Pages.parameters(request)));
  }
}
