package kg.koch.protect.audit;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.stream.IntStream;
import kg.koch.protect.solver.Solvers;

/**
 * All tables that agree with what is published, as a linear programme over the hidden inner cells.
 * Not for several threads at once.
 */
final class AlternativeTables {

  /** Counts that are whole numbers but for rounding are whole numbers. */
  private static final double ROUNDING = 1e-6;

  private final MPSolver solver;
  private final MPSolverParameters parameters;
  private final MPVariable[] variables;

  /**
   * @param least the least a hidden inner cell can be
   */
  AlternativeTables(HiddenCells cells, int least) {
    solver = Solvers.linear();
    parameters = new MPSolverParameters();
    // Without it the next sum starts from the last table, which takes half the time.
    parameters.setIntegerParam(
        IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    variables = new MPVariable[cells.size()];
    for (int at = 0; at < variables.length; at++) {
      variables[at] = solver.makeNumVar(least, MPSolver.infinity(), "");
    }
    for (HiddenCells.Equation one : cells.equations()) {
      MPConstraint equation = solver.makeConstraint(one.sum(), one.sum(), "");
      for (int at = 0; at < one.inner().length; at++) {
        equation.setCoefficient(variables[one.inner()[at]], one.signs()[at]);
      }
    }
  }

  /**
   * Finds the table in which a weighted sum of hidden inner cells is largest; false if it has no
   * bound.
   *
   * @throws IllegalArgumentException if no table agrees with what is published
   */
  boolean maximise(double[] weights) {
    MPObjective objective = solver.objective();
    objective.clear();
    for (int at = 0; at < weights.length; at++) {
      if (weights[at] != 0) {
        objective.setCoefficient(variables[at], weights[at]);
      }
    }
    return solve() == MPSolver.ResultStatus.OPTIMAL;
  }

  /** The count of a hidden inner cell in the table found last. */
  double count(int at) {
    return variables[at].solutionValue();
  }

  /**
   * A table in which few hidden inner cells are least. From such a table others are near (see
   * {@link Leeway}); from the one the solver comes to first, looking for them takes ten times as
   * long.
   *
   * @throws IllegalArgumentException if no table agrees with what is published
   */
  double[] roomy() {
    MPObjective objective = solver.objective();
    objective.clear();
    for (MPVariable variable : variables) {
      // What is above the least counts, but only the first one of it.
      MPVariable first = solver.makeNumVar(0, 1, "");
      MPConstraint bound = solver.makeConstraint(variable.lb(), MPSolver.infinity(), "");
      bound.setCoefficient(variable, 1);
      bound.setCoefficient(first, -1);
      objective.setCoefficient(first, 1);
    }
    solve();
    return IntStream.range(0, variables.length).mapToDouble(this::roundedCount).toArray();
  }

  private double roundedCount(int at) {
    double count = count(at);
    return Math.abs(count - Math.rint(count)) < ROUNDING ? Math.rint(count) : count;
  }

  private MPSolver.ResultStatus solve() {
    solver.objective().setMaximization();
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      throw new IllegalArgumentException(
          "Expected published cells that some table agrees with; got cells that contradict each"
              + " other");
    }
    return status;
  }
}
