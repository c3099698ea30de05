package kg.koch.protect.optimal;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import kg.koch.protect.solver.Solvers;

/**
 * The cheapest pattern that fulfils the cuts known so far: a programme in whole numbers. Not for
 * several threads at once.
 */
final class PatternProgram {

  /** What {@link MPSolver#infinity} says, which can be asked only once there is a solver. */
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final MPSolver solver = Solvers.whole();
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final MPVariable[] isHidden;
  private long nodes;
  private boolean isSolved;

  /**
   * @param sensitive by group, whether it is hidden in any case
   * @param sums groups of which not one alone is hidden: it could be calculated
   */
  PatternProgram(double[] costs, boolean[] sensitive, Iterable<List<Integer>> sums) {
    parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, 0);
    isHidden = new MPVariable[costs.length];
    MPObjective objective = solver.objective();
    for (int group = 0; group < costs.length; group++) {
      isHidden[group] = solver.makeIntVar(sensitive[group] ? 1 : 0, 1, "");
      objective.setCoefficient(isHidden[group], costs[group]);
    }
    objective.setMinimization();
    for (List<Integer> sum : sums) {
      for (int alone : sum) {
        notAlone(alone, sum);
      }
    }
  }

  private void notAlone(int alone, List<Integer> sum) {
    MPConstraint constraint = solver.makeConstraint(0, INFINITY, "");
    sum.forEach(group -> constraint.setCoefficient(isHidden[group], group == alone ? -1 : 1));
  }

  void add(Cut cut) {
    MPConstraint constraint = solver.makeConstraint(1, INFINITY, "");
    for (int group = 0; group < isHidden.length; group++) {
      if (cut.coefficients()[group] > 0) {
        constraint.setCoefficient(isHidden[group], cut.coefficients()[group]);
      }
    }
  }

  /**
   * Looks for the cheapest pattern.
   *
   * @param mostNodes of the search tree: a limit that is the same on every machine
   * @return false if it had to stop before any was found
   */
  boolean solve(long mostNodes) {
    solver.setSolverSpecificParametersAsString("limits/nodes = " + mostNodes);
    MPSolver.ResultStatus status = solver.solve(parameters);
    nodes += solver.nodes();
    isSolved = status == MPSolver.ResultStatus.OPTIMAL;
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      throw new IllegalStateException("Expected a pattern: hiding all is one; got none");
    }
    return isSolved || status == MPSolver.ResultStatus.FEASIBLE;
  }

  /** True if the pattern is the cheapest, not only the best found so far. */
  boolean isSolved() {
    return isSolved;
  }

  boolean[] pattern() {
    boolean[] pattern = new boolean[isHidden.length];
    for (int group = 0; group < pattern.length; group++) {
      pattern[group] = isHidden[group].solutionValue() > 0.5;
    }
    return pattern;
  }

  /** No pattern that fulfils the cuts costs less. */
  double bound() {
    return isSolved ? solver.objective().value() : solver.objective().bestBound();
  }

  /** How many nodes of search trees were looked at. */
  long nodes() {
    return nodes;
  }
}
