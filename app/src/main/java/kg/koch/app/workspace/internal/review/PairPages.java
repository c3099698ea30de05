package kg.koch.app.workspace.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.link.review.PairReview.State;
import kg.koch.terms.BadInputException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One pair at a time. A form names the entry it takes the place of, so that sent twice, sent again
 * after going back, or sent from two windows it enters nothing twice and replaces nothing unseen.
 */
@Controller
class PairPages {

  private static final Set<String> DECISIONS = Set.of("same", "different", "unsure");

  private final Reviews reviews;
  private final KeyFolder keys;

  PairPages(Reviews reviews, KeyFolder keys) {
    this.reviews = reviews;
    this.keys = keys;
  }

  /** The next pair that waits for this reviewer; the set's page when none does. */
  @GetMapping("/{language}/reviews/{set}/next")
  String next(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      @RequestParam(name = "after", defaultValue = "0") int after,
      HttpServletRequest request) {
    String address = address(language, id);
    Optional<StoredSet> set = open(id);
    Optional<String> reviewer = Reviewer.of(request);
    if (set.isEmpty() || reviewer.isEmpty()) {
      return "redirect:" + address;
    }
    OptionalInt place =
        reviews
            .progress(set.get())
            .next(reviewer.get(), Math.min(Math.max(after, 0), set.get().pairs()));
    return "redirect:" + address + (place.isPresent() ? "/pairs/" + place.getAsInt() : "");
  }

  @GetMapping("/{language}/reviews/{set}/pairs/{place}")
  String show(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      @PathVariable("place") int place,
      @RequestParam(name = "stale", defaultValue = "false") boolean stale,
      HttpServletRequest request,
      Model model) {
    return page(language, id, place, false, stale, request, model);
  }

  @GetMapping("/{language}/reviews/{set}/third-looks/{place}")
  String showThirdLook(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      @PathVariable("place") int place,
      @RequestParam(name = "stale", defaultValue = "false") boolean stale,
      HttpServletRequest request,
      Model model) {
    return page(language, id, place, true, stale, request, model);
  }

  private String page(
      String language,
      String id,
      int place,
      boolean third,
      boolean stale,
      HttpServletRequest request,
      Model model) {
    Optional<StoredSet> set = open(id);
    Optional<String> reviewer = Reviewer.of(request);
    if (set.isEmpty() || reviewer.isEmpty()) {
      return "redirect:" + address(language, id);
    }
    ReviewProgress progress = reviews.progress(set.get());
    String name = reviewer.get();
    Optional<JournalEntry> own = own(progress, place, name, third);
    if (!mayDecide(progress, place, name, third)) {
      return "redirect:" + address(language, id) + (third ? "" : "/next?after=" + place);
    }
    model.addAllAttributes(
        Map.of(
            "texts",
            Texts.in(language),
            "demonstration",
            keys.isDemonstration(),
            "page",
            new PairPage(
                id,
                place,
                set.get().pairs(),
                progress.waitingFor(name),
                name,
                third,
                own.flatMap(JournalEntry::told).map(one -> one.label()).orElse(""),
                own.map(one -> String.valueOf(one.entry())).orElse(""),
                progress.last(name).map(one -> String.valueOf(one.entry())).orElse(""),
                stale,
                FieldComparison.of(reviews.tables().written(id, place)))));
    return "pair";
  }

  /**
   * A first look is for whom the pair waits, a third one for who has not looked at it; one's own
   * decision may be changed until a third look has settled the pair.
   */
  private static boolean mayDecide(
      ReviewProgress progress, int place, String reviewer, boolean third) {
    State state = progress.review(place).state();
    boolean own = own(progress, place, reviewer, third).isPresent();
    if (third) {
      return own || state == State.DISPUTED && !progress.hasDecided(place, reviewer);
    }
    return own
        ? state != State.RESOLVED
        : state == State.OPEN && place >= 1 && place <= progress.pairs();
  }

