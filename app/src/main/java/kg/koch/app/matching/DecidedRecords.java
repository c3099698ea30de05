package kg.koch.app.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.app.review.DecisionFile;
import kg.koch.app.review.DecisionRow;
import kg.koch.link.cluster.Contradiction;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.link.review.Decision;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Finds the records that a file of decisions names. */
final class DecidedRecords {

  private final DecisionFile file;
  private final LinkageInput input;
  private final ValuesBuilder ids = new ValuesBuilder();

  private DecidedRecords(DecisionFile file, LinkageInput input) {
    this.file = file;
    this.input = input;
  }

  /**
   * The pairs decided to be one person or two, by rows of the input.
   *
   * @throws BadInputException if a record is not there, or decisions contradict each other
   */
  static List<DecidedPair> of(DecisionFile file, LinkageInput input) {
    return new DecidedRecords(file, input).pairs();
  }

  private List<DecidedPair> pairs() {
    List<DecisionRow> decided =
        file.rows().stream()
            .filter(row -> row.decision().isPresent() && row.decision().get() != Decision.UNSURE)
            .toList();
    for (DecisionRow row : decided) {
      code(row.idLeft());
      code(row.idRight());
    }
    int[] left = rows(0, input.left());
    int[] right = input.isAcross() ? rows(input.left(), input.size()) : left;
    List<DecidedPair> pairs = new ArrayList<>();
    for (DecisionRow row : decided) {
      int first = left[code(row.idLeft())];
      int second = right[code(row.idRight())];
      requireTwo(row, first, second);
      pairs.add(new DecidedPair(first, second, row.decision().orElseThrow() == Decision.SAME));
    }
    Contradiction.among(pairs).ifPresent(found -> refuse(decided, found));
    return pairs;
  }

  private int code(String id) {
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    return ids.code(text, 0, text.length);
  }

  /** The row of each id of the file of decisions; -1 where there is none. */
  private int[] rows(int from, int to) {
    int[] rows = new int[ids.size() + 1];
    Arrays.fill(rows, -1);
    RawColumn named = input.ids();
    for (int row = from; row < to; row++) {
      int code = named.codes()[row];
      int found =
          ids.find(
              named.texts().symbols(), named.texts().start(code), named.texts().start(code + 1));
      if (found != 0) {
        rows[found] = row;
      }
    }
    return rows;
  }

  private void requireTwo(DecisionRow row, int first, int second) {
    if (first >= 0 && second >= 0 && first != second) {
      return;
    }
    String came = first == second && first >= 0 ? "one record twice" : "an id that none has";
    throw new BadInputException(
        Place.line(file.name(), row.line()),
        input.isAcross()
            ? "the id of a record of the first file and one of the second"
            : "the ids of two records of the file",
        came,
        "Give the decisions that belong to the files.");
  }

  private void refuse(List<DecisionRow> decided, Contradiction found) {
    String lines =
        found.same().stream()
            .map(place -> String.valueOf(decided.get(place).line()))
            .collect(Collectors.joining(", "));
    throw new BadInputException(
        Place.line(file.name(), decided.get(found.different()).line()),
        "decisions that agree with each other",
        "two persons here, but one person by line%s %s"
            .formatted(found.same().size() == 1 ? "" : "s", lines),
        "Look at these pairs once more and correct what is wrong.");
  }
}
