package kg.koch.app.review;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kg.koch.app.review.DecisionRow.Design;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.link.review.Decision;
import kg.koch.link.review.ReviewFigures;
import kg.koch.link.review.WeightBand;
import kg.koch.terms.BadInputException;

/**
 * What people decided, as a CSV file: columns id_left, id_right, decision (same, different, unsure,
 * or nothing), and where the workspace wrote it reviewers, decided (when), agreed, band, linked,
 * chosen, stratum_pairs; where a spine's export wrote it replaced_in_run, which a decision has that
 * holds no more.
 */
public final class DecisionFile {

  private static final Set<String> DECISIONS = Set.of("same", "different", "unsure", "");
  private static final Set<String> FLAGS = Set.of("true", "false");

  private final TableFile table;
  private final List<DecisionRow> rows;

  private DecisionFile(TableFile table) {
    this.table = table;
    boolean designed = table.has("stratum_pairs");
    this.rows = table.rows().stream().map(row -> row(row, designed)).toList();
  }

  /**
   * Reads the file.
   *
   * @throws BadInputException if it is none
   */
  public static DecisionFile read(Path file) {
    return new DecisionFile(TableFile.read(file, "id_left", "id_right", "decision"));
  }

  /** An empty table with the columns the workspace writes. */
  public static TableOutput output() {
    return new TableOutput(
        "id_left",
        "id_right",
        "decision",
        "reviewers",
        "decided",
        "agreed",
        "band",
        "linked",
        "chosen",
        "stratum_pairs");
  }

  /** All pairs, in the order of the file. */
  public List<DecisionRow> rows() {
    return rows;
  }

  /** What the file is called in messages. */
  public String name() {
    return table.name();
  }

  /** What the review says of the linkage it was drawn from; empty if the file tells no strata. */
  public Optional<ReviewFigures> figures() {
    if (rows.get(0).design() == null) {
      return Optional.empty();
    }
    requireOneSet();
    return Optional.of(DecisionRow.figures(rows));
  }

  /** Each stratum has one number of pairs, not fewer than are in the file. */
  private void requireOneSet() {
    Map<String, Long> left = new HashMap<>();
    Map<String, Long> pairs = new HashMap<>();
    for (DecisionRow row : rows) {
      Design design = Objects.requireNonNull(row.design());
      long stated = pairs.computeIfAbsent(design.stratum(), key -> design.pairs());
      long rest = left.merge(design.stratum(), design.pairs() - 1, (before, all) -> before - 1);
      if (stated != design.pairs() || rest < 0) {
        throw new BadInputException(
            BadInputException.Place.field(table.name(), row.line(), "stratum_pairs"),
            "one number for all pairs of a stratum, at least as great as its rows",
            String.valueOf(design.pairs()),
            "Give the file as the workspace wrote it, of one review set.");
      }
    }
  }

  private DecisionRow row(TableRow row, boolean designed) {
    String decision = row.oneOf("decision", DECISIONS);
    return new DecisionRow(
        row.line(),
        row.required("id_left"),
        row.required("id_right"),
        decision.isEmpty() ? Optional.empty() : Optional.of(Decision.ofLabel(decision)),
        optional("reviewers", row),
        optional("decided", row),
        optional("replaced_in_run", row),
        designed ? design(row) : null);
  }

  private String optional(String column, TableRow row) {
    return table.has(column) ? row.text(column) : "";
  }

  private static Design design(TableRow row) {
    String agreed = row.text("agreed");
    return new Design(
        band(row),
        Boolean.parseBoolean(row.oneOf("linked", FLAGS)),
        Boolean.parseBoolean(row.oneOf("chosen", FLAGS)),
        pairs(row),
        agreed.isEmpty()
            ? Optional.empty()
            : Optional.of(Boolean.parseBoolean(row.oneOf("agreed", FLAGS))));
  }

  private static long pairs(TableRow row) {
    long pairs = row.whole("stratum_pairs");
    if (pairs < 1) {
      throw row.fault("stratum_pairs", "one pair or more", "Give the file as it was written.");
    }
    return pairs;
  }

  private static String band(TableRow row) {
    try {
      return WeightBand.ofLabel(row.text("band")).label();
    } catch (IllegalArgumentException none) {
      throw row.fault("band", "a weight band", "Give the file as the workspace wrote it.");
    }
  }
}
