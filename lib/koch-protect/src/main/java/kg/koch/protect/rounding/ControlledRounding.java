package kg.koch.protect.rounding;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import org.jspecify.annotations.Nullable;

/**
 * Rounds every cell to one of the two multiples of the base next to it, multiples staying as they
 * are, so that all cells add up and the differences sum up to least: zero-restricted controlled
 * rounding, by whole-number programming. For small tables; of more than two dimensions some have no
 * such rounding.
 *
 * <p>Which of several roundings with the same sum of differences is found is the solver's choice,
 * the same in every run.
 *
 * <p>Source: Cox (1987), A constructive procedure for unbiased controlled rounding; Hundepool et
 * al. (2012), Statistical Disclosure Control, section 5.4.
 */
public final class ControlledRounding {

  /** More cells take too long. */
  public static final int MOST_CELLS = 5_000;

  private final CrossedTable table;
  private final CellNumbers numbers;
  private final int base;
  private final MPSolver solver;
  private final @Nullable MPVariable[] ups;

  private ControlledRounding(CrossedTable table, int base) {
    this.table = table;
    this.numbers = table.numbers();
    this.base = base;
    Loader.loadNativeLibraries();
    this.solver = MPSolver.createSolver("SCIP");
    this.ups = new MPVariable[table.size()];
  }

  /**
   * Rounds.
   *
   * @param base at least 2
   * @throws IllegalArgumentException if the base is none, the table too large, or there is no such
   *     rounding
   */
  public static RoundedCounts of(CrossedTable table, int base) {
    if (base < 2 || base > SmallCountRounding.MOST) {
      throw new IllegalArgumentException(
          "Expected a base from 2 to %d; got %d".formatted(SmallCountRounding.MOST, base));
    }
    if (table.size() > MOST_CELLS) {
      throw new IllegalArgumentException(
          "Expected at most %,d cells for controlled rounding; got %,d"
              .formatted(MOST_CELLS, table.size()));
    }
    return new ControlledRounding(table, base).rounded();
  }

  private RoundedCounts rounded() {
    MPObjective objective = solver.objective();
    for (int cell = 0; cell < ups.length; cell++) {
      long above = table.count(cell) % base;
      if (above > 0) {
        MPVariable up = solver.makeBoolVar("");
        objective.setCoefficient(up, base - 2.0 * above);
        ups[cell] = up;
      }
    }
    objective.setMinimization();
    for (int cell = 0; cell < ups.length; cell++) {
      for (int dimension = 0; dimension < numbers.hierarchies().size(); dimension++) {
        addUp(cell, numbers.parts(cell, dimension));
      }
    }
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalArgumentException(
          "Expected a table some rounding of which to the multiples of %d next to each count adds up; got one without"
              .formatted(base));
    }
    boolean[] published = new boolean[ups.length];
    Arrays.fill(published, true);
    return new RoundedCounts(table, published, counts());
  }

  /** In units of the base: what parts lose by rounding down less what the whole loses. */
  private void addUp(int cell, int... parts) {
    if (parts.length == 0) {
      return;
    }
    long lost = table.count(cell) / base;
    for (int part : parts) {
      lost -= table.count(part) / base;
    }
    MPConstraint sum = solver.makeConstraint(lost, lost, "");
    for (int part : parts) {
      set(sum, ups[part], 1);
    }
    set(sum, ups[cell], -1);
  }

  private static void set(MPConstraint sum, @Nullable MPVariable up, int coefficient) {
    if (up != null) {
      sum.setCoefficient(up, coefficient);
    }
  }

  private long[] counts() {
    long[] counts = new long[ups.length];
    for (int cell = 0; cell < counts.length; cell++) {
      MPVariable up = ups[cell];
      long multiples = table.count(cell) / base;
      counts[cell] = base * (up != null && up.solutionValue() > 0.5 ? multiples + 1 : multiples);
    }
    return counts;
  }
}
