package kg.koch.protect.microdata.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.Classes;
import org.junit.jupiter.api.Test;

/** Risk by a log-linear model, by hand and against a made-up population. */
class LogLinearRiskTest {

  private static final int POPULATION = 40_000;

  /** Five columns, each leaning on the one before: the model is true of it. */
  private static List<int[]> population(SplittableRandom random) {
    int[][] columns = new int[5][POPULATION];
    for (int person = 0; person < POPULATION; person++) {
      for (int column = 0; column < 5; column++) {
        boolean likeBefore = column > 0 && random.nextInt(3) > 0;
        int own = (int) (12 * random.nextDouble() * random.nextDouble());
        columns[column][person] = likeBefore ? columns[column - 1][person] : own;
      }
    }
    return List.of(columns);
  }

  private static long uniques(List<int[]> columns, int[] rows) {
    Classes all = Classes.of(columns, POPULATION);
    Classes drawn = Classes.of(taken(columns, rows), rows.length);
    return IntStream.range(0, rows.length)
        .filter(at -> drawn.size(at) == 1 && all.size(rows[at]) == 1)
        .count();
  }

  private static double matches(List<int[]> columns, int[] rows) {
    Classes all = Classes.of(columns, POPULATION);
    Classes drawn = Classes.of(taken(columns, rows), rows.length);
    return IntStream.range(0, rows.length)
        .filter(at -> drawn.size(at) == 1)
        .mapToDouble(at -> 1.0 / all.size(rows[at]))
        .sum();
  }

  private static List<int[]> taken(List<int[]> columns, int[] rows) {
    return columns.stream()
        .map(column -> IntStream.of(rows).map(row -> column[row]).toArray())
        .toList();
  }

  /**
   * Some 360 uniques and 530 matches. As sums of chances they have standard errors below their
   * roots, 19 and 23; three of these, and the 25 that estimates are too low by over a dozen seeds.
   */
  @Test
  void of_populationTheModelIsTrueOf_riskIsFound() {
    SplittableRandom random = new SplittableRandom(4);
    List<int[]> population = population(random);
    int[] rows = IntStream.range(0, POPULATION).filter(row -> random.nextInt(10) == 0).toArray();

    LogLinearRisk risk =
        LogLinearRisk.of(taken(population, rows), rows.length, rows.length / (double) POPULATION);

    assertThat(risk.uniques()).isCloseTo(uniques(population, rows), within(82.0));
    assertThat(risk.matches()).isCloseTo(matches(population, rows), within(94.0));
  }

  /** One record of its value among four, of half the population: one more is expected out there. */
  @Test
  void of_oneColumn_isThePoissonFormula() {
    LogLinearRisk risk = LogLinearRisk.of(List.of(new int[] {1, 2, 2, 2}), 4, 0.5);

    assertThat(risk.uniques()).isCloseTo(Math.exp(-1), within(1e-12));
    assertThat(risk.matches()).isCloseTo(1 - Math.exp(-1), within(1e-12));
  }

  @Test
  void of_wholePopulation_everyUniqueIsOne() {
    LogLinearRisk risk = LogLinearRisk.of(List.of(new int[] {1, 2, 2, 3}), 4, 1);

    assertThat(risk).isEqualTo(new LogLinearRisk(2, 2));
  }
}
