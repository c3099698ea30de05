package kg.koch.protect.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;

/** Makes solvers. One solver is not for several threads at once; it gives the same on every run. */
public final class Solvers {

  private static final double LARGEST = 1e6;

  private Solvers() {}

  /**
   * A solver of linear programmes.
   *
   * @throws NoSolverException if this system has none
   */
  public static MPSolver linear() {
    return named("GLOP");
  }

  /**
   * A solver of programmes in whole numbers.
   *
   * @throws NoSolverException if this system has none
   */
  public static MPSolver whole() {
    return named("SCIP");
  }

  /**
   * Solves a linear programme; anew where what was kept of the last solution led nowhere.
   *
   * @throws IllegalStateException if it is not solved then either
   */
  public static MPSolver.ResultStatus solve(MPSolver solver, MPSolverParameters parameters) {
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.ABNORMAL) {
      solver.reset();
      status = solver.solve(parameters);
    }
    if (status == MPSolver.ResultStatus.ABNORMAL) {
      throw new IllegalStateException(
          "Expected a programme the solver can solve; got one whose numbers lie too far apart");
    }
    return status;
  }

  /** The unit in which values up to one are given to a solver: large numbers it takes badly. */
  public static double unit(long largest) {
    return Math.max(1, largest / LARGEST);
  }

  private static MPSolver named(String name) {
    try {
      Loader.loadNativeLibraries();
    } catch (RuntimeException | LinkageError none) {
      throw new NoSolverException(
          System.getProperty("os.name") + " on " + System.getProperty("os.arch"), none);
    }
    return MPSolver.createSolver(name);
  }
}
