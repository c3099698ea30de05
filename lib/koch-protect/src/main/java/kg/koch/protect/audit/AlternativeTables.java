package kg.koch.protect.audit;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import kg.koch.protect.solver.Solvers;

/**
 * All tables that agree with what is published, as a linear programme over the hidden inner cells.
 * Not for several threads at once.
 */
final class AlternativeTables {

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
      for (int at : one.inner()) {
        equation.setCoefficient(variables[at], 1);
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
    objective.setMaximization();
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      throw new IllegalArgumentException(
          "Expected published cells that some table agrees with; got cells that contradict each"
              + " other");
    }
    return status == MPSolver.ResultStatus.OPTIMAL;
  }

  /** The count of a hidden inner cell in the table found last. */
  double count(int at) {
    return variables[at].solutionValue();
  }

  /** How much the sum would change with a hidden inner cell that is at its least: never above 0. */
  double reducedCost(int at) {
    return variables[at].reducedCost();
  }
}
