package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

  private static final int OWN = Feature.OWN_DAYS.ordinal();
  private static final int SEX = Feature.SEX.ordinal();

  /** A yes is likely where few own days and one sex meet; neither alone makes it so. */
  private static TrainingRows rows(int size) {
    SplittableRandom random = new SplittableRandom(20_101);
    TrainingRows rows = new TrainingRows();
    for (int row = 0; row < size; row++) {
      byte[] classes = new byte[Feature.count()];
      for (int i = 0; i < classes.length; i++) {
        classes[i] = (byte) random.nextInt(8);
      }
      double share = truth(classes);
      rows.add(classes, 0, random.nextDouble() < share ? 1 : 0, row % 24, row % 17, 1, row);
    }
    return rows;
  }

  private static double truth(byte[] classes) {
    return classes[OWN] < 4 && classes[SEX] < 4 ? 0.8 : 0.1;
  }

  @Test
  void train_outcomeHangsOnTwoFeaturesTogether_isFound() {
    TrainingRows rows = rows(20_000);
    BoostedTrees trees = new BoostedTreesTrainer(rows).train();
    double squares = 0;
    for (int row = 0; row < rows.size(); row++) {
      byte[] classes =
          Arrays.copyOfRange(rows.classes(), row * Feature.count(), (row + 1) * Feature.count());
      double error = trees.share(classes, 0, rows.lag(row)) - truth(classes);
      squares += error * error;
    }
    // A table of either feature alone is off by 0.175 and more in a quarter of the rows at least,
    // so by 0.087 in root mean square; noise of leaves of 100 rows and more is 0.05 at most.
    assertThat(Math.sqrt(squares / rows.size())).isLessThan(0.06);
  }

  @Test
  void train_rowsOfALag_expectAsManyAsThereWere() {
    TrainingRows rows = rows(20_000);
    BoostedTrees trees = new BoostedTreesTrainer(rows).train();
    double expected = 0;
    double yes = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.lag(row) == 5) {
        expected += trees.share(rows.classes(), row * Feature.count(), 5);
        yes += rows.outcome(row);
      }
    }
    // The ridge of 2 beside some 150 of p (1 - p) slows Newton's steps: 5 of them leave 0.02^5.
    assertThat(expected).isCloseTo(yes, within(1e-6));
  }

  @Test
  void train_sameRowsAgain_givesTheSameToTheLastBit() {
    BoostedTrees first = new BoostedTreesTrainer(rows(3_000)).train();
    BoostedTrees again = new BoostedTreesTrainer(rows(3_000)).train();
    TrainingRows rows = rows(3_000);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(again.share(rows.classes(), row * Feature.count(), 3))
          .isEqualTo(first.share(rows.classes(), row * Feature.count(), 3));
    }
  }

  @Test
  void train_noYesAmongThem_isNearZeroAndNotZero() {
    TrainingRows rows = new TrainingRows();
    for (int row = 0; row < 99; row++) {
      rows.add(new byte[Feature.count()], 0, 0, 0, 0, 1, row);
    }
    // (0 + 0.5) / (99 + 1)
    assertThat(new BoostedTreesTrainer(rows).train().share(new byte[Feature.count()], 0, 3))
        .isCloseTo(0.005, within(1e-6));
  }
}
