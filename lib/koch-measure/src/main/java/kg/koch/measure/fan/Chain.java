package kg.koch.measure.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kg.koch.measure.gamma.LogGamma;

/** One Markov chain over the parameters of all areas and of what they share. */
final class Chain {

  /** Smaller variances are those of rates that do not move at all; keeps logarithms finite. */
  private static final double TINY = 1e-12;

  private final FanPriors priors;
  private final Draws draws;
  private final List<AreaChain> areas = new ArrayList<>();
  private double mean;
  private double spread;
  private double shape;
  private double scale;

  /** Starts at a random point of the priors, so that chains begin apart. */
  Chain(List<RateSeries> series, FanPriors priors, SplittableRandom random) {
    this.priors = priors;
    this.draws = new Draws(random);
    mean = priors.widest() * (2 * draws.uniform() - 1) / 10;
    spread = priors.spread() * draws.uniform();
    shape = 1 + (priors.shape() - 1) * draws.uniform();
    scale = priors.variance() * (shape - 1) * draws.uniform();
    for (RateSeries one : series) {
      double variance = Math.max(TINY, priors.variance() * draws.uniform());
      areas.add(new AreaChain(one, one.last() + draws.normal(), draws.uniform(), variance));
    }
  }

  /** One draw of every parameter given the others. */
  void step() {
    for (AreaChain area : areas) {
      area.drawLevel(mean, spread, draws);
      area.drawPersistence(draws);
      area.drawVariance(shape, scale, draws);
    }
    drawMean();
    drawSpread();
    drawShapeAndScale();
  }

  private void drawMean() {
    double sum = areas.stream().mapToDouble(AreaChain::level).sum();
    double count = areas.size();
    double square = spread * spread;
    mean =
        draws.slice(
            mean,
            -priors.widest(),
            priors.widest(),
            value -> (value * sum - count * value * value / 2) / square);
  }

  private void drawSpread() {
    double squares = 0;
    for (AreaChain area : areas) {
      squares += (area.level() - mean) * (area.level() - mean);
    }
    double half = squares / 2;
    double count = areas.size();
    spread =
        draws.slice(
            spread,
            0,
            priors.spread(),
            value -> -count * StrictMath.log(value) - half / (value * value));
  }

  /** The scale is uniform up to a bound that grows with the shape. */
  private void drawShapeAndScale() {
    double logs = 0;
    double inverses = 0;
    for (AreaChain area : areas) {
      logs += StrictMath.log(area.variance());
      inverses += 1 / area.variance();
    }
    double sum = logs;
    double inverse = inverses;
    double count = areas.size();
    double logScale = StrictMath.log(scale);
    double lowest = 1 + scale / priors.variance();
    shape =
        draws.slice(
            shape,
            lowest,
            priors.shape(),
            value ->
                count * (value * logScale - LogGamma.of(value))
                    - value * sum
                    - StrictMath.log(value - 1));
    scale =
        draws.slice(
            scale,
            0,
            priors.variance() * (shape - 1),
            value -> count * shape * StrictMath.log(value) - value * inverse);
  }

  List<AreaChain> areas() {
    return areas;
  }

  double[] shared() {
    return new double[] {mean, spread, shape, scale};
  }
}
