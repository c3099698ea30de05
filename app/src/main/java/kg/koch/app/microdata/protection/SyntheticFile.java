package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.synthetic.SequentialTrees;
import kg.koch.protect.microdata.synthetic.TreeColumn;
import kg.koch.protect.microdata.utility.FrequencyDistance;

/**
 * Synthetic records made from protected ones. Each says so in the column {@value #LABEL}.
 *
 * @param leftOut records drawn that were those of one person
 * @param pairDistance mean distance of tables of two columns of categories from those of the
 *     protected file; 0 with fewer than two
 */
public record SyntheticFile(TableOutput table, int records, int leftOut, double pairDistance) {

  static final String LABEL = "synthetic";

  static SyntheticFile of(
      List<CategoryColumn> categories, List<NumberColumn> numbers, List<String> order, long seed) {
    List<TreeColumn> trees = new ArrayList<>();
    categories.forEach(column -> trees.add(TreeColumn.of(column)));
    numbers.forEach(column -> trees.add(TreeColumn.of(column)));
    SequentialTrees made = SequentialTrees.of(trees, seed);
    PublishedRecords published = new PublishedRecords();
    int records = made.columns().get(0).codes().length;
    published.put(LABEL, Collections.nCopies(records, "1"));
    List<CategoryColumn> drawn = new ArrayList<>();
    for (int at = 0; at < categories.size(); at++) {
      CategoryColumn column = categories.get(at);
      CategoryColumn other = column.with(column.categories(), made.columns().get(at).codes());
      drawn.add(other);
      published.put(other);
    }
    for (int at = 0; at < numbers.size(); at++) {
      TreeColumn column = made.columns().get(categories.size() + at);
      double[] values =
          Arrays.stream(column.codes()).mapToDouble(code -> column.values()[code]).toArray();
      published.put(numbers.get(at).with(values));
    }
    List<String> columns = new ArrayList<>(List.of(LABEL));
    columns.addAll(order);
    return new SyntheticFile(
        published.table(columns), records, made.leftOut(), pairDistance(categories, drawn));
  }

  private static double pairDistance(List<CategoryColumn> before, List<CategoryColumn> after) {
    double sum = 0;
    int pairs = 0;
    for (int one = 0; one < before.size(); one++) {
      for (int other = one + 1; other < before.size(); other++) {
        sum +=
            FrequencyDistance.ofPair(
                before.get(one), before.get(other), after.get(one), after.get(other));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }
}
