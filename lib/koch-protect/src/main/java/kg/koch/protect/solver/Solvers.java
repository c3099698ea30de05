package kg.koch.protect.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** Makes solvers. One solver is not for several threads at once; it gives the same on every run. */
public final class Solvers {

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
