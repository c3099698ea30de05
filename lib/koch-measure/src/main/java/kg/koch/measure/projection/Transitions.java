package kg.koch.measure.projection;

/**
 * Chances to be alive, and where, a step later: for each area and age group at the start and each
 * area at the end. The newborn have a row of their own. Immutable.
 */
public final class Transitions {

  /** Shares that add up to one may pass it by rounding. */
  private static final double ROUNDING = 1e-12;

  private final int areas;
  private final int ages;
  private final double[][][] chances;

  private Transitions(int areas, int ages, double[][][] chances) {
    this.areas = areas;
    this.ages = ages;
    this.chances = chances;
  }

  /**
   * Survival where nobody moves between areas.
   *
   * @param survival by area and age group: alive a step later, in the next group or, from the last,
   *     in the last
   * @param newborn by area: alive at the end of the step they were born in
   */
  public static Transitions stayers(AgeTable survival, double[] newborn) {
    return movers(
        survival, newborn, new double[survival.areas()][survival.areas()][survival.ages() + 1]);
  }

  /**
   * Survival, and where survivors live at the end.
   *
   * @param moves by area at the start, other area at the end, and age group (the newborn last): the
   *     share of survivors; what is missing to 1 stays
   * @throws IllegalArgumentException when a chance is not from 0 to 1, more than all move, or sizes
   *     differ
   */
  public static Transitions movers(AgeTable survival, double[] newborn, double[][][] moves) {
    int areas = survival.areas();
    int ages = survival.ages();
    if (newborn.length != areas || moves.length != areas) {
      throw new IllegalArgumentException("Expected newborn and moves for each of " + areas);
    }
    double[][][] chances = new double[areas][areas][ages + 1];
    for (int from = 0; from < areas; from++) {
      for (int age = 0; age <= ages; age++) {
        double alive = age == ages ? newborn[from] : survival.get(from, age);
        share(alive, "survival", from, age);
        double stay = 1;
        for (int to = 0; to < areas; to++) {
          double moved = to == from ? 0 : moves[from][to][age];
          share(moved, "share that moves", from, age);
          chances[from][to][age] = alive * moved;
          stay -= moved;
        }
        share(stay < 0 && stay > -ROUNDING ? 0 : stay, "share that stays", from, age);
        chances[from][from][age] = alive * Math.max(0, stay);
      }
    }
    return new Transitions(areas, ages, chances);
  }

  private static void share(double value, String what, int area, int age) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "Expected a %s from 0 to 1; got %s in area %d, age group %d"
              .formatted(what, value, area + 1, age + 1));
    }
  }

  public int areas() {
    return areas;
  }

  public int ages() {
    return ages;
  }

  /** The survivors a step later, without the newborn. */
  AgeTable survivors(AgeTable population) {
    double[][] later = new double[areas][ages];
    for (int from = 0; from < areas; from++) {
      for (int to = 0; to < areas; to++) {
        for (int age = 0; age < ages; age++) {
          later[to][Math.min(age + 1, ages - 1)] +=
              chances[from][to][age] * population.get(from, age);
        }
      }
    }
    return AgeTable.of(later);
  }

  /** Of the newborn by area of birth, those alive by area at the end of the step. */
  double[] newborn(double[] born) {
    double[] alive = new double[areas];
    for (int from = 0; from < areas; from++) {
      for (int to = 0; to < areas; to++) {
        alive[to] += chances[from][to][ages] * born[from];
      }
    }
    return alive;
  }
}
