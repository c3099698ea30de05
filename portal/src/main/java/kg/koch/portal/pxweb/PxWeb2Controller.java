package kg.koch.portal.pxweb;

import static kg.koch.portal.pxweb.PxWeb1Controller.ordered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kg.koch.portal.page.Pages;
import kg.koch.portal.web.PublicAddress;
import kg.koch.portal.words.Languages;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.jsonstat.JsonStatWriter;
import kg.koch.publish.pxweb.CubeChoice;
import kg.koch.publish.pxweb.PxWebException;
import kg.koch.publish.pxweb.ValueSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PxWebApi 2: tables, their metadata and data, code lists, saved queries. */
@RestController
@CrossOrigin
final class PxWeb2Controller {

  private static final String ROOT = "/api/v2";
  private static final String DEFAULT_FORMAT = "json-stat2";
  private static final List<String> FORMATS =
      List.of("json-stat2", "px", "csv", "xlsx", "parquet", "html", "json-px");

  private final Pages pages;
  private final PxAnswers answers;
  private final PublicAddress address;
  private final Publisher publisher;
  private final Clock clock;

  PxWeb2Controller(
      Pages pages, PxAnswers answers, PublicAddress address, Publisher publisher, Clock clock) {
    this.pages = pages;
    this.answers = answers;
    this.address = address;
    this.publisher = publisher;
    this.clock = clock;
  }

  @GetMapping(ROOT + "/config")
  ResponseEntity<String> configuration() {
    List<Object> languages =
        Languages.all().stream()
            .<Object>map(one -> ordered("id", one.tag(), "label", Languages.ownName(one)))
            .toList();
    return json(
        ordered(
            "apiVersion",
            "2.0",
            "appVersion",
            "1.0",
            "languages",
            languages,
            "defaultLanguage",
            Language.KY.tag(),
            "maxDataCells",
            PxAnswers.MOST_CELLS,
            "maxCallsPerTimeWindow",
            1000,
            "timeWindow",
            1,
            "license",
            publisher.licence(),
            "defaultDataFormat",
            DEFAULT_FORMAT,
            "dataFormats",
            FORMATS));
  }

