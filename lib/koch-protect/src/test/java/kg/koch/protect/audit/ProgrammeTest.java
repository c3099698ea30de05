package kg.koch.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Small linear programmes. */
class ProgrammeTest {

  private static Programme.Solution solved(double[][] use, double[] stock, double[] profit) {
    return Objects.requireNonNull(Programme.solve(use, stock, profit));
  }

  /** Chvátal (1983), Linear Programming, the first example of chapter 2. */
  @Test
  void amountsAndPricesAreThoseOfTheTextbook() {
    double[][] use = {{2, 3, 1}, {4, 1, 2}, {3, 4, 2}};

    Programme.Solution solution = solved(use, new double[] {5, 11, 8}, new double[] {5, 4, 3});

    assertThat(solution.profit()).isCloseTo(13, within(1e-9));
    assertThat(solution.amounts()).containsExactly(new double[] {2, 0, 1}, within(1e-9));
    assertThat(solution.prices()).containsExactly(new double[] {1, 0, 1}, within(1e-9));
  }

  /** Beale (1955), Cycling in the dual simplex algorithm. */
  @Test
  void theProgrammeThatCirclesEnds() {
    double[][] use = {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}};

    Programme.Solution solution =
        solved(use, new double[] {0, 0, 1}, new double[] {0.75, -150, 0.02, -6});

    assertThat(solution.profit()).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void profitWithoutBoundHasNoSolution() {
    assertThat(Programme.solve(new double[][] {{1, -1}}, new double[] {2}, new double[] {1, 1}))
        .isNull();
  }

  /** Amounts and prices of one profit that both keep to their bounds are best: duality. */
  @Property(tries = 300)
  void pricesProveThatNoProfitIsHigher(
      @ForAll @IntRange(min = 1, max = 12) int things,
      @ForAll @IntRange(min = 1, max = 12) int amounts,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] use = new double[things + 1][amounts];
    double[] stock = new double[things + 1];
    for (int thing = 0; thing < things; thing++) {
      // Many are used up from the beginning, as cells that are least.
      stock[thing] = random.nextInt(3) * random.nextInt(4);
      for (int amount = 0; amount < amounts; amount++) {
        use[thing][amount] = random.nextInt(5) - 2;
      }
    }
    Arrays.fill(use[things], 1);
    stock[things] = 50;
    double[] profit = random.doubles(amounts, -1, 2).toArray();

    Programme.Solution solution = solved(use, stock, profit);

    assertThat(sum(solution.amounts(), profit)).isCloseTo(solution.profit(), within(1e-6));
    assertThat(sum(solution.prices(), stock)).isCloseTo(solution.profit(), within(1e-6));
    assertThat(Arrays.stream(solution.prices()).min().orElse(0)).isGreaterThan(-1e-9);
    for (int thing = 0; thing <= things; thing++) {
      assertThat(sum(use[thing], solution.amounts())).isLessThan(stock[thing] + 1e-6);
    }
    for (int amount = 0; amount < amounts; amount++) {
      int at = amount;
      double cost =
          IntStream.rangeClosed(0, things)
              .mapToDouble(thing -> use[thing][at] * solution.prices()[thing])
              .sum();
      assertThat(cost).isGreaterThan(profit[amount] - 1e-6);
    }
  }

  private static double sum(double[] some, double[] others) {
    return IntStream.range(0, some.length).mapToDouble(at -> some[at] * others[at]).sum();
  }
}
