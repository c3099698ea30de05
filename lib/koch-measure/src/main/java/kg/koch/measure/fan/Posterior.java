package kg.koch.measure.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from the posterior of the model, with the convergence of every parameter. */
public final class Posterior {

  private static final List<String> SHARED = List.of("lambda", "tau", "a", "b");
  private static final List<String> OWN = List.of("mu", "phi", "sigma2");

  private final List<RateSeries> series;
  private final SamplerSettings settings;
  private final SplittableRandom random;

  /** By parameter, then chain, then draw. */
  private final double[][][] draws;

  private Posterior(List<RateSeries> series, SamplerSettings settings, SplittableRandom random) {
    this.series = List.copyOf(series);
    this.settings = settings;
    this.random = random;
    int parameters = SHARED.size() + OWN.size() * series.size();
    this.draws = new double[parameters][settings.chains()][settings.draws()];
  }

  /**
   * Samples.
   *
   * @param seed the same seed, the same draws
   * @throws IllegalArgumentException when fewer than two areas are given: the common level and
   *     variance could not be told from one
   */
  public static Posterior sample(
      List<RateSeries> series, FanPriors priors, SamplerSettings settings, long seed) {
    if (series.size() < 2) {
      throw new IllegalArgumentException("Expected two areas or more; got " + series.size());
    }
    Posterior posterior = new Posterior(series, settings, new SplittableRandom(seed));
    for (int chain = 0; chain < settings.chains(); chain++) {
      posterior.run(chain, new Chain(series, priors, posterior.random.split()));
    }
    return posterior;
  }

  private void run(int number, Chain chain) {
    for (int step = 0; step < settings.warmUp(); step++) {
      chain.step();
    }
    for (int draw = 0; draw < settings.draws(); draw++) {
      for (int step = 0; step < settings.thin(); step++) {
        chain.step();
      }
      keep(chain, number, draw);
    }
  }

  private void keep(Chain chain, int number, int draw) {
    double[] shared = chain.shared();
    for (int parameter = 0; parameter < shared.length; parameter++) {
      draws[parameter][number][draw] = shared[parameter];
    }
    for (int area = 0; area < series.size(); area++) {
      AreaChain own = chain.areas().get(area);
      draws[index(area, 0)][number][draw] = own.level();
      draws[index(area, 1)][number][draw] = own.persistence();
      draws[index(area, 2)][number][draw] = own.variance();
    }
  }

  private static int index(int area, int own) {
    return SHARED.size() + OWN.size() * area + own;
  }

  /** Of every parameter: first those shared, then mu, phi and sigma2 of each area. */
  public List<Convergence> convergence() {
    List<Convergence> all = new ArrayList<>();
    for (int parameter = 0; parameter < draws.length; parameter++) {
      int own = parameter - SHARED.size();
      String area = own < 0 ? "" : series.get(own / OWN.size()).area();
      String name = own < 0 ? SHARED.get(parameter) : OWN.get(own % OWN.size());
      all.add(Convergence.of(area, name, draws[parameter]));
    }
    return all;
  }

  /**
   * Rates of the periods to come, one path from every draw.
   *
   * @param periods how many after the last one given
   */
  public List<Fan> fans(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException("Expected a period or more; got " + periods);
    }
    Draws noise = new Draws(random.split());
    List<Fan> fans = new ArrayList<>();
    for (int area = 0; area < series.size(); area++) {
      fans.add(new Fan(series.get(area), paths(area, periods, noise)));
    }
    return fans;
  }

  private double[][] paths(int area, int periods, Draws noise) {
    double[][] values = new double[periods][settings.chains() * settings.draws()];
    for (int path = 0; path < values[0].length; path++) {
      int chain = path / settings.draws();
      int draw = path % settings.draws();
      double level = draws[index(area, 0)][chain][draw];
      double persistence = draws[index(area, 1)][chain][draw];
      double deviation = StrictMath.sqrt(draws[index(area, 2)][chain][draw]);
      double rate = series.get(area).last();
      for (int period = 0; period < periods; period++) {
        rate = level + persistence * (rate - level) + deviation * noise.normal();
        values[period][path] = rate;
      }
    }
    return values;
  }
}
