package kg.koch.link.weigh;

import java.util.Arrays;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;

/**
 * Weighs one record with many others. What its own values weigh, and can weigh beside any other, is
 * looked up once; the others are gone through column by column, and those that cannot weigh enough
 * any more are left behind. What a column needs of values lies all over the memory: it is asked for
 * of all others before the first is compared, so that it comes at once. One thread's own.
 */
public final class OneWithMany {

  private final Scorer scorer;
  private final Scratch scratch = new Scratch();
  private int[] places = new int[0];
  private int[] differing = new int[0];
  private float[] bounds = new float[0];
  private int asked;

  public OneWithMany(Scorer scorer) {
    this.scorer = scorer;
  }

  /**
   * The weights of a record with others where they are at least so much; else minus infinity.
   *
   * @param rows rows of codes
   * @param own where the record's begins
   * @param others where theirs begin
   * @param weights gets as many, from {@code at} on
   */
  public void weigh(
      float least, int[] rows, int own, int[] others, int count, float[] weights, int at) {
    makeRoom(count);
    begin(rows, own, others, count);
    Arrays.fill(weights, at, at + count, Float.NEGATIVE_INFINITY);
    int left = reaching(least, count);
    for (int column = 0; column < scorer.size() && left > 0; column++) {
      lower(column, rows, own, others, left);
      left = reaching(least, left);
    }
    for (int place = 0; place < left; place++) {
      float weight = scorer.weight(rows, others[places[place]], own, scratch);
      if (weight >= least) {
        weights[at + places[place]] = weight;
      }
    }
  }

  private void makeRoom(int count) {
    if (places.length < count) {
      places = new int[2 * count];
      differing = new int[2 * count];
      bounds = new float[2 * count];
    }
    for (int place = 0; place < count; place++) {
      places[place] = place;
    }
  }

  /** Bounds by which codes agree. */
  private void begin(int[] rows, int own, int[] others, int count) {
    Arrays.fill(bounds, 0, count, 0);
    Arrays.fill(differing, 0, count, 0);
    for (int column = 0; column < scorer.size(); column++) {
      int code = scorer.code(column, rows, own);
      if (code != 0) {
        float same = scorer.same(column, code);
        float most = scorer.mostBeside(column, code);
        int offset = scorer.comparison(column).column();
        for (int place = 0; place < count; place++) {
          int other = rows[others[place] + offset];
          bounds[place] += other == 0 ? 0 : other == code ? same : most;
          differing[place] |= other == 0 || other == code ? 0 : 1 << column;
        }
      }
    }
  }

  /** Puts what the values of a column weigh in the place of what they could weigh at most. */
  private void lower(int column, int[] rows, int own, int[] others, int left) {
    Comparison comparison = scorer.comparison(column);
    int code = scorer.code(column, rows, own);
    if (code == 0) {
      return;
    }
    float most = scorer.mostBeside(column, code);
    for (int place = 0; place < left; place++) {
      asked += comparison.ask(rows[others[places[place]] + comparison.column()]);
    }
    for (int place = 0; place < left; place++) {
      int other = places[place];
      if ((differing[other] >>> column & 1) != 0) {
        bounds[other] += scorer.different(column, rows, others[other], own, scratch) - most;
      }
    }
  }

  /** Leaves behind what cannot weigh enough; gives how many are left. */
  private int reaching(float least, int among) {
    int left = 0;
    for (int place = 0; place < among; place++) {
      int other = places[place];
      places[left] = other;
      left += bounds[other] >= least - Scorer.ROUNDING ? 1 : 0;
    }
    return left;
  }
}
