package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.linkage.Trained;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.record.Field;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.OneWithMany;
import kg.koch.link.weigh.Scorer;

/**
 * All records of a spine, to be weighed where they lie: what comparisons need of values is made for
 * all values at once, and of a record nothing but its codes is read. Where records meet most of the
 * others that takes half the time an {@link Excerpt} of them takes, which looks for each value.
 */
final class AllValues implements Weighing {

  private final Spine spine;
  private final int width;
  private final Scorer scorer;
  private final OneWithMany one;
  private final double prior;
  private final Scratch scratch = new Scratch();
  private int[] places = new int[0];
  private int[] rows = new int[0];
  private int[] held = new int[0];
  private int heldSize;
  private int asked;

  AllValues(Spine spine) {
    Trained trained = spine.trained();
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < trained.columns().size(); column++) {
      fields.add(spine.field(column));
    }
    List<Comparison> comparisons =
        trained.compared(Comparisons.of(new Records(fields, new int[0], 0, 0)));
    this.spine = spine;
    this.width = spine.width();
    this.scorer = new Scorer(comparisons, trained.model().inOrderOf(comparisons));
    this.one = new OneWithMany(scorer);
    this.prior = trained.model().priorWeight();
  }

  @Override
  public void weigh(float least, int record, int[] others, int from, int to, float[] weights) {
    int count = to - from;
    makeRoom(count + 1);
    int known = known(others, from, to);
    // Rows lie all over the memory: asked for one after another they come at once, while each copy
    // waits for its own.
    for (int at = known; at < count; at++) {
      asked += spine.code(others[from + at], 0) + spine.code(others[from + at], width - 1);
    }
    for (int at = known; at < count; at++) {
      spine.row(others[from + at], rows, places[at]);
    }
    spine.row(record, rows, places[count]);
    one.weigh(least, rows, places[count], places, count, weights, from);
  }

  /** Of records of one block, weighed one after another, the others are mostly the same. */
  private int known(int[] others, int from, int to) {
    int differing = Arrays.mismatch(held, 0, heldSize, others, from, to);
    heldSize = to - from;
    System.arraycopy(others, from, held, 0, heldSize);
    return differing < 0 ? heldSize : differing;
  }

  private void makeRoom(int records) {
    if (places.length < records) {
      held = new int[2 * records];
      heldSize = 0;
      places = new int[2 * records];
      Arrays.setAll(places, at -> at * width);
      rows = new int[2 * records * width];
    }
  }

  @Override
  public double logOdds(int first, int second) {
    makeRoom(2);
    heldSize = 0;
    spine.row(first, rows, 0);
    spine.row(second, rows, width);
    return prior + scorer.weight(rows, 0, width, scratch);
  }
}