  @GetMapping({ROOT + "/tables", ROOT + "/tables/"})
  ResponseEntity<String> tables(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "0") int pastDays,
      @RequestParam(defaultValue = "1") int pageNumber,
      @RequestParam(defaultValue = "100") int pageSize,
      HttpServletRequest request) {
    LocalDate since = pastDays < 1 ? LocalDate.MIN : LocalDate.now(clock).minusDays(pastDays);
    return json(list(request).list(new PxWeb2Tables.Wanted(query, since, pageNumber, pageSize)));
  }

  @GetMapping(ROOT + "/tables/{id}")
  ResponseEntity<String> table(@PathVariable String id, HttpServletRequest request) {
    Map<String, Object> table = list(request).table(choice(request, id).table());
    table.put("language", language(request).tag());
    return json(table);
  }

  @GetMapping(ROOT + "/tables/{id}/metadata")
  void metadata(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CubeChoice choice = choice(request, id);
    PxWeb2Query query = PxWeb2Query.ofAddress(Pages.parameters(request));
    String saved = request.getParameter("savedQuery");
    if (saved != null) {
      query = PxWeb2Query.ofJson(saved(saved).path("selection"));
    } else if ("true".equals(request.getParameter("defaultSelection"))) {
      query = query.orOpening(choice.table());
    }
    Cube cube =
        query.choices().isEmpty() ? Cube.whole(release(request), id) : choice.of(query.choices());
    Language language = language(request);
    PxWeb2Tables list = list(request);
    response.setContentType("application/json");
    response.setHeader("Content-Language", language.tag());
    new JsonStatWriter(
            language, (of, number, json) -> writeCodeLists(of, number, list, language, json))
        .writeMetadata(cube, response.getOutputStream());
  }

  private static void writeCodeLists(
      Cube cube,
      int number,
      PxWeb2Tables list,
      Language language,
      tools.jackson.core.JsonGenerator json) {
    json.writeArrayPropertyStart("codelists");
    for (ValueSet set : ValueSet.of(cube.metadata(), cube.axes().get(number).axis())) {
      json.writeStartObject();
      json.writeStringProperty("id", set.id());
      json.writeStringProperty("label", set.label().in(language));
      json.writeStringProperty("type", "Valueset");
      json.writeArrayPropertyStart("links");
      json.writeStartObject();
      list.link("metadata", "/codelists/" + set.id())
          .forEach((name, value) -> json.writeStringProperty(name, String.valueOf(value)));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @GetMapping(ROOT + "/tables/{id}/defaultselection")
  ResponseEntity<String> defaultSelection(@PathVariable String id, HttpServletRequest request) {
    return selection(id, new PxWeb2Query(List.of(), List.of(), List.of()), request);
  }

  private ResponseEntity<String> selection(
      String id, PxWeb2Query query, HttpServletRequest request) {
    CubeChoice choice = choice(request, id);
    PxWeb2Query whole = query.orOpening(choice.table());
    Map<String, Object> selection = PxWeb2Query.selection(choice.of(whole.choices()), whole);
    selection.put("language", language(request).tag());
    selection.put("links", List.of(list(request).link("self", "/tables/" + id + "/data")));
    return json(selection);
  }

  @GetMapping(ROOT + "/tables/{id}/data")
  void data(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = new Query(id, PxWeb2Query.ofAddress(Pages.parameters(request)));
    send(query, request, response);
  }

  @PostMapping(ROOT + "/tables/{id}/data")
  void dataByPost(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = new Query(id, PxWeb2Query.ofJson(PxWeb1Controller.body(request)));
    send(query, request, response);
  }

  /** A query with what it says of the form, unless the address says something else. */
  private record Query(
      String table, PxWeb2Query selection, String format, List<String> parameters) {

    Query(String table, PxWeb2Query selection) {
      this(table, selection, DEFAULT_FORMAT, List.of());
    }
  }

  private void send(Query asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CubeChoice choice = choice(request, asked.table());
    PxWeb2Query selection = asked.selection().orOpening(choice.table());
    String wanted = request.getParameter("outputFormat");
    String format = wanted == null ? asked.format() : wanted;
    if (!FORMATS.contains(format)) {
      throw new PxWebException(
          400, "Expected a format of %s; got '%s'.".formatted(FORMATS, format));
    }
    List<String> parameters = PxWeb2Query.list(Pages.parameters(request), "outputFormatParams");
    answers.send(
        choice.of(selection.choices()),
        new PxAnswers.Form(
            format,
            selection.stub(),
            selection.heading(),
            parameters.isEmpty() ? asked.parameters() : parameters),
        language(request),
        response);
  }

  @GetMapping(ROOT + "/codelists/{id}")
  ResponseEntity<String> codeList(@PathVariable String id, HttpServletRequest request) {
    Language language = language(request);
    ValueSet set =
        ValueSet.find(release(request), id)
            .orElseThrow(() -> new PxWebException(404, "Expected a code list; got '" + id + "'."));
    List<Object> values =
        set.positions().stream()
            .map(at -> set.dimension().codes().get(at))
            .<Object>map(
                code ->
                    ordered(
                        "code", code.id(),
                        "label", code.label().in(language),
                        "valueMap", List.of(code.id())))
            .toList();
    return json(
        ordered(
            "id", set.id(),
            "label", set.label().in(language),
            "language", language.tag(),
            "languages", Languages.all().stream().map(Language::tag).toList(),
            "type", "Valueset",
            "values", values,
            "links", List.of(list(request).link("self", "/codelists/" + id))));
  }

  @PostMapping({ROOT + "/savedqueries", ROOT + "/savedqueries/"})
  ResponseEntity<String> save(HttpServletRequest request) throws IOException {
    JsonNode query = parse(PxWeb1Controller.body(request));
    String id = SavedQuery.id(query.toString());
    runnable(query, request);
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Location", address.of(request) + ROOT + "/savedqueries/" + id)
        .body(answer(id, query, request));
  }

  /** Refuses a query that could not be run. */
  private void runnable(JsonNode query, HttpServletRequest request) {
    CubeChoice choice = choice(request, query.path("tableId").asString(""));
    choice.of(PxWeb2Query.ofJson(query.path("selection")).orOpening(choice.table()).choices());
  }

  @GetMapping(ROOT + "/savedqueries/{id}")
  ResponseEntity<String> saved(@PathVariable String id, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer(id, saved(id), request));
  }

  private String answer(String id, JsonNode query, HttpServletRequest request) {
    Map<String, Object> answer =
        ordered(
            "language",
            query.path("language").asString(Language.KY.tag()),
            "id",
            id,
            "savedQuery",
            query,
            "links",
            List.of(list(request).link("data", "/savedqueries/" + id + "/data")));
    return JsonMapper.shared().writeValueAsString(answer);
  }

  @GetMapping(ROOT + "/savedqueries/{id}/data")
  void savedData(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonNode query = saved(id);
    send(
        new Query(
            query.path("tableId").asString(""),
            PxWeb2Query.ofJson(query.path("selection")),
            query.path("outputFormat").asString(DEFAULT_FORMAT),
            PxWeb2Query.texts(query.path("outputFormatParams"))),
        request,
        response);
  }

  @GetMapping(ROOT + "/savedqueries/{id}/selection")
  ResponseEntity<String> savedSelection(@PathVariable String id, HttpServletRequest request) {
    JsonNode query = saved(id);
    return selection(
        query.path("tableId").asString(""), PxWeb2Query.ofJson(query.path("selection")), request);
  }

  private static JsonNode saved(String id) {
    return parse(SavedQuery.json(id));
  }

  private static JsonNode parse(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (tools.jackson.core.JacksonException malformed) {
      throw new PxWebException(400, "Expected a query in JSON.");
    }
  }

  private CubeChoice choice(HttpServletRequest request, String table) {
    return new CubeChoice(release(request), table);
  }

  private PxWeb2Tables list(HttpServletRequest request) {
    return new PxWeb2Tables(release(request), language(request), address.of(request) + ROOT);
  }

  private Release release(HttpServletRequest request) {
    return pages
        .release(request)
        .orElseThrow(() -> new PxWebException(404, "Expected a release; there is none so named."));
  }

  private static Language language(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    return asked == null
        ? Language.KY
        : Language.find(asked)
            .orElseThrow(
                () ->
                    new PxWebException(
                        400, "Expected a language of ky, ru, en; got '" + asked + "'."));
  }

  @ExceptionHandler(PxWebException.class)
  ResponseEntity<String> refused(PxWebException refusal) {
    HttpStatus status = HttpStatus.valueOf(refusal.status());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            JsonMapper.shared()
                .writeValueAsString(
                    ordered(
                        "type", "about:blank",
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", refusal.explanation())));
  }

  private static ResponseEntity<String> json(Object value) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-cache")
        .body(JsonMapper.shared().writeValueAsString(value));
  }
}
