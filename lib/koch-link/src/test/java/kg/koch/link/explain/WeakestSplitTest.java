package kg.koch.link.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import kg.koch.link.cluster.PairWeights;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Where clusters whose evidence is written down fall in two. */
class WeakestSplitTest {

  private static final PairWeights BRIDGED =
      (a, b) -> (a < 2) == (b < 2) ? 9 : a + b == 3 && a * b == 2 ? 7 : -1;

  @Test
  void side_twoPairsHeldByABridge_partsThePairs() {
    WeakestSplit split = new WeakestSplit(4, BRIDGED);
    assertThat(split.side()).containsExactly(true, true, false, false);
    assertThat(split.evidence()).isEqualTo(7 - 3);
  }

  @Test
  void weakestEdge_twoPairsHeldByABridge_isTheBridge() {
    assertThat(new WeakestSplit(4, BRIDGED).weakestEdge()).containsExactly(1, 2);
  }

  @Property(tries = 60)
  void evidence_ofUpToEightRecords_isTheLeastOfAllWays(
      @ForAll @IntRange(min = 2, max = 8) int size, @ForAll long seed) {
    double[][] evidence = random(size, seed);
    double least = Double.POSITIVE_INFINITY;
    for (int way = 1; way < (1 << size) - 1; way++) {
      least = Math.min(least, between(evidence, way));
    }
    assertThat(new WeakestSplit(size, (a, b) -> evidence[a][b]).evidence())
        .isCloseTo(least, within(1e-6));
  }

  @Test
  void side_twoPersonsOfManyRecordsTakenForOne_isOneOfThem() {
    WeakestSplit split = new WeakestSplit(30, (a, b) -> (a < 12) == (b < 12) ? 4 : -0.1);
    for (int at = 0; at < 30; at++) {
      assertThat(split.side()[at]).isEqualTo(at < 12);
    }
  }

  private static double between(double[][] evidence, int way) {
    double sum = 0;
    for (int a = 0; a < evidence.length; a++) {
      for (int b = a + 1; b < evidence.length; b++) {
        sum += (way >> a & 1) == (way >> b & 1) ? 0 : evidence[a][b];
      }
    }
    return sum;
  }

  private static double[][] random(int size, long seed) {
    Random random = new Random(seed);
    double[][] evidence = new double[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        evidence[a][b] = random.nextGaussian() * 6;
        evidence[b][a] = evidence[a][b];
      }
    }
    return evidence;
  }
}
