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
import kg.koch.app.check.handover.DeliveryOutcome;
import kg.koch.app.workspace.internal.DeliveryDetail.Finding;
import kg.koch.app.workspace.internal.DeliveryDetail.Outcome;
import kg.koch.app.workspace.internal.DeliveryIndex.Delivery;
import kg.koch.app.workspace.internal.DeliveryIndex.Verdict;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.DeliveryRule;
import kg.koch.catalog.SourceLayout;
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

  private final Catalog catalog;
  private final Chain chain;
  private final KeyFolder keys;
  private final WorkspaceIndex index;

  DeliveryPages(Catalog catalog, Chain chain, KeyFolder keys, WorkspaceIndex index) {
    this.catalog = catalog;
    this.chain = chain;
    this.keys = keys;
    this.index = index;
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
    List<Finding> findings =
        index.deliveries().findings(receipt).stream()
            .map(
                one ->
                    new Finding(one.rule(), one.rowsFound(), whatToDo(delivery, one.rule(), texts)))
            .toList();
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
    return outcomes(receipt)
        .filter(one -> one.rule().equals(rule))
        .flatMap(one -> Stream.ofNullable(one.list()))
        .findFirst()
        .map(list -> download(list, receipt + "-" + rule + ".csv"))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<Resource> download(Path file, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(new FileSystemResource(file));
  }

  /** For the supplier only: the rejected rows as they were sent, with line, field and reason. */
  @GetMapping("/{language}/deliveries/{receipt}/findings")
  ResponseEntity<Resource> findings(@PathVariable("receipt") String receipt) {
    Optional<Path> file = chain.findFindings(receipt);
    if (file.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return download(file.get(), receipt + "-findings.csv");
  }

  @PostMapping("/{language}/deliveries")
  String deliver(
      @PathVariable("language") String language,
      @RequestParam("source") String source,
      @RequestParam("period") String period,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    Path folder = Files.createTempDirectory(chain.uploads(), "upload-");
    Path received = folder.resolve(plainName(file.getOriginalFilename()));
    try {
      file.transferTo(received);
      String receipt = chain.deliver(received, source, period.strip());
      index.bringUpToDate();
      return "redirect:/" + Texts.in(language).language() + "/deliveries/" + receipt;
    } finally {
      Files.deleteIfExists(received);
      Files.deleteIfExists(folder);
    }
  }

  /** A name sent by a browser may hold a path; only its last part counts. */
  private static String plainName(@org.jspecify.annotations.Nullable String sent) {
    String last =
        sent == null
            ? ""
            : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return last.isBlank() || last.equals(".") || last.equals("..") ? "delivery.csv" : last;
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
    SourceLayout layout = catalog.source(delivery.source());
    return Stream.concat(
            layout.rules().stream()
                .filter(one -> one.id().equals(rule))
                .map(SourceLayout.Rule::instruction),
            layout.deliveryRules().stream()
                .filter(one -> one.id().equals(rule))
                .map(DeliveryRule::instruction))
        .map(instruction -> instruction.in(texts.language()))
        .findFirst()
        .orElse("");
  }
}
