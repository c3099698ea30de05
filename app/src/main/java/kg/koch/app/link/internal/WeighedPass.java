package kg.koch.app.link.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kg.koch.engine.dataset.Datasets;
import kg.koch.link.residual.ResidualModel;

/**
 * Weighs what the passes before left against the registered persons it may be of: those with a PIN
 * one slip away, and those of the same sex and date of birth. A row is linked to the likeliest
 * person if that is likelier than all others and nobody together.
 *
 * <p>Each source has a model of its own ({@link ResidualModel}): how rows and persons agree is
 * learned from rows of the source that a PIN links, and from pairs drawn at random. Nothing is
 * learned from the truth of a made-up country. Where fewer rows are linked or fewer persons
 * registered than a model needs, nothing is linked.
 */
final class WeighedPass {

  static final String NAME = "weighed";

  /** A link is what is likelier than not (decision 0015). */
  private static final double THRESHOLD = 0.5;

  /** Fewer rows that a PIN links, or fewer persons registered, say too little. */
  private static final int FEWEST = 500;

  private final Datasets datasets;
  private final ResidualRows rows;

  WeighedPass(Datasets datasets, ResidualRows rows) {
    this.datasets = datasets;
    this.rows = rows;
  }

  void run() {
    Map<String, List<ResidualRow>> left = left();
    long persons = datasets.number("SELECT count(DISTINCT person) FROM spine");
    List<FoundLink> linked = new ArrayList<>();
    List<WeighedRow> weighed = new ArrayList<>();
    if (!left.isEmpty() && persons >= FEWEST) {
      WeighedTables tables = new WeighedTables(datasets);
      tables.make(left, rows.all(), persons);
      List<WeighedFields.Person> registered = tables.registered();
      Map<String, List<Long>> candidates = tables.candidates();
      left.forEach(
          (source, rows) -> {
            List<WeighedRow> ofSource =
                weigh(source, rows, tables, registered, candidates, persons);
            linked.addAll(decided(ofSource, ResidualRows.isOfOneAct(source)));
            weighed.addAll(ofSource);
          });
    }
    FoundLink.add(datasets, NAME, linked);
    new DrawnLinks(datasets).make(weighed, linked);
  }

  private List<WeighedRow> weigh(
      String source,
      List<ResidualRow> rows,
      WeighedTables tables,
      List<WeighedFields.Person> registered,
      Map<String, List<Long>> candidates,
      long persons) {
    Map<Long, Integer> places = new HashMap<>();
    for (int at = 0; at < registered.size(); at++) {
      places.put(registered.get(at).row().person(), at);
    }
    List<ResidualRow> all = new ArrayList<>(rows);
    List<int[]> linked = tables.sample(source, all, places);
    if (linked.size() < FEWEST) {
      return List.of();
    }
    WeighedFields fields = new WeighedFields(all, registered, tables.snapshots());
    List<List<Long>> own = new ArrayList<>();
    List<int[][]> levels = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Long> found = candidates.getOrDefault(WeighedTables.name(rows.get(row)), List.of());
      int[][] ofRow = new int[found.size()][];
      for (int at = 0; at < ofRow.length; at++) {
        ofRow[at] = fields.levels(row, Objects.requireNonNull(places.get(found.get(at))));
      }
      own.add(found);
      levels.add(ofRow);
    }
    ResidualModel model = ResidualModel.estimate(fields.evidence(linked), levels, persons);
    List<WeighedRow> weighed = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      weighed.add(
          new WeighedRow(rows.get(row), own.get(row), model.probabilities(levels.get(row))));
    }
    return weighed;
  }

  private static List<FoundLink> decided(List<WeighedRow> rows, boolean isOfOneAct) {
    List<FoundLink> linked = new ArrayList<>();
    for (WeighedRow row : rows) {
      for (int at = 0; at < row.probabilities().length; at++) {
        if (row.probabilities()[at] > THRESHOLD) {
          linked.add(new FoundLink(row.row(), row.candidates().get(at), row.probabilities()[at]));
        }
      }
    }
    if (isOfOneAct) {
      linked.removeIf(one -> linked.stream().anyMatch(other -> isLikelier(other, one)));
    }
    return linked;
  }

  /**
   * Whether another act of the same person is as likely; of two that are alike neither is taken.
   */
  private static boolean isLikelier(FoundLink other, FoundLink one) {
    return other.row() != one.row()
        && other.person() == one.person()
        && other.probability() >= one.probability();
  }

  private Map<String, List<ResidualRow>> left() {
    Map<String, List<ResidualRow>> left = new TreeMap<>();
    for (ResidualRow row : ResidualRow.left(datasets)) {
      if (row.birthDate() != null) {
        left.computeIfAbsent(row.source(), absent -> new ArrayList<>()).add(row);
      }
    }
    return left;
  }
}
