package kg.koch.app.workspace.internal.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.link.review.Decision;
import kg.koch.link.review.PairReview;
import kg.koch.link.review.PairReview.State;
import kg.koch.link.review.ReviewerAgreement;

/** How far a set has come, from the decisions that stand. */
final class ReviewProgress {

  private final int pairs;
  private final List<JournalEntry> standing;
  private final Map<Integer, List<JournalEntry>> byPlace = new TreeMap<>();

  /**
   * @param pairs how many the set has; their places are 1, 2, ...
   */
  ReviewProgress(int pairs, List<JournalEntry> standing) {
    this.pairs = pairs;
    this.standing = standing;
    for (JournalEntry one : standing) {
      byPlace.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one);
    }
  }

  /** How many pairs the set has. */
  int pairs() {
    return pairs;
  }

  /** The entries of a pair, in the order they were made. */
  List<JournalEntry> of(int place) {
    return byPlace.getOrDefault(place, List.of());
  }

  /** Independent decisions of a pair that were not taken back. */
  List<JournalEntry> independent(int place) {
    return of(place).stream().filter(one -> !one.isThirdLook() && one.told().isPresent()).toList();
  }

  PairReview review(int place) {
    return new PairReview(
        independent(place).stream().flatMap(one -> one.told().stream()).toList(),
        of(place).stream()
            .filter(JournalEntry::isThirdLook)
            .flatMap(one -> one.told().stream())
            .findFirst());
  }

  long count(State state) {
    return places().filter(place -> review(place).state() == state).count();
  }

  /** Places of the pairs in a state. */
  List<Integer> places(State state) {
    return places().filter(place -> review(place).state() == state).boxed().toList();
  }

  private IntStream places() {
    return IntStream.rangeClosed(1, pairs);
  }

  /** The reviewer's own entry of a pair, taken back or not. */
  Optional<JournalEntry> own(int place, String reviewer) {
    return of(place).stream().filter(one -> one.isBy(reviewer)).findFirst();
  }

  /** How many pairs the reviewer decided. */
  long decidedBy(String reviewer) {
    return places().filter(place -> hasDecided(place, reviewer)).count();
  }

  boolean hasDecided(int place, String reviewer) {
    return independent(place).stream().anyMatch(one -> one.isBy(reviewer));
  }

  /** How many pairs still wait for the reviewer. */
  long waitingFor(String reviewer) {
    return places().filter(place -> waits(place, reviewer)).count();
  }

  /** The next pair that waits for the reviewer, after this one; then from the beginning. */
  OptionalInt next(String reviewer, int after) {
    return IntStream.concat(
            IntStream.rangeClosed(after + 1, pairs),
            IntStream.rangeClosed(1, Math.min(after, pairs)))
        .filter(place -> waits(place, reviewer))
        .findFirst();
  }

  private boolean waits(int place, String reviewer) {
    return review(place).state() == State.OPEN && !hasDecided(place, reviewer);
  }

  /** The decision the reviewer entered last, which can be taken back. */
  Optional<JournalEntry> last(String reviewer) {
    return standing.stream()
        .filter(one -> one.isBy(reviewer) && !one.isThirdLook() && one.told().isPresent())
        .filter(one -> review(one.place()).state() != State.RESOLVED)
        .max(Comparator.comparingLong(JournalEntry::entry));
  }

  /** The reviewers, and by whom each pair of them was looked at, how far they agree. */
  Map<List<String>, ReviewerAgreement> agreements() {
    Map<List<String>, ReviewerAgreement> found =
        new TreeMap<>(Comparator.comparing(names -> String.join("\n", names)));
    places()
        .forEach(
            place -> {
              List<JournalEntry> both =
                  independent(place).stream().sorted(Comparator.comparing(this::name)).toList();
              for (int first = 0; first < both.size(); first++) {
                for (int second = first + 1; second < both.size(); second++) {
                  add(found, both.get(first), both.get(second));
                }
              }
            });
    return found;
  }

  private void add(
      Map<List<String>, ReviewerAgreement> found, JournalEntry first, JournalEntry second) {
    Decision one = first.told().orElseThrow();
    Decision other = second.told().orElseThrow();
    found
        .computeIfAbsent(List.of(name(first), name(second)), names -> new ReviewerAgreement())
        .add(one, other);
  }

  /** A name as the reviewer first wrote it: capitals make no other person. */
  private String name(JournalEntry entry) {
    return standing.stream()
        .map(JournalEntry::reviewer)
        .filter(entry::isBy)
        .findFirst()
        .orElse(entry.reviewer());
  }
}
