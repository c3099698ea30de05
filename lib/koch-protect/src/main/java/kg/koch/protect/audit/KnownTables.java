package kg.koch.protect.audit;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import kg.koch.protect.solver.Solvers;

/**
 * All tables that agree with what is published and with what somebody knows beside it, as a linear
 * programme over the hidden inner cells. Values may be sums of money, much larger than counts; the
 * solver gets them in a unit it takes well. Not for several threads at once.
 */
final class KnownTables {

  private final MPSolver solver = Solvers.linear();
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final MPVariable[] variables;
  private final double least;
  private final double unit;

  /**
   * @param least the least a hidden inner cell can be
   */
  KnownTables(HiddenCells cells, int least) {
    List<HiddenCells.Equation> equations = cells.equations();
    unit = Solvers.unit(equations.stream().mapToLong(one -> Math.abs(one.sum())).max().orElse(0));
    this.least = least / unit;
    // Without it the next sum starts from the last table, which takes half the time.
    parameters.setIntegerParam(
        IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    variables = new MPVariable[cells.size()];
    for (int at = 0; at < variables.length; at++) {
      variables[at] = solver.makeNumVar(this.least, MPSolver.infinity(), "");
    }
    for (HiddenCells.Equation one : equations) {
      MPConstraint equation = solver.makeConstraint(one.sum() / unit, one.sum() / unit, "");
      for (int at = 0; at < one.inner().length; at++) {
        equation.setCoefficient(variables[one.inner()[at]], one.signs()[at]);
      }
    }
  }

  /** Leaves only tables with this value of a hidden inner cell. */
  void fix(int at, long value) {
    variables[at].setBounds(value / unit, value / unit);
  }

  /** Leaves tables with any value of a hidden inner cell again. */
  void free(int at) {
    variables[at].setBounds(least, MPSolver.infinity());
  }

  /**
   * Finds the table in which a weighted sum of hidden inner cells is largest; false if it has no
   * bound.
   *
   * @throws IllegalArgumentException if no table agrees
   */
  boolean maximise(double[] weights) {
    MPObjective objective = solver.objective();
    objective.clear();
    for (int at = 0; at < weights.length; at++) {
      if (weights[at] != 0) {
        objective.setCoefficient(variables[at], weights[at]);
      }
    }
    objective.setMaximization();
    MPSolver.ResultStatus status = Solvers.solve(solver, parameters);
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      throw new IllegalArgumentException(
          "Expected published cells that some table agrees with; got cells that contradict each"
              + " other");
    }
    return status == MPSolver.ResultStatus.OPTIMAL;
  }

  /** The value of a hidden inner cell in the table found last. */
  double count(int at) {
    return variables[at].solutionValue() * unit;
  }

  /**
   * How much the sum would change with a hidden inner cell: never above 0, but of those that are
   * fixed.
   */
  double reducedCost(int at) {
    return variables[at].reducedCost();
  }
}
