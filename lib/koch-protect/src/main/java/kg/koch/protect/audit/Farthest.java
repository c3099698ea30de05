package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Leeway.Coefficients;
import org.jspecify.annotations.Nullable;

/**
 * How much a sum of hidden inner cells can grow, in any table that agrees with what is published: a
 * linear programme over the free cells, of which only the part is written down that matters.
 *
 * <p>It begins with the free cells that the sum grows with and the cells they make smallest; cells
 * that would be too small are added, and free cells by which the sum would grow more, until there
 * are none (delayed column and row generation, as in Desrosiers and Lübbecke 2005). The answer is
 * that of the whole programme.
 */
final class Farthest {

  /** Solvers are right to about a billionth. */
  private static final double ROUNDING = 1e-7;

  private static final int MOST_AT_ONCE = 40;

  private static final Coefficients NONE = new Coefficients(new int[0], new double[0]);

  private final Leeway leeway;
  private final int least;
  private final Coefficients goal;
  private final Sums goalOf;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Step> known = new HashSet<>();
  private final Set<Integer> bounding = new LinkedHashSet<>();

  /** A free cell that grows (1) or shrinks (-1). */
  private record Step(int free, int sign) {}

  /**
   * @param growth infinity where nothing bounds it
   * @param proof where the growth is exact, multiples above 0 of hidden inner cells: these and the
   *     sum together are a combination whose sum is published, so the sum is largest when they are
   *     least
   */
  record Growth(double growth, Coefficients proof) {}

  private Farthest(Leeway leeway, int least, Coefficients goal) {
    this.leeway = leeway;
    this.least = least;
    this.goal = goal;
    this.goalOf = new Sums(leeway.size());
    goalOf.add(goal, 1);
  }

  /**
   * Looks how far the sum goes.
   *
   * @param least the least a hidden inner cell can be
   * @param goal how the sum changes with the free cells
   * @param enough if it can grow by this, by how much does not matter
   */
  static Growth of(Leeway leeway, int least, Coefficients goal, double enough) {
    return new Farthest(leeway, least, goal).growth(enough);
  }

  private Growth growth(double enough) {
    for (int at = 0; at < goal.size(); at++) {
      double byOne = byStep(goal.cells()[at], goal.values()[at]);
      if (byOne >= enough) {
        return new Growth(byOne, NONE);
      }
    }
    for (int free : goal.cells()) {
      addIfWorth(free, goalOf.of(free));
    }
    while (true) {
      Programme.@Nullable Solution solution = solved();
      if (solution == null) {
        if (!boundsAreAdded()) {
          return new Growth(Double.POSITIVE_INFINITY, NONE);
        }
      } else if (!tooSmallAreAdded(solution.amounts())) {
        Sums gains = gains(solution.prices());
        if (solution.profit() >= enough || !worthwhileAreAdded(gains)) {
          return new Growth(solution.profit(), proof(solution.prices(), gains));
        }
      }
    }
  }

  /** How much the sum grows by one step as long as can be. */
  private double byStep(int free, double gain) {
    Step step = new Step(free, gain > 0 ? 1 : -1);
    int tightest = tightest(step, cell -> true);
    if (tightest < 0) {
      return Double.POSITIVE_INFINITY;
    }
    Coefficients changes = leeway.changesWith(free);
    int at = Arrays.binarySearch(changes.cells(), tightest);
    return Math.abs(gain) * room(tightest) / Math.abs(changes.values()[at]);
  }

  private boolean addIfWorth(int free, double gain) {
    if (gain > ROUNDING) {
      return isAdded(new Step(free, 1));
    }
    return gain < -ROUNDING && leeway.start(free) > least + ROUNDING && isAdded(new Step(free, -1));
  }

  private boolean isAdded(Step step) {
    if (!known.add(step)) {
      return false;
    }
    steps.add(step);
    int tightest = tightest(step, cell -> true);
    if (tightest >= 0) {
      bounding.add(tightest);
    }
    return true;
  }

