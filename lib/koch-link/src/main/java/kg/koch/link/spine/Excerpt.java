package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.linkage.Trained;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.record.Field;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Parameters;
import kg.koch.link.weigh.Scorer;

/**
 * Some records of a spine, with their values alone, to be compared and weighed exactly as in a full
 * run: the frequencies are those of the training, and all else depends on the values themselves.
 * One thread's own.
 */
final class Excerpt {

  private final int[] records;
  private final Records rows;
  private final List<Comparison> comparisons;
  private final Scorer scorer;
  private final double prior;
  private final Scratch scratch = new Scratch();

  private Excerpt(int[] records, Records rows, List<Comparison> comparisons, Model model) {
    this.records = records;
    this.rows = rows;
    this.comparisons = comparisons;
    this.scorer = new Scorer(comparisons, model);
    this.prior = model.priorWeight();
  }

  /**
   * @param wanted records, in any order and perhaps several times
   */
  static Excerpt of(Spine spine, int[] wanted) {
    int[] records = distinct(wanted);
    Trained trained = spine.trained();
    int width = trained.columns().size();
    int[] rows = new int[records.length * width];
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      fields.add(fill(spine, column, records, rows, width));
    }
    Records excerpt = new Records(fields, rows, records.length, records.length);
    List<Comparison> comparisons = trained.compared(Comparisons.of(excerpt));
    List<Parameters> inOrder = comparisons.stream().map(trained.model()::parametersOf).toList();
    Model model = new Model(inOrder, trained.model().prior(), List.of());
    return new Excerpt(records, excerpt, comparisons, model);
  }

  private static Field fill(Spine spine, int column, int[] records, int[] rows, int width) {
    int[] codes = new int[records.length];
    for (int at = 0; at < codes.length; at++) {
      codes[at] = spine.code(records[at], column);
    }
    int[] distinct = distinct(codes);
    distinct = distinct.length > 0 && distinct[0] == 0 ? tail(distinct) : distinct;
    ValuesBuilder values = new ValuesBuilder();
    int[] counts = new int[distinct.length + 1];
    for (int at = 0; at < distinct.length; at++) {
      byte[] symbols = spine.value(column, distinct[at]);
      values.code(symbols, 0, symbols.length);
      counts[at + 1] = spine.count(column, distinct[at]);
    }
    for (int at = 0; at < codes.length; at++) {
      rows[at * width + column] = codes[at] == 0 ? 0 : Arrays.binarySearch(distinct, codes[at]) + 1;
    }
    Trained.Column of = spine.trained().columns().get(column);
    return new Field(of.name(), of.kind(), values.build(), counts, of.further(), of.frequencies());
  }

  /** Ascending and each once. */
  private static int[] distinct(int[] numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int at = 0; at < sorted.length; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        sorted[size++] = sorted[at];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private static int[] tail(int[] numbers) {
    return Arrays.copyOfRange(numbers, 1, numbers.length);
  }

  private int place(int record) {
    return Arrays.binarySearch(records, record);
  }

  /** The weight of two records, in bits, without the prior. */
  float weight(int first, int second) {
    int width = rows.width();
    return scorer.weight(rows.rows(), place(first) * width, place(second) * width, scratch);
  }

  /** The logarithm of the odds that two records are one person, in bits. */
  double logOdds(int first, int second) {
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
