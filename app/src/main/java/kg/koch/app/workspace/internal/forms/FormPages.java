package kg.koch.app.workspace.internal.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.forms.DeclaredForms;
import kg.koch.app.forms.DeliveryMapping;
import kg.koch.app.forms.DeviceTokens;
import kg.koch.app.forms.FormDelivery;
import kg.koch.app.forms.FormTables;
import kg.koch.app.forms.StoredForm;
import kg.koch.app.forms.SubmissionTables;
import kg.koch.app.forms.WorkbookFile;
import kg.koch.app.workspace.internal.DeliveryUploads;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.catalog.Catalog;
import kg.koch.openrosa.xlsform.FormConverter;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Forms and who may use them. It shows how many records a form has and none of them: records are
 * the office's.
 */
@Controller
class FormPages {

  private final Catalog catalog;
  private final DeclaredForms declared;
  private final FormTables forms;
  private final SubmissionTables submissions;
  private final FormDelivery delivery;
  private final DeviceTokens tokens;
  private final Chain chain;
  private final KeyFolder keys;
  private final DeliveryUploads uploads;

  FormPages(
      Catalog catalog,
      DeclaredForms declared,
      FormTables forms,
      SubmissionTables submissions,
      FormDelivery delivery,
      DeviceTokens tokens,
      Chain chain,
      KeyFolder keys,
      DeliveryUploads uploads) {
    this.catalog = catalog;
    this.declared = declared;
    this.forms = forms;
    this.submissions = submissions;
    this.delivery = delivery;
    this.tokens = tokens;
    this.chain = chain;
    this.keys = keys;
    this.uploads = uploads;
  }

  @GetMapping("/{language}/forms")
  String show(@PathVariable("language") String language, Model model) {
    return page(language, "", model);
  }

  private String page(String language, String secret, Model model) {
    Texts texts = Texts.in(language);
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "forms",
            rows(texts),
            "states",
            FormTables.STATES,
            "tokens",
            tokens.list().stream().map(row -> tokenRow(row, texts)).toList(),
            "secret",
            secret));
    return "forms";
  }

  private List<FormRow> rows(Texts texts) {
    Map<String, List<StoredForm>> versions = new LinkedHashMap<>();
    forms
        .list()
        .forEach(one -> versions.computeIfAbsent(one.form(), key -> new ArrayList<>()).add(one));
    return versions.values().stream().map(all -> row(all, texts)).toList();
  }

  private FormRow row(List<StoredForm> versions, Texts texts) {
    StoredForm newest = versions.get(0);
    String form = newest.form();
    return new FormRow(
        form,
        newest.title(),
        versions.stream()
            .filter(one -> !one.draft())
            .findFirst()
            .map(StoredForm::version)
            .orElse(""),
        newest.draft() ? newest.version() : "",
        newest.state(),
        submissions.count("KG", form),
        declared
            .find(form)
            .flatMap(one -> one.findMapping())
            .map(DeliveryMapping::source)
            .map(source -> catalog.source(source).title().in(texts.language()))
            .orElse(""),
        declared.find(form).isPresent());
  }

  private static TokenRow tokenRow(DeviceTokens.Row row, Texts texts) {
    return new TokenRow(
        row.device().token(),
        row.device().holder(),
        row.device().area(),
        row.device().forms().isEmpty()
            ? texts.of("forms.all")
            : String.join(", ", row.device().forms()),
        row.made().toString().substring(0, 10),
        row.revoked() == null);
  }

  /** A workbook becomes a draft, to be tried out under the test path. */
  @PostMapping("/{language}/forms")
  String putDraft(
      @PathVariable("language") String language, @RequestParam("file") MultipartFile file)
      throws IOException {
    uploads.with(
        file,
        received -> {
          FormConverter.Converted form = FormConverter.convert(WorkbookFile.read(received));
          return forms.putDraft(form.xform(), Map.of());
        });
    return home(language);
  }

  @PostMapping("/{language}/forms/{form}/publish")
  String publish(@PathVariable("language") String language, @PathVariable("form") String form) {
    forms.publishDraft(form);
    return home(language);
  }

  @PostMapping("/{language}/forms/{form}/state")
  String setState(
      @PathVariable("language") String language,
      @PathVariable("form") String form,
      @RequestParam("state") String state) {
    if (!FormTables.STATES.contains(state)) {
      throw new BadInputException(
          Place.file(form), "a state of " + FormTables.STATES, "'" + state + "'", "Choose one.");
    }
    forms.setState(form, state);
    return home(language);
  }

  /** A list or picture that belongs to a form, such as the sample that was drawn. */
  @PostMapping("/{language}/forms/{form}/media")
  String putMedia(
      @PathVariable("language") String language,
      @PathVariable("form") String form,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    StoredForm newest =
        forms.list().stream()
            .filter(one -> one.form().equals(form))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        Place.file(form), "a form of this name", "none", "Hand it in first."));
    uploads.with(
        file,
        received -> {
          forms.putMedia(
              newest.number(), received.getFileName().toString(), Files.readAllBytes(received));
          return newest;
        });
    return home(language);
  }

  /** What was handed in for a period takes the road of every delivery. */
  @PostMapping("/{language}/forms/{form}/deliver")
  String deliver(
      @PathVariable("language") String language,
      @PathVariable("form") String form,
      @RequestParam("period") String period)
      throws IOException {
    DeliveryMapping mapping = declared.requireMapping(form);
    Path folder = Files.createTempDirectory(chain.uploads(), "forms-");
    Path file = folder.resolve(form + ".csv");
    try {
      delivery.write(mapping, period.strip(), file);
      String receipt = uploads.deliver(file, mapping.source(), period.strip());
      return "redirect:/" + Texts.in(language).language() + "/deliveries/" + receipt;
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  @GetMapping("/{language}/forms/{form}/workbook")
  ResponseEntity<byte[]> workbook(@PathVariable("form") String form) {
    return declared
        .find(form)
        .map(
            found ->
                ResponseEntity.ok()
                    .header(
                        HttpHeaders.CONTENT_TYPE,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(form + ".xlsx").build().toString())
                    .body(WorkbookFile.excel(found.folder(), catalog)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The secret is on this one answer and nowhere else. */
  @PostMapping("/{language}/forms/tokens")
  String makeToken(
      @PathVariable("language") String language,
      @RequestParam("holder") String holder,
      @RequestParam("area") String area,
      @RequestParam(name = "form", required = false) List<String> named,
      Model model) {
    DeviceTokens.Made made =
        tokens.make(
            holder,
            area.strip(),
            named == null ? Set.of() : Set.copyOf(named),
            catalog.codeList("areas"),
            forms.names());
    return page(language, made.secret(), model);
  }

  @PostMapping("/{language}/forms/tokens/{token}/revoke")
  String revoke(@PathVariable("language") String language, @PathVariable("token") String token) {
    tokens.revoke(token);
    return home(language);
  }

  private static String home(String language) {
    return "redirect:/" + Texts.in(language).language() + "/forms";
  }
}
