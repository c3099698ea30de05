package kg.koch.app.forms.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kg.koch.app.forms.Device;
import kg.koch.app.forms.FormTables;
import kg.koch.app.forms.HandedIn;
import kg.koch.app.forms.KeptSubmission;
import kg.koch.app.forms.OfficeFiles;
import kg.koch.app.forms.SubmissionTables;
import kg.koch.app.forms.Submissions;
import kg.koch.openrosa.Correction;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.FormQuestionReader;
import kg.koch.openrosa.OpenRosaRefusal;
import kg.koch.openrosa.Submission;
import kg.koch.openrosa.SubmissionReader;

/**
 * What an office sees of its area: what was handed in, each on a page of its own, to correct or to
 * delete. A correction is one more version; who looks sees the latest.
 */
final class OfficePages {

  private static final int MOST_ROWS = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Bishkek"));

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kg.koch.app.forms.page");
  private final FormTables forms;
  private final SubmissionTables tables;
  private final Submissions submissions;
  private final OfficeFiles files;
  private final Supplier<String> instances;

  /**
   * @param instances identities of new submissions
   */
  OfficePages(
      FormTables forms,
      SubmissionTables tables,
      Submissions submissions,
      OfficeFiles files,
      Supplier<String> instances) {
    this.forms = forms;
    this.tables = tables;
    this.submissions = submissions;
    this.files = files;
    this.instances = instances;
  }

  void answer(
      DevicePath path, Device device, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; frame-ancestors 'none'; form-action 'self'");
    String home = request.getServletPath() + path.start() + "/office";
    String language = path.rest().size() > 1 ? path.rest().get(1) : "";
    if (path.draft()) {
      throw new OpenRosaRefusal(ErrorCode.NOT_FOUND, "drafts have no office");
    }
    if (!FormTexts.LANGUAGES.contains(language)) {
      response.sendRedirect(home + "/ky");
      return;
    }
    Visit visit = new Visit(device, FormTexts.in(language), home, request, response);
    String what = path.rest().size() > 2 ? path.rest().get(2) : "";
    switch (what) {
      case "" -> list(visit);
      case "style.css" -> style(response);
      case "record" -> record(visit);
      case "file" -> file(visit);
      default -> throw new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no such page");
    }
  }

  private record Visit(
      Device device,
      FormTexts texts,
      String home,
      HttpServletRequest request,
      HttpServletResponse response) {

    String parameter(String name) {
      String value = request.getParameter(name);
      return value == null ? "" : value;
    }

    boolean isPost() {
      return request.getMethod().equals("POST");
    }
  }

  private static void style(HttpServletResponse response) throws IOException {
    try (var css =
        Objects.requireNonNull(OfficePages.class.getResourceAsStream("/static/workspace.css"))) {
      Answers.file(response, "text/css;charset=UTF-8", css.readAllBytes());
    }
  }

  private void list(Visit visit) throws IOException {
    Map<String, String> titles =
        forms.list().stream()
            .collect(
                Collectors.toMap(one -> one.form(), one -> one.title(), (newest, older) -> newest));
    List<OfficeRow> rows =
        tables.newest(visit.device().area(), MOST_ROWS).stream()
            .filter(kept -> visit.device().mayUse(kept.form()))
            .map(kept -> row(kept, titles.getOrDefault(kept.form(), kept.form())))
            .toList();
    show(visit, "office", Map.of("rows", rows, "most", MOST_ROWS));
  }

  private static OfficeRow row(KeptSubmission kept, String title) {
    Submission submission = SubmissionReader.read(Objects.requireNonNull(kept.xml()));
    return new OfficeRow(
        kept.form(),
        title,
        kept.first(),
        submission.values().stream()
            .filter(value -> value.path().endsWith("/meta/instanceName"))
            .map(Submission.Value::text)
            .findFirst()
            .orElse(kept.first()),
        kept.area(),
        TIME.format(kept.received()));
  }

  private KeptSubmission require(Visit visit) {
    String form = visit.parameter("form");
    if (!visit.device().mayUse(form)) {
      throw new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no such record");
    }
    return tables
        .findLatest(visit.device().area(), form, visit.parameter("id"))
        .orElseThrow(() -> new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no such record"));
  }

  private void record(Visit visit) throws IOException {
    KeptSubmission kept = require(visit);
    byte[] xml = Objects.requireNonNull(kept.xml());
    Submission submission = SubmissionReader.read(xml);
    var form = forms.find(kept.form(), kept.version(), false).orElseThrow();
    OfficeFields fields =
        new OfficeFields(FormQuestionReader.read(forms.xform(form)), visit.texts());
    Map<String, String> typed = visit.isPost() ? typed(visit.request()) : Map.of();
    List<OfficeField> shown = fields.of(submission, typed);
    if (visit.isPost() && visit.parameter("action").equals("delete")) {
      submissions.delete(visit.device().area(), kept.form(), kept.first());
      visit.response().sendRedirect(visit.home() + "/" + visit.texts().language());
    } else if (visit.isPost() && shown.stream().allMatch(one -> one.wrong().isEmpty())) {
      correct(visit, kept, xml, changes(shown));
      visit
          .response()
          .sendRedirect(
              visit.home()
                  + "/"
                  + visit.texts().language()
                  + "/record"
                  + row(kept, form.title()).query());
    } else {
      int versions = tables.versions(visit.device().area(), kept.form(), kept.first());
      List<String> names = files.names(visit.device().area(), kept.number());
      show(
          visit,
          "office-record",
          Map.of("record", new OfficeRecord(row(kept, form.title()), versions, shown, names)));
    }
  }

  private static Map<String, String> changes(List<OfficeField> fields) {
    return fields.stream()
        .filter(field -> !field.name().isEmpty())
        .collect(Collectors.toMap(OfficeField::name, OfficeField::value, (one, same) -> one));
  }

  private void correct(Visit visit, KeptSubmission kept, byte[] xml, Map<String, String> changes) {
    byte[] corrected = Correction.of(xml, changes, instances.get());
    submissions.accept(new HandedIn(visit.device(), false, "office", corrected, List.of()));
  }

  /** A select of several sends a parameter each; its answer is their codes with blanks between. */
  private static Map<String, String> typed(HttpServletRequest request) {
    Map<String, String> typed = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith("/")) {
                typed.put(name, String.join(" ", values).strip());
              }
            });
    return typed;
  }

  private void file(Visit visit) throws IOException {
    KeptSubmission kept = require(visit);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (!files.write(visit.device().area(), kept.number(), visit.parameter("name"), content)) {
      throw new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no such file");
    }
    visit.response().setHeader("Content-Disposition", "attachment");
    Answers.file(visit.response(), "application/octet-stream", content.toByteArray());
  }

  private void show(Visit visit, String page, Map<String, Object> content) throws IOException {
    Map<String, Object> model = new HashMap<>(content);
    model.put("texts", visit.texts());
    model.put("device", visit.device());
    model.put("home", visit.home());
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(page + ".jte", model, output);
    Answers.page(visit.response(), output.toByteArray());
  }
}
