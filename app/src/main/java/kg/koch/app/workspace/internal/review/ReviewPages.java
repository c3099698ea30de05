package kg.koch.app.workspace.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.link.review.PairReview.State;
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

/** The sets of pairs, how far each has come, what comes of it; and who reviews. */
@Controller
class ReviewPages {

  private final Reviews reviews;
  private final Chain chain;
  private final KeyFolder keys;

  ReviewPages(Reviews reviews, Chain chain, KeyFolder keys) {
    this.reviews = reviews;
    this.chain = chain;
    this.keys = keys;
  }

  @GetMapping("/{language}/reviews")
  String list(@PathVariable("language") String language, HttpServletRequest request, Model model) {
    Texts texts = Texts.in(language);
    String reviewer = Reviewer.of(request).orElse("");
    ReviewText text = new ReviewText(texts);
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "reviewer",
            reviewer,
            "sets",
            reviews.tables().sets().stream()
                .map(set -> text.row(set, reviews.progress(set), reviewer))
                .toList()));
    return "reviews";
  }

  @PostMapping("/{language}/reviews")
  String takeIn(@PathVariable("language") String language, @RequestParam("file") MultipartFile file)
      throws IOException {
    Path folder = Files.createTempDirectory(chain.uploads(), "review-");
    Path received = folder.resolve("review.json");
    try {
      file.transferTo(received);
      return "redirect:/" + Texts.in(language).language() + "/reviews/" + reviews.takeIn(received);
    } finally {
      Files.deleteIfExists(received);
      Files.deleteIfExists(folder);
    }
  }

  @PostMapping("/{language}/reviewer")
  String sign(
      @PathVariable("language") String language,
      @RequestParam("name") String name,
      @RequestParam(name = "set", defaultValue = "") String set,
      HttpServletResponse response) {
    Reviewer.sign(name, response);
    String to = set.matches("[0-9a-f]{1,64}") ? "/reviews/" + set : "/reviews";
    return "redirect:/" + Texts.in(language).language() + to;
  }

  @GetMapping("/{language}/reviews/{set}")
  String show(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      HttpServletRequest request,
      Model model) {
    Texts texts = Texts.in(language);
    Optional<StoredSet> found = reviews.tables().findSet(id);
    if (found.isEmpty()) {
      return "redirect:/" + texts.language() + "/reviews";
    }
    StoredSet set = found.get();
    String reviewer = Reviewer.of(request).orElse("");
    ReviewText text = new ReviewText(texts);
    ReviewProgress progress = reviews.progress(set);
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "reviewer",
            reviewer,
            "set",
            text.row(set, progress, reviewer),
            "agreements",
            text.agreements(progress),
            "disputed",
            disputed(progress, reviewer),
            "bands",
            set.isOpen() ? List.of() : text.bands(reviews.figures(set)),
            "summary",
            set.isOpen() ? List.of() : text.summary(reviews.figures(set))));
    return "review";
  }

  /** Pairs that wait for a third look of this reviewer, who must not have looked before. */
  private static List<Integer> disputed(ReviewProgress progress, String reviewer) {
    return progress.places(State.DISPUTED).stream()
        .filter(place -> !progress.hasDecided(place, reviewer))
        .toList();
  }

  /** What was decided, for the linkage to take back. */
  @GetMapping("/{language}/reviews/{set}/decisions")
  ResponseEntity<byte[]> decisions(@PathVariable("set") String id) {
    return file("decisions", id, reviews::decisions);
  }

  /** Who entered what and when, replaced or not. */
  @GetMapping("/{language}/reviews/{set}/journal")
  ResponseEntity<byte[]> journal(@PathVariable("set") String id) {
    return file("journal", id, reviews::journal);
  }

  private ResponseEntity<byte[]> file(
      String name, String id, Function<StoredSet, TableOutput> table) {
    Optional<StoredSet> set = reviews.tables().findSet(id);
    if (set.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + "-" + id + ".csv").build().toString())
        .body(table.apply(set.get()).text().getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/{language}/reviews/{set}/close")
  String close(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      HttpServletRequest request) {
    Reviewer.of(request).ifPresent(reviewer -> reviews.tables().close(id, reviewer));
    return "redirect:/" + Texts.in(language).language() + "/reviews/" + id;
  }
}