  /** Of some cells the one that a step makes least first; below 0 if it makes none smaller. */
  private int tightest(Step step, IntPredicate among) {
    Coefficients changes = leeway.changesWith(step.free());
    int tightest = -1;
    double shortest = Double.POSITIVE_INFINITY;
    for (int at = 0; at < changes.size(); at++) {
      int cell = changes.cells()[at];
      double loss = -changes.values()[at] * step.sign();
      if (loss > 0 && room(cell) / loss < shortest && among.test(cell)) {
        tightest = cell;
        shortest = room(cell) / loss;
      }
    }
    return tightest;
  }

  private double room(int cell) {
    return Math.max(0, leeway.start(cell) - least);
  }

  private Programme.@Nullable Solution solved() {
    int[] placeOf = new int[leeway.size()];
    double[] stock = new double[bounding.size()];
    int place = 0;
    for (int cell : bounding) {
      stock[place] = room(cell);
      placeOf[cell] = ++place;
    }
    double[] profit = new double[steps.size()];
    double[][] use = new double[stock.length][profit.length];
    for (int at = 0; at < profit.length; at++) {
      Step step = steps.get(at);
      profit[at] = goalOf.of(step.free()) * step.sign();
      Coefficients changes = leeway.changesWith(step.free());
      for (int index = 0; index < changes.size(); index++) {
        if (placeOf[changes.cells()[index]] > 0) {
          use[placeOf[changes.cells()[index]] - 1][at] = -changes.values()[index] * step.sign();
        }
      }
    }
    return Programme.solve(use, stock, profit);
  }

  /** Bounds by one more cell a step; false if all that steps make smaller bound already. */
  private boolean boundsAreAdded() {
    int before = bounding.size();
    for (Step step : steps) {
      int next = tightest(step, cell -> !bounding.contains(cell));
      if (next >= 0) {
        bounding.add(next);
      }
    }
    return bounding.size() > before;
  }

  private boolean tooSmallAreAdded(double[] amounts) {
    Sums changes = new Sums(leeway.size());
    for (int at = 0; at < amounts.length; at++) {
      if (amounts[at] != 0) {
        changes.add(leeway.changesWith(steps.get(at).free()), amounts[at] * steps.get(at).sign());
      }
    }
    IntToDoubleFunction left = cell -> room(cell) + changes.of(cell);
    int[] tooSmall =
        changes.where(cell -> left.applyAsDouble(cell) < -ROUNDING && !bounding.contains(cell));
    Sums.least(tooSmall, MOST_AT_ONCE, left).forEach(bounding::add);
    return tooSmall.length > 0;
  }

  private boolean worthwhileAreAdded(Sums gains) {
    int[] worthwhile = gains.where(free -> Math.abs(gains.of(free)) > ROUNDING);
    int before = steps.size();
    Sums.least(worthwhile, worthwhile.length, free -> -Math.abs(gains.of(free)))
        .takeWhile(free -> steps.size() < before + MOST_AT_ONCE)
        .forEach(free -> addIfWorth(free, gains.of(free)));
    return steps.size() > before;
  }

  /** By free cell, what the sum would gain if it grew by one and the bounding cells were paid. */
  private Sums gains(double[] prices) {
    Sums gains = new Sums(leeway.size());
    gains.add(goal, 1);
    int at = 0;
    for (int cell : bounding) {
      if (prices[at] > ROUNDING) {
        gains.add(leeway.changeOf(cell), prices[at]);
      }
      at++;
    }
    return gains;
  }

  private Coefficients proof(double[] prices, Sums gains) {
    Sums proof = new Sums(leeway.size());
    for (int free : gains.where(free -> true)) {
      proof.add(free, -gains.of(free));
    }
    int at = 0;
    for (int cell : bounding) {
      proof.add(cell, prices[at++]);
    }
    int[] cells = proof.where(cell -> Math.abs(proof.of(cell)) > ROUNDING);
    return new Coefficients(cells, IntStream.of(cells).mapToDouble(proof::of).toArray());
  }
}
