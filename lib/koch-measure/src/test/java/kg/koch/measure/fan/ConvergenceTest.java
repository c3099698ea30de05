package kg.koch.measure.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

  private static double[][] chains(double apart, double persistence) {
    Draws draws = new Draws(new SplittableRandom(3));
    double[][] chains = new double[4][2000];
    for (int chain = 0; chain < 4; chain++) {
      double value = draws.normal();
      for (int draw = 0; draw < 2000; draw++) {
        value = persistence * value + Math.sqrt(1 - persistence * persistence) * draws.normal();
        chains[chain][draw] = value + chain * apart;
      }
    }
    return chains;
  }

  @Test
  void of_independentDraws_countsNearlyAll() {
    Convergence free = Convergence.of("", "x", chains(0, 0));
    assertThat(free.effectiveSize()).isGreaterThan(7000);
    assertThat(free.isConverged()).isTrue();
  }

  /** An autoregression of 0.9 leaves (1 - 0.9)/(1 + 0.9) of the 8,000 draws: 421. */
  @Test
  void of_persistentDraws_countsTheFew() {
    assertThat(Convergence.of("", "x", chains(0, 0.9)).effectiveSize())
        .isCloseTo(421, within(120.0));
  }

  @Test
  void of_chainsApart_hasNotConverged() {
    Convergence apart = Convergence.of("", "x", chains(1, 0));
    assertThat(apart.splitRHat()).isGreaterThan(1.3);
    assertThat(apart.isConverged()).isFalse();
  }

  @Test
  void of_drawsThatDoNotMove_hasNotConverged() {
    assertThat(Convergence.of("", "x", new double[2][100]).isConverged()).isFalse();
  }
}
