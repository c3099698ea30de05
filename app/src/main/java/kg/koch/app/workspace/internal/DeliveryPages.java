package kg.koch.app.workspace.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.check.handover.DeliveryOutcome;
import kg.koch.app.workbook.FindingWords;
import kg.koch.app.workbook.SourceTemplate;
import kg.koch.app.workspace.internal.DeliveryDetail.Finding;
import kg.koch.app.workspace.internal.DeliveryDetail.Outcome;
import kg.koch.app.workspace.internal.DeliveryIndex.Delivery;
import kg.koch.app.workspace.internal.DeliveryIndex.Verdict;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What came, what was accepted and why not; and the form that delivers one more file. */
@Controller
class DeliveryPages {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Catalog catalog;
  private final Chain chain;
  private final KeyFolder keys;
  private final WorkspaceIndex index;
  private final DeliveryUploads uploads;

  DeliveryPages(
      Catalog catalog, Chain chain, KeyFolder keys, WorkspaceIndex index, DeliveryUploads uploads) {
    this.catalog = catalog;
    this.chain = chain;
    this.keys = keys;
    this.index = index;
    this.uploads = uploads;
  }

  @GetMapping("/")
  String start() {
    return "redirect:/ky/deliveries";
  }

  @GetMapping("/{language}/deliveries")
  String list(@PathVariable("language") String language, Model model) {
    Texts texts = Texts.in(language);
    model.addAllAttributes(
        Map.of(
            "texts", texts,
            "demonstration", keys.isDemonstration(),
            "deliveries",
                index.deliveries().deliveries().stream().map(one -> row(one, texts)).toList(),
            "sources",
                catalog.sources().values().stream()
                    .map(one -> new SourceChoice(one.id(), one.title().in(texts.language())))
                    .toList()));
    return "deliveries";
  }

  @GetMapping("/{language}/deliveries/{receipt}")
  String show(
      @PathVariable("language") String language,
      @PathVariable("receipt") String receipt,
      Model model) {
    Texts texts = Texts.in(language);
    Optional<Delivery> found = index.deliveries().findDelivery(receipt);
    if (found.isEmpty()) {
      return "redirect:/" + texts.language() + "/deliveries";
    }
    Delivery delivery = found.get();
    FindingWords words =
        new FindingWords(catalog.source(delivery.source()), delivery.period(), texts.language());
    List<Finding> findings =
        index.deliveries().findings(receipt).stream()
            .map(one -> new Finding(one.rule(), one.rowsFound(), words.whatToDo(one.rule())))
            .toList();
    model.addAttribute("compared", chain.findCompared(receipt).orElse(null));
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "delivery",
            new DeliveryDetail(
                row(delivery, texts),
                delivery.fileName(),
                delivery.bytes(),
                delivery.sha256(),
                findings,
                outcomes(delivery, texts))));
    return "delivery";
  }

  private List<Outcome> outcomes(Delivery delivery, Texts texts) {
    return outcomes(delivery.receipt())
        .map(
            one ->
                new Outcome(
                    one.rule(),
                    one.against(),
                    texts.decimal(one.value().doubleValue(), 2) + " %",
                    texts.decimal(one.most().doubleValue(), 2) + " %",
                    one.holds() ? "holds" : one.refuses() ? "refused" : "warned",
                    whatToDo(delivery, one.rule(), texts),
                    one.list() != null))
        .toList();
  }

  private Stream<DeliveryOutcome> outcomes(String receipt) {
    return chain.finished().checked().stream()
        .filter(one -> one.receiptId().equals(receipt))
        .flatMap(one -> one.outcomes().stream());
  }

  /** Counts that stand out; they name nobody. */
  @GetMapping("/{language}/deliveries/{receipt}/outliers/{rule}")
  ResponseEntity<Resource> outliers(
      @PathVariable("receipt") String receipt, @PathVariable("rule") String rule) {
    Optional<Path> list =
        outcomes(receipt)
            .filter(one -> one.rule().equals(rule))
            .flatMap(one -> Stream.ofNullable(one.list()))
            .findFirst();
    return file(list, receipt + "-" + rule + ".csv", CSV);
  }

  /** For the supplier only: the rejected rows as they were sent, with line, field and reason. */
  @GetMapping("/{language}/deliveries/{receipt}/findings")
  ResponseEntity<Resource> findings(@PathVariable("receipt") String receipt) {
    return file(chain.findFindings(receipt), receipt + "-findings.csv", CSV);
  }

  /** For the supplier only: the workbook with what is wrong marked. */
  @GetMapping("/{language}/deliveries/{receipt}/returned")
  ResponseEntity<Resource> returned(
      @PathVariable("language") String language, @PathVariable("receipt") String receipt) {
    String spoken = Texts.in(language).language();
    return file(chain.findReturned(receipt, spoken), receipt + "-returned.xlsx", WORKBOOK);
  }

  /** The empty workbook of a source. */
  @GetMapping("/{language}/templates/{source}")
  ResponseEntity<Resource> template(
      @PathVariable("language") String language, @PathVariable("source") String source)
      throws IOException {
    SourceLayout layout = catalog.sources().get(source);
    if (layout == null) {
      return ResponseEntity.notFound().build();
    }
    Path folder = Files.createTempDirectory(chain.uploads(), "template-");
    Path made = folder.resolve("template.xlsx");
    try {
      SourceTemplate.write(catalog, layout, Texts.in(language).language(), made);
      return answer(new ByteArrayResource(Files.readAllBytes(made)), source + ".xlsx", WORKBOOK);
    } finally {
      Files.deleteIfExists(made);
      Files.deleteIfExists(folder);
    }
  }

  /** Lines and fields that a new version changes; names nobody. */
  @GetMapping("/{language}/deliveries/{receipt}/difference")
  ResponseEntity<Resource> difference(@PathVariable("receipt") String receipt) {
    return file(
        chain.findCompared(receipt).map(ComparedVersion::list), receipt + "-difference.csv", CSV);
  }

  private static ResponseEntity<Resource> file(Optional<Path> file, String name, String type) {
    return file.isEmpty()
        ? ResponseEntity.notFound().build()
        : answer(new FileSystemResource(file.get()), name, type);
  }

  private static ResponseEntity<Resource> answer(Resource content, String name, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  @PostMapping("/{language}/deliveries")
  String deliver(
      @PathVariable("language") String language,
      @RequestParam("source") String source,
      @RequestParam("period") String period,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    String receipt =
        uploads.with(file, received -> uploads.deliver(received, source, period.strip()));
    return "redirect:/" + Texts.in(language).language() + "/deliveries/" + receipt;
  }

  private DeliveryRow row(Delivery delivery, Texts texts) {
    Optional<Verdict> verdict = index.deliveries().findVerdict(delivery.receipt());
    return new DeliveryRow(
        delivery.receipt(),
        catalog.source(delivery.source()).title().in(texts.language()),
        delivery.period(),
        delivery.version(),
        verdict.map(Verdict::received).orElse(0L),
        verdict.map(Verdict::accepted).orElse(0L),
        verdict.map(Verdict::rejected).orElse(0L),
        verdict.map(one -> one.refused() ? "refused" : "accepted").orElse("unchecked"));
  }

  private String whatToDo(Delivery delivery, String rule, Texts texts) {
    return catalog.source(delivery.source()).deliveryRules().stream()
        .filter(one -> one.id().equals(rule))
        .map(one -> one.instruction().in(texts.language()))
        .findFirst()
        .orElse("");
  }
}
