package kg.koch.protect.solver;

/** This system has no solver. */
public final class NoSolverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSolverException(String system, Throwable cause) {
    super(
        "Expected a system that has OR-Tools' solvers: Linux on x86-64 or aarch64; got "
            + system
            + ". Run the command there.",
        cause);
  }
}
