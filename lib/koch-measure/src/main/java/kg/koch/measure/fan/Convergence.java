package kg.koch.measure.fan;

/**
 * Whether chains tell the same of a parameter.
 *
 * @param area empty for what areas share
 * @param parameter name
 * @param mean over all chains
 * @param deviation standard deviation over all chains
 * @param splitRHat near 1 when halves of chains agree; above {@link #HIGHEST} the draws are not to
 *     be used
 * @param effectiveSize independent draws that tell as much
 */
public record Convergence(
    String area,
    String parameter,
    double mean,
    double deviation,
    double splitRHat,
    double effectiveSize) {

  /** Vehtari et al. 2021 ask for 1.01, Gelman et al. 2013 for 1.1. */
  public static final double HIGHEST = 1.05;

  /** Vehtari et al. 2021: 400 over all chains for stable tails. */
  public static final double SMALLEST = 400;

  /** A parameter that does not move has no spread to compare; it counts as not converged. */
  static Convergence of(String area, String parameter, double[][] chains) {
    double[][] halves = Halves.of(chains);
    double within = Halves.within(halves);
    double mean = Halves.mean(halves);
    double between = Halves.between(halves);
    double length = halves[0].length;
    double total = (length - 1) / length * within + between;
    boolean moves = within > 0;
    return new Convergence(
        area,
        parameter,
        mean,
        Math.sqrt(total),
        moves ? Math.sqrt(total / within) : Double.MAX_VALUE,
        moves ? Halves.effectiveSize(halves, within, total) : 1);
  }

  public boolean isConverged() {
    return splitRHat <= HIGHEST && effectiveSize >= SMALLEST;
  }
}
