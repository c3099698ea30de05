package kg.koch.protect.microdata.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kg.koch.protect.microdata.Classes;
import org.junit.jupiter.api.Test;

/** Estimates held against made-up populations whose uniques are known. */
class PopulationUniquesTest {

  private static final int POPULATION = 60_000;

  /** Classes that grow as Pitman's model says: alpha 0.4, theta 300. */
  private static int[] pitmanPopulation(SplittableRandom random) {
    double alpha = 0.4;
    double theta = 300;
    int[] classOf = new int[POPULATION];
    List<Integer> sizes = new ArrayList<>();
    for (int person = 0; person < POPULATION; person++) {
      double open = theta + alpha * sizes.size();
      if (random.nextDouble() * (theta + person) < open) {
        classOf[person] = sizes.size();
        sizes.add(1);
      } else {
        classOf[person] = existing(random, classOf, sizes, person, alpha);
        sizes.set(classOf[person], sizes.get(classOf[person]) + 1);
      }
    }
    return classOf;
  }

  /** A class with a chance of its size less alpha: of somebody's class, refused now and then. */
  private static int existing(
      SplittableRandom random, int[] classOf, List<Integer> sizes, int persons, double alpha) {
    while (true) {
      int one = classOf[random.nextInt(persons)];
      if (random.nextDouble() * sizes.get(one) >= alpha) {
        return one;
      }
    }
  }

  private static long uniques(int[] classOf) {
    Classes classes = Classes.of(List.of(classOf), classOf.length);
    return Arrays.stream(classes.sizes()).filter(size -> size == 1).count();
  }

  private static Classes sample(int[] classOf, int share, SplittableRandom random) {
    int[] drawn = Arrays.stream(classOf).filter(one -> random.nextInt(share) == 0).toArray();
    return Classes.of(List.of(drawn), drawn.length);
  }

  /**
   * Over a dozen seeds the estimate is 1.03 times the truth with a standard deviation of 0.05:
   * three of it.
   */
  @Test
  void pitman_populationOfItsModel_isFoundFromATenth() {
    SplittableRandom random = new SplittableRandom(5);
    int[] population = pitmanPopulation(random);

    PopulationUniques found = PopulationUniques.of(sample(population, 10, random), POPULATION);

    double truth = uniques(population);
    assertThat(found.pitman().getAsDouble()).isCloseTo(truth, within(0.18 * truth));
  }

  /**
   * Sizes are 1 more than geometric numbers, which are negative binomial of shape 1. Over a dozen
   * seeds the estimate is 1.01 times the truth with a standard deviation of 0.11: three of it.
   */
  @Test
  void slideNegativeBinomial_populationOfItsModel_isFoundFromAFifth() {
    SplittableRandom random = new SplittableRandom(7);
    int[] population = new int[POPULATION];
    int one = 0;
    for (int person = 0; person < POPULATION; person++) {
      population[person] = one;
      one += random.nextDouble() < 0.25 ? 1 : 0;
    }

    PopulationUniques found = PopulationUniques.of(sample(population, 5, random), POPULATION);

    double truth = uniques(population);
    assertThat(found.slideNegativeBinomial().getAsDouble()).isCloseTo(truth, within(0.34 * truth));
  }

  @Test
  void of_wholePopulation_uniquesAreThoseOfTheFile() {
    Classes classes = Classes.of(List.of(new int[] {0, 1, 1, 2, 3, 3}), 6);

    PopulationUniques found = PopulationUniques.of(classes, 6);

    assertThat(found.zayatz()).isCloseTo(2, within(1e-9));
    assertThat(found.slideNegativeBinomial().getAsDouble()).isEqualTo(2);
  }

  @Test
  void of_populationSmallerThanTheFile_isRefused() {
    Classes classes = Classes.of(List.of(new int[] {0, 1}), 2);

    assertThatThrownBy(() -> PopulationUniques.of(classes, 1)).hasMessageContaining("at least 2");
  }

  @Test
  void of_fileWithoutUniques_hasNoFit() {
    Classes classes = Classes.of(List.of(new int[] {0, 0, 1, 1}), 4);

    assertThat(PopulationUniques.of(classes, 100).pitman()).isEmpty();
  }
}
