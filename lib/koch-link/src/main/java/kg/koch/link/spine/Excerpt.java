package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.linkage.Trained;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.record.Field;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.record.Values;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.OneWithMany;
import kg.koch.link.weigh.Scorer;

/**
 * Some records of a spine, with their values alone, to be compared and weighed exactly as in a full
 * run: the frequencies are those of the training, and all else depends on the values themselves.
 * One thread's own.
 */
final class Excerpt implements Weighing {

  private final Numbering records;
  private final Records rows;
  private final List<Comparison> comparisons;
  private final Scorer scorer;
  private final OneWithMany one;
  private final double prior;
  private final Scratch scratch = new Scratch();
  private int[] places = new int[0];

  private Excerpt(Numbering records, Records rows, List<Comparison> comparisons, Model model) {
    this.records = records;
    this.rows = rows;
    this.comparisons = comparisons;
    this.scorer = new Scorer(comparisons, model);
    this.one = new OneWithMany(scorer);
    this.prior = model.priorWeight();
  }

  /**
   * @param wanted records, in any order and perhaps several times
   */
  static Excerpt of(Spine spine, int[] wanted) {
    return of(spine, Numbering.of(spine.size(), wanted.length, wanted));
  }

  /**
   * @param records numbered anew
   */
  static Excerpt of(Spine spine, Numbering records) {
    Trained trained = spine.trained();
    int width = trained.columns().size();
    int[] rows = new int[records.size() * width];
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      fields.add(fill(spine, column, records, rows, width));
    }
    Records excerpt = new Records(fields, rows, records.size(), records.size());
    List<Comparison> comparisons = trained.compared(Comparisons.of(excerpt));
    return new Excerpt(records, excerpt, comparisons, trained.model().inOrderOf(comparisons));
  }

  private static Field fill(Spine spine, int column, Numbering records, int[] rows, int width) {
    int[] codes = new int[records.size()];
    for (int at = 0; at < codes.length; at++) {
      codes[at] = spine.code(records.number(at), column);
    }
    Numbering distinct = Numbering.of(spine.endCode(column), codes.length, codes);
    int missing = distinct.size() > 0 && distinct.number(0) == 0 ? 1 : 0;
    int size = distinct.size() - missing;
    Values values =
        Values.ofDistinct(size, code -> spine.value(column, distinct.number(code - 1 + missing)));
    int[] counts = new int[size + 1];
    for (int code = 1; code <= size; code++) {
      counts[code] = spine.count(column, distinct.number(code - 1 + missing));
    }
    for (int at = 0; at < codes.length; at++) {
      rows[at * width + column] = codes[at] == 0 ? 0 : distinct.place(codes[at]) - missing + 1;
    }
    Trained.Column of = spine.trained().columns().get(column);
    return new Field(of.name(), of.kind(), values, counts, of.further(), of.frequencies());
  }

  private int place(int record) {
    return records.place(record);
  }

  @Override
  public void weigh(float least, int record, int[] others, int from, int to, float[] weights) {
    int width = rows.width();
    if (places.length < to - from) {
      places = new int[2 * (to - from)];
    }
    for (int at = from; at < to; at++) {
      places[at - from] = place(others[at]) * width;
    }
    one.weigh(least, rows.rows(), place(record) * width, places, to - from, weights, from);
  }

  /** The weight of two records, in bits, without the prior. */
  float weight(int first, int second) {
    int width = rows.width();
    return scorer.weight(rows.rows(), place(first) * width, place(second) * width, scratch);
  }

  @Override
  public double logOdds(int first, int second) {
    return prior + weight(first, second);
  }

  /** What two records were compared by, column by column. */
  List<Reason> reasons(int first, int second) {
    int width = rows.width();
    int a = place(first) * width;
    int b = place(second) * width;
    List<Reason> reasons = new ArrayList<>();
    for (int at = 0; at < comparisons.size(); at++) {
      Comparison comparison = comparisons.get(at);
      int level = comparison.level(rows.rows(), a, b, scratch);
      reasons.add(
          new Reason(
              comparison.name(),
              shown(comparison, a),
              shown(comparison, b),
              level == Comparison.MISSING ? "missing" : comparison.levels().get(level - 1),
              scorer.weight(at, rows.rows(), a, b, scratch)));
    }
    return reasons;
  }

  private String shown(Comparison comparison, int row) {
    int code = rows.rows()[row + comparison.column()];
    Field field = comparison.field();
    return code == 0 ? "" : Folding.shown(field.kind(), field.values().get(code));
  }
}
