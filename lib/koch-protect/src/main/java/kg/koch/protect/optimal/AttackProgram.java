package kg.koch.protect.optimal;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.protect.solver.Solvers;

/**
 * The attacker's linear programme for any pattern: by how much inner cells can differ from what
 * they are while all that is published stays. Not for several threads at once.
 */
final class AttackProgram {

  /** What {@link MPSolver#infinity} says, which can be asked only once there is a solver. */
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Duals are fractions with small denominators; what is smaller is rounding. */
  private static final double NOTHING = 1e-7;

  /** Solvers are right to about a billionth. */
  private static final double ROUNDING = 1e-6;

  /** Tables kept for each cell and direction. */
  private static final int MOST_CHANGES = 30;

  private final CellGroups groups;
  private final int leastInner;
  private final MPSolver solver = Solvers.linear();
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final MPVariable[] differences;
  private final MPConstraint[] sums;
  private final Map<IntBuffer, List<BitSet>> changes = new HashMap<>();
  private final double unit;
  private boolean[] hidden;
  private long solutions;

  /**
   * @param leastInner the least a hidden inner cell can be
   */
  AttackProgram(CellGroups groups, int rows, int leastInner) {
    this.groups = groups;
    this.leastInner = leastInner;
    this.hidden = new boolean[groups.size()];
    this.unit =
        Solvers.unit(IntStream.range(0, groups.size()).mapToLong(groups::value).max().orElse(0));
    // Without it the next sum starts from the last table, which takes half the time.
    parameters.setIntegerParam(
        IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    differences = new MPVariable[rows];
    for (int row = 0; row < rows; row++) {
      differences[row] = solver.makeNumVar(0, 0, "");
    }
    sums = new MPConstraint[groups.size()];
    for (int group = 0; group < sums.length; group++) {
      sums[group] = solver.makeConstraint(0, 0, "");
      for (int row : groups.isInner(group) ? new int[0] : groups.rows(group)) {
        sums[group].setCoefficient(differences[row], 1);
      }
    }
  }

  /** Hides these groups and publishes the others. */
  void hide(boolean[] groupsHidden) {
    hidden = groupsHidden.clone();
    for (int group = 0; group < hidden.length; group++) {
      if (groups.isInner(group)) {
        bound(groups.rows(group)[0]);
      } else {
        sums[group].setBounds(hidden[group] ? -INFINITY : 0, hidden[group] ? INFINITY : 0);
      }
    }
  }

  private void bound(int row) {
    int group = groups.groupOfRow(row);
    differences[row].setBounds(
        hidden[group] ? (leastInner - groups.value(group)) / unit : 0,
        hidden[group] ? INFINITY : 0);
  }

  /** How many programmes were solved. */
  long solutions() {
    return solutions;
  }

  /** What the hidden pattern lacks of a demand; empty if it is met. */
  Optional<Cut> lacking(Demand demand) {
    for (int row : demand.own()) {
      differences[row].setBounds(0, 0);
    }
    Optional<Cut> up = lacking(demand, 1, demand.upper());
    Optional<Cut> lacking;
    if (demand.isEither()) {
      lacking = up.flatMap(one -> lacking(demand, -1, demand.lower()).map(one::or));
    } else {
      lacking = up.isPresent() ? up : lacking(demand, -1, demand.lower());
    }
    for (int row : demand.own()) {
      bound(row);
    }
    return lacking;
  }

  private Optional<Cut> lacking(Demand demand, int direction, double level) {
    if (level == 0) {
      return Optional.empty();
    }
    // What the demand is about, and the direction last.
    int[] about = Arrays.copyOf(demand.rows(), demand.rows().length + 1);
    about[demand.rows().length] = direction;
    List<BitSet> known = changes.computeIfAbsent(IntBuffer.wrap(about), key -> new ArrayList<>());
    if (known.stream().anyMatch(one -> isPossible(one, demand))) {
      return Optional.empty();
    }
    solutions++;
    MPObjective objective = solver.objective();
    objective.clear();
    for (int row : demand.rows()) {
      objective.setCoefficient(differences[row], direction);
    }
    objective.setMaximization();
    MPSolver.ResultStatus status = Solvers.solve(solver, parameters);
    boolean isUnbounded =
        status == MPSolver.ResultStatus.UNBOUNDED || status == MPSolver.ResultStatus.INFEASIBLE;
    if (!isUnbounded && status != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("Expected the solver to find a table; got " + status);
    }
    if (!isUnbounded && objective.value() * unit < level * (1 - ROUNDING)) {
      return Optional.of(cut(demand, direction, level));
    }
    if (!isUnbounded) {
      known.add(0, changed());
      known.subList(Math.min(known.size(), MOST_CHANGES), known.size()).clear();
    }
    return Optional.empty();
  }

  /** The groups whose values are others in the table found last. */
  private BitSet changed() {
    BitSet changed = new BitSet();
    for (int group = 0; group < hidden.length; group++) {
      double change = 0;
      for (int row : groups.rows(group)) {
        change += differences[row].solutionValue();
      }
      // An inner cell that is left as it was by less than the solver's rounding was left.
      if (hidden[group] && Math.abs(change) > NOTHING) {
        changed.set(group);
      }
    }
    return changed;
  }

  /** Whether a table found for another pattern or attacker is one of this too. */
  private boolean isPossible(BitSet changed, Demand demand) {
    for (int group = changed.nextSetBit(0); group >= 0; group = changed.nextSetBit(group + 1)) {
      if (!hidden[group]) {
        return false;
      }
    }
    return IntStream.of(demand.own()).noneMatch(row -> changed.get(groups.groupOfRow(row)));
  }

  /**
   * The sum is at most the sum of what published and hidden cells may differ, each times its dual:
   * somewhere more must be hidden (Fischetti and Salazar 2000). No cell has a highest value, so
   * hiding one whose rise would help is enough by itself.
   */
  private Cut cut(Demand demand, int direction, double level) {
    double[] rest = new double[differences.length];
    for (int row : demand.rows()) {
      rest[row] = direction;
    }
    double[] coefficients = new double[groups.size()];
    for (int group = 0; group < coefficients.length; group++) {
      double dual = groups.isInner(group) || hidden[group] ? 0 : sums[group].dualValue();
      if (Math.abs(dual) > NOTHING) {
        coefficients[group] = helps(group, dual, level);
        for (int row : groups.rows(group)) {
          rest[row] -= dual;
        }
      }
    }
    for (int row : demand.own()) {
      rest[row] = 0;
    }
    for (int row = 0; row < rest.length; row++) {
      if (Math.abs(rest[row]) > NOTHING) {
        coefficients[groups.groupOfRow(row)] = helps(groups.groupOfRow(row), rest[row], level);
      }
    }
    return new Cut(coefficients);
  }

  private double helps(int group, double dual, double level) {
    double fall = groups.value(group) - (double) leastInner * groups.rows(group).length;
    return dual > 0 ? 1 : Math.min(1, -dual * fall / level);
  }
}
