package kg.koch.measure.internalmigration;

import java.util.List;

/**
 * Crude migration intensity as a line over ln(n²), fitted to several divisions of one country by
 * least squares; read off at the number of households, where every change of address crosses a
 * boundary, it gives the aggregate crude migration intensity, ACMI.
 *
 * <p>The same line over ln(H / n), households for each region, reads the same at H / n = 1, for the
 * two scales differ by a constant and a sign. Source: Courgeau, Muhidin and Bell (2012), Population
 * 67(4); Bell et al. (2015), Population and Development Review 41(1).
 *
 * <p>Does not check that the divisions are of one country, nested and of one period. Reading far
 * beyond the finest division leans on the line being straight there; a register that counts changes
 * of address gives the ACMI itself and should be used instead.
 *
 * @param throughOrigin Courgeau's k over all divisions, in percent: the slope of the line that is 0
 *     for a single region
 * @param intercept of the free line, in percent
 * @param slope of the free line, in percent
 * @param determination R² of the free line, from 0 to 1; 1 when all intensities are equal
 */
public record CourgeauLine(
    double throughOrigin, double intercept, double slope, double determination) {

  /**
   * @throws IllegalArgumentException when there are fewer than two different numbers of regions
   */
  public static CourgeauLine fit(List<Zonation> zonations) {
    long different = zonations.stream().map(Zonation::regions).distinct().count();
    if (different < 2) {
      throw new IllegalArgumentException(
          "Expected divisions into 2 different numbers of regions or more; got " + different);
    }
    double count = zonations.size();
    double meanFineness = zonations.stream().mapToDouble(Zonation::fineness).sum() / count;
    double meanIntensity = zonations.stream().mapToDouble(Zonation::intensity).sum() / count;
    Sums centred = Sums.about(zonations, meanFineness, meanIntensity);
    Sums raw = Sums.about(zonations, 0, 0);
    double slope = centred.products / centred.finenessSquares;
    return new CourgeauLine(
        raw.products / raw.finenessSquares,
        meanIntensity - slope * meanFineness,
        slope,
        centred.determination());
  }

  /** The free line at a number of regions or households, in percent; it may leave 0 to 100. */
  public double at(double regions) {
    if (!(regions >= 1) || Double.isInfinite(regions)) {
      throw new IllegalArgumentException("Expected 1 region or household or more; got " + regions);
    }
    return intercept + slope * Zonation.fineness(regions);
  }

  private record Sums(double finenessSquares, double intensitySquares, double products) {

    static Sums about(List<Zonation> zonations, double fineness, double intensity) {
      double finenessSquares = 0;
      double intensitySquares = 0;
      double products = 0;
      for (Zonation zonation : zonations) {
        double along = zonation.fineness() - fineness;
        double up = zonation.intensity() - intensity;
        finenessSquares += along * along;
        intensitySquares += up * up;
        products += along * up;
      }
      return new Sums(finenessSquares, intensitySquares, products);
    }

    double determination() {
      return intensitySquares == 0
          ? 1
          : Math.min(1, products * products / (finenessSquares * intensitySquares));
    }
  }
}
