package kg.koch.portal.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Themes;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.pxweb.CubeChoice;
import kg.koch.publish.pxweb.PxWebException;
import kg.koch.publish.pxweb.PxWebQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * PxWeb API, version 1: one database, a folder for each theme, tables in them. A table is also
 * found without its folder.
 */
@RestController
@CrossOrigin
final class PxWeb1Controller {

  private static final String ROOT = "/api/v1/{language:ky|ru|en}";
  private static final String DATABASE = "koch";

  /** A query of any table fits; what is longer is no query. */
  private static final int MOST_BYTES = 1_000_000;

  private final Pages pages;
  private final PxAnswers answers;

  PxWeb1Controller(Pages pages, PxAnswers answers) {
    this.pages = pages;
    this.answers = answers;
  }

  @GetMapping({ROOT, ROOT + "/"})
  ResponseEntity<String> databases(@PathVariable String language, HttpServletRequest request) {
    if (request.getParameterMap().containsKey("config")) {
      return json(configuration());
    }
    String text = release(request).manifest().title().in(language(language));
    return json(List.of(ordered("dbid", DATABASE, "text", text)));
  }

  /** Calls are not counted here; clients want to read a number. */
  private static Map<String, Object> configuration() {
    return ordered(
        "maxValues",
        PxAnswers.MOST_CELLS,
        "maxCells",
        PxAnswers.MOST_CELLS,
        "maxCalls",
        1000,
        "timeWindow",
        1,
        "CORS",
        true);
  }

  @GetMapping({ROOT + "/" + DATABASE, ROOT + "/" + DATABASE + "/"})
  ResponseEntity<String> folders(@PathVariable String language, HttpServletRequest request) {
    Release release = release(request);
    if (request.getParameter("query") != null) {
      return json(search(release, language(language), request.getParameter("query")));
    }
    List<Object> folders = new ArrayList<>();
    release.metadata().values().stream()
        .map(Themes::of)
        .distinct()
        .sorted()
        .forEach(
            theme ->
                folders.add(
                    ordered(
                        "id",
                        theme,
                        "type",
                        "l",
                        "text",
                        Themes.label(theme).in(language(language)))));
    return json(folders);
  }

  private static List<Object> search(Release release, Language language, String query) {
    String wanted = query.replace("*", "").strip().toLowerCase(Locale.ROOT);
    List<Object> found = new ArrayList<>();
    for (TableMetadata table : release.metadata().values()) {
      String title = table.title().in(language);
      if ((table.id() + " " + title).toLowerCase(Locale.ROOT).contains(wanted)) {
        found.add(
            ordered(
                "id",
                table.id(),
                "path",
                "/" + Themes.of(table),
                "title",
                title,
                "score",
                1.0,
                "published",
                table.vintage() + "T00:00:00"));
      }
    }
    return found;
  }

  @GetMapping({
    ROOT + "/" + DATABASE + "/{name}",
    ROOT + "/" + DATABASE + "/{name}/",
    ROOT + "/" + DATABASE + "/{theme}/{name}"
  })
  ResponseEntity<String> folderOrTable(
      @PathVariable String language,
      @PathVariable Optional<String> theme,
      @PathVariable String name,
      HttpServletRequest request) {
    Release release = release(request);
    Optional<TableMetadata> table = release.findMetadata(name);
    if (table.isPresent() && theme.orElse(Themes.of(table.get())).equals(Themes.of(table.get()))) {
      return json(metadata(release, table.get(), language(language)));
    }
    List<Object> tables = new ArrayList<>();
    release.metadata().values().stream()
        .filter(one -> Themes.of(one).equals(name) && theme.isEmpty())
        .forEach(
            one ->
                tables.add(
                    ordered(
                        "id",
                        one.id(),
                        "type",
                        "t",
                        "text",
                        one.title().in(language(language)),
                        "updated",
                        one.vintage() + "T00:00:00")));
    if (tables.isEmpty()) {
      throw new PxWebException(404, "Expected a folder or a table; got '" + name + "'.");
    }
    return json(tables);
  }

  private static Map<String, Object> metadata(
      Release release, TableMetadata table, Language language) {
    List<Object> variables = new ArrayList<>();
    for (int axis = 0; axis < table.dimensions().size(); axis++) {
      DimensionMetadata dimension = table.dimensions().get(axis);
      Map<String, Object> variable =
          ordered(
              "code", dimension.id(),
              "text", dimension.label().in(language),
              "values", dimension.codes().stream().map(CodeMetadata::id).toList(),
              "valueTexts",
                  dimension.codes().stream().map(code -> code.label().in(language)).toList());
      if (table.axes().get(axis).findTotal().isPresent()) {
        variable.put("elimination", true);
      }
      if (dimension.id().equals("TIME_PERIOD")) {
        variable.put("time", true);
      }
      variables.add(variable);
    }
    List<Contents> contents = Cube.whole(release, table.id()).contents();
    if (contents.size() > 1) {
      variables.add(
          ordered(
              "code", Contents.DIMENSION,
              "text", Contents.dimensionLabel().in(language),
              "values", contents.stream().map(Contents::name).toList(),
              "valueTexts", contents.stream().map(one -> one.label().in(language)).toList()));
    }
    return ordered("title", table.title().in(language), "variables", variables);
  }

  @PostMapping({ROOT + "/" + DATABASE + "/{name}", ROOT + "/" + DATABASE + "/{theme}/{name}"})
  void data(
      @PathVariable String language,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    PxWebQuery query = PxWebQuery.parse(body(request));
    Cube cube = new CubeChoice(release(request), name).of(query.choices());
    answers.send(cube, PxAnswers.Form.of(query.format()), language(language), response);
  }

  /** The text of a request, whatever its type says: some clients name none. */
  static String body(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new PxWebException(413, "Expected a query of at most " + MOST_BYTES + " bytes.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Release release(HttpServletRequest request) {
    return pages
        .release(request)
        .orElseThrow(() -> new PxWebException(404, "Expected a release; there is none so named."));
  }

  @ExceptionHandler(PxWebException.class)
  ResponseEntity<String> refused(PxWebException refusal) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonMapper.shared().writeValueAsString(ordered("error", refusal.explanation())));
  }

  private static Language language(String tag) {
    return Language.find(tag).orElse(Language.KY);
  }

  private static ResponseEntity<String> json(Object value) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-cache")
        .body(JsonMapper.shared().writeValueAsString(value));
  }

  /** A JSON object: names and values in turn. */
  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
