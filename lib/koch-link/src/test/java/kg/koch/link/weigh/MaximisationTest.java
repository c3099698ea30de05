package kg.koch.link.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Patterns drawn with known m and u; the algorithm is given u and must find m. */
class MaximisationTest {

  private static final double[][] M = {
    {0, 0.90, 0.06, 0.04}, {0, 0.80, 0.15, 0.05}, {0, 0.95, 0.02, 0.03}, {0, 0.70, 0.20, 0.10}
  };
  private static final double[][] U = {
    {0, 0.02, 0.03, 0.95}, {0, 0.01, 0.04, 0.95}, {0, 0.10, 0.05, 0.85}, {0, 0.05, 0.05, 0.90}
  };
  private static final int PAIRS = 200_000;

  /**
   * 60,000 matches a block: the standard error of a share of 0.9 is 0.0012, and matches and others
   * are told apart nearly always. 0.01 is eight of them.
   */
  private static final double TOLERANCE = 0.01;

  @Test
  void run_patternsDrawnFromTheModel_findsTheirShares() {
    Maximisation maximisation = new Maximisation(start());
    maximisation.add(drawn(0.3, M, 1), new boolean[] {true, true, true, true});
    maximisation.run();
    for (int comparison = 0; comparison < M.length; comparison++) {
      for (int level = 1; level < 4; level++) {
        assertThat(maximisation.m()[comparison][level])
            .isCloseTo(M[comparison][level], within(TOLERANCE));
      }
    }
  }

  @Test
  void run_oneBlockOfHouseholdsAmongFour_findsPersons() {
    // Who lives together agrees in the second field and differs in the third.
    double[][] households = {M[0], {0, 0.85, 0.10, 0.05}, {0, 0.15, 0.05, 0.80}, M[3]};
    Maximisation maximisation = new Maximisation(start());
    boolean[] all = {true, true, true, true};
    maximisation.add(drawn(0.3, M, 1), all);
    maximisation.add(drawn(0.3, M, 2), all);
    maximisation.add(drawn(0.3, M, 3), all);
    maximisation.add(drawn(0.6, households, 4), all);
    maximisation.run();
    assertThat(maximisation.m()[2][1]).isCloseTo(M[2][1], within(0.03));
  }

  @Test
  void run_aComparisonTheBlockAgreesIn_keepsItsStart() {
    Maximisation maximisation = new Maximisation(start());
    maximisation.add(drawn(0.3, M, 1), new boolean[] {false, true, true, true});
    maximisation.run();
    assertThat(maximisation.m()[0]).containsExactly(start().get(0).m());
    assertThat(maximisation.trainedOn(0)).isZero();
  }

  private static List<Parameters> start() {
    List<String> levels = List.of("same", "nearly the same", "different");
    return Arrays.stream(U)
        .map(
            u ->
                new Parameters(
                    "field", levels, new double[] {0, 0.8, 0.1, 0.1}, u.clone(), new double[4]))
        .toList();
  }

  private static PatternCounts drawn(double matching, double[][] m, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PatternCounts counts = new PatternCounts();
    for (int pair = 0; pair < PAIRS; pair++) {
      double[][] shares = random.nextDouble() < matching ? m : U;
      long pattern = 0;
      for (int comparison = M.length - 1; comparison >= 0; comparison--) {
        pattern = pattern << 3 | level(shares[comparison], random.nextDouble());
      }
      counts.add(pattern, 1);
    }
    return counts;
  }

  private static int level(double[] shares, double draw) {
    int level = 1;
    double sum = shares[1];
    while (draw >= sum && level < shares.length - 1) {
      level++;
      sum += shares[level];
    }
    return level;
  }
}
