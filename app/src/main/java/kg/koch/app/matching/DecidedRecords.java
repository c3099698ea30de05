package kg.koch.app.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.review.DecisionFile;
import kg.koch.app.review.DecisionRow;
import kg.koch.link.cluster.Contradiction;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.review.Decision;
import kg.koch.link.spine.ReviewedPair;
import kg.koch.link.spine.Spine;
import kg.koch.link.spine.StandingDecision;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * What people decided of records: in a file, and before in a spine. Where both tell of a pair the
 * file holds.
 */
final class DecidedRecords {

  private final @Nullable DecisionFile file;
  private final @Nullable Spine standing;
  private final boolean across;
  private final ToIntFunction<String> left;
  private final ToIntFunction<String> right;

  private DecidedRecords(
      @Nullable DecisionFile file,
      @Nullable Spine standing,
      boolean across,
      ToIntFunction<String> left,
      ToIntFunction<String> right) {
    this.file = file;
    this.standing = standing;
    this.across = across;
    this.left = left;
    this.right = right;
  }

  /**
   * A decision that holds.
   *
   * @param line of the file, or of what {@code ./koch link export} writes of the spine
   */
  private record Held(DecidedPair pair, boolean isTold, long line) {}

  /**
   * The pairs decided to be one person or two, by rows of the input.
   *
   * @param file null if there is none
   * @param previous the spine whose decisions hold on, of records that are still there; null if
   *     there is none
   * @throws BadInputException if a record is not there, or decisions contradict each other
   */
  static List<DecidedPair> of(
      @Nullable DecisionFile file, LinkageInput input, @Nullable Spine previous) {
    Set<String> wanted = new HashSet<>();
    told(file).forEach(one -> wanted.addAll(List.of(one.idLeft(), one.idRight())));
    if (previous != null) {
      for (StandingDecision one : previous.persons().decisions().holding()) {
        wanted.addAll(List.of(id(previous, one.left()), id(previous, one.right())));
      }
    }
    RowsById rows = new RowsById(wanted, input);
    return new DecidedRecords(file, previous, input.isAcross(), rows::left, rows::right).pairs();
  }

  /**
   * Refuses decisions that cannot be added to a spine.
   *
   * @param added records that are added with them
   * @throws BadInputException if a record is not there, or decisions contradict each other or those
   *     that stand
   */
  static void require(DecisionFile file, Spine spine, @Nullable LinkageInput added) {
    ToIntFunction<String> number = id -> spine.find(id.getBytes(StandardCharsets.UTF_8));
    if (added != null) {
      Set<String> wanted = new HashSet<>();
      told(file).forEach(one -> wanted.addAll(List.of(one.idLeft(), one.idRight())));
      RowsById rows = new RowsById(wanted, added);
      number =
          id -> {
            int there = spine.find(id.getBytes(StandardCharsets.UTF_8));
            int row = there < 0 ? rows.left(id) : -1;
            return row < 0 ? there : spine.size() + row;
          };
    }
    new DecidedRecords(file, spine, false, number, number).pairs();
  }

  /** What the file tells, pair by pair, with who decided and when. */
  static List<ReviewedPair> told(@Nullable DecisionFile file) {
    return decided(file).stream()
        .map(
            row ->
                new ReviewedPair(
                    row.idLeft(),
                    row.idRight(),
                    row.held().orElseThrow(),
                    row.reviewers(),
                    row.decided()))
        .toList();
  }

  private static List<DecisionRow> decided(@Nullable DecisionFile file) {
    return file == null
        ? List.of()
        : file.rows().stream().filter(row -> row.held().isPresent()).toList();
  }

  private static String id(Spine spine, int record) {
    return new String(spine.id(record), StandardCharsets.UTF_8);
  }

  private List<DecidedPair> pairs() {
    List<Held> told = new ArrayList<>();
    Set<Set<Integer>> replaced = new HashSet<>();
    for (DecisionRow row : decided(file)) {
      int first = left.applyAsInt(row.idLeft());
      int second = right.applyAsInt(row.idRight());
      requireTwo(row, first, second);
      replaced.add(Set.of(first, second));
      Decision decision = row.held().orElseThrow();
      if (decision != Decision.UNSURE) {
        DecidedPair pair = new DecidedPair(first, second, decision == Decision.SAME);
        told.add(new Held(pair, true, row.line()));
      }
    }
    List<Held> held = new ArrayList<>(told);
    standing().filter(one -> !replaced.contains(records(one))).forEach(held::add);
    List<DecidedPair> pairs = held.stream().map(Held::pair).toList();
    Contradiction.among(pairs).ifPresent(found -> refuse(held, found));
    return pairs;
  }

  private static Set<Integer> records(Held held) {
    return Set.of(held.pair().first(), held.pair().second());
  }

  /** What holds in the spine, of records that are there. */
  private Stream<Held> standing() {
    if (standing == null) {
      return Stream.of();
    }
    List<Held> held = new ArrayList<>();
    List<StandingDecision> all = standing.persons().decisions().all();
    for (int at = 0; at < all.size(); at++) {
      StandingDecision one = all.get(at);
      int first = one.holds() ? left.applyAsInt(id(standing, one.left())) : -1;
      int second = one.holds() ? left.applyAsInt(id(standing, one.right())) : -1;
      if (first >= 0 && second >= 0) {
        DecidedPair pair = new DecidedPair(first, second, one.decision() == Decision.SAME);
        held.add(new Held(pair, false, at + 2L));
      }
    }
    return held.stream();
  }

  private void requireTwo(DecisionRow row, int first, int second) {
    if (first >= 0 && second >= 0 && first != second) {
      return;
    }
    String came = first == second && first >= 0 ? "one record twice" : "an id that none has";
    throw new BadInputException(
        Place.line(name(), row.line()),
        across
            ? "the id of a record of the first file and one of the second"
            : "the ids of two records of the file" + (standing == null ? "" : " or the spine"),
        came,
        "Give the decisions that belong to the files.");
  }

  private String name() {
    return Objects.requireNonNull(file).name();
  }

  /** What stands agrees with itself, so that a decision of the file is among those at odds. */
  private void refuse(List<Held> held, Contradiction found) {
    Held different = held.get(found.different());
    List<Held> same = found.same().stream().map(held::get).toList();
    Held at = different.isTold() ? different : same.stream().filter(Held::isTold).toList().get(0);
    String came =
        different.isTold()
            ? "two persons here, but one person by " + lines(same)
            : "one person by %s, but two persons by %s"
                .formatted(lines(same), lines(List.of(different)));
    boolean stands = !different.isTold() || same.stream().anyMatch(one -> !one.isTold());
    throw new BadInputException(
        Place.line(name(), at.line()),
        "decisions that agree with each other",
        came,
        "Look at these pairs once more and correct what is wrong."
            + (stands
                ? " A pair of the spine that is decided again goes by its later decision."
                : ""));
  }

  private static String lines(List<Held> held) {
    String told = lines(held, Held::isTold, "");
    String standing =
        lines(held, one -> !one.isTold(), " of decisions.csv that ./koch link export writes");
    return Stream.of(told, standing)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static String lines(List<Held> held, Predicate<Held> which, String of) {
    List<String> lines =
        held.stream().filter(which).map(one -> String.valueOf(one.line())).toList();
    return lines.isEmpty()
        ? ""
        : "line%s %s%s".formatted(lines.size() == 1 ? "" : "s", String.join(", ", lines), of);
  }
}