  private static Optional<JournalEntry> own(
      ReviewProgress progress, int place, String reviewer, boolean third) {
    return progress.own(place, reviewer).filter(one -> one.isThirdLook() == third);
  }

  @PostMapping("/{language}/reviews/{set}/pairs/{place}")
  String decide(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      @PathVariable("place") int place,
      @RequestParam("decision") String decision,
      @RequestParam(name = "replaces", defaultValue = "") String replaces,
      HttpServletRequest request) {
    boolean entered = enter(id, place, decision, replaces, false, request);
    String address = address(language, id);
    return entered
        ? "redirect:" + address + "/next?after=" + place
        : "redirect:" + address + "/pairs/" + place + "?stale=true";
  }

  @PostMapping("/{language}/reviews/{set}/third-looks/{place}")
  String decideThirdLook(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      @PathVariable("place") int place,
      @RequestParam("decision") String decision,
      @RequestParam(name = "replaces", defaultValue = "") String replaces,
      HttpServletRequest request) {
    boolean entered = enter(id, place, decision, replaces, true, request);
    String address = address(language, id);
    return entered
        ? "redirect:" + address
        : "redirect:" + address + "/third-looks/" + place + "?stale=true";
  }

  /** True if the decision stands afterwards, entered now or before. */
  private boolean enter(
      String id,
      int place,
      String decision,
      String replaces,
      boolean third,
      HttpServletRequest request) {
    if (!DECISIONS.contains(decision) || !replaces.matches("\\d{0,18}")) {
      throw new BadInputException(
          BadInputException.Place.file("Decision"),
          "same, different or unsure",
          "something else",
          "Go back to the pair and use its buttons.");
    }
    Optional<StoredSet> set = open(id);
    Optional<String> reviewer = Reviewer.of(request);
    if (set.isEmpty() || reviewer.isEmpty()) {
      return false;
    }
    String name = reviewer.get();
    ReviewProgress progress = reviews.progress(set.get());
    Optional<JournalEntry> own = own(progress, place, name, third);
    if (says(own, decision)) {
      return true;
    }
    if (!mayDecide(progress, place, name, third)) {
      return false;
    }
    boolean entered =
        replaces.isEmpty()
            ? reviews
                .tables()
                .enter(
                    id,
                    place,
                    name,
                    third ? JournalEntry.THIRD : JournalEntry.INDEPENDENT,
                    decision)
            : reviews.tables().replace(id, place, name, Long.parseLong(replaces), decision);
    return entered || says(own(reviews.progress(set.get()), place, name, third), decision);
  }

  private static boolean says(Optional<JournalEntry> own, String decision) {
    return own.map(JournalEntry::decision).filter(decision::equals).isPresent();
  }

  /** Takes the reviewer's last decision back: a further entry of the journal says so. */
  @PostMapping("/{language}/reviews/{set}/undo")
  String undo(
      @PathVariable("language") String language,
      @PathVariable("set") String id,
      @RequestParam("entry") long entry,
      HttpServletRequest request) {
    Optional<StoredSet> set = open(id);
    Optional<String> reviewer = Reviewer.of(request);
    String address = address(language, id);
    if (set.isEmpty() || reviewer.isEmpty()) {
      return "redirect:" + address;
    }
    Optional<JournalEntry> last =
        reviews.progress(set.get()).last(reviewer.get()).filter(one -> one.entry() == entry);
    last.ifPresent(
        one ->
            reviews
                .tables()
                .replace(id, one.place(), reviewer.get(), entry, JournalEntry.WITHDRAWN));
    return "redirect:" + address + last.map(one -> "/pairs/" + one.place()).orElse("/next");
  }

  private Optional<StoredSet> open(String id) {
    return reviews.tables().findSet(id).filter(StoredSet::isOpen);
  }

  private static String address(String language, String set) {
    return "/" + Texts.in(language).language() + "/reviews/" + set;
  }
}
