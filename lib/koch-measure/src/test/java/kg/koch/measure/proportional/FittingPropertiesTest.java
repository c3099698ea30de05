package kg.koch.measure.proportional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What holds for every seed and every margins that some table has. */
class FittingPropertiesTest {

  /** Margins fit to 1e-12 of the total; odds ratios are products of a few hundred roundings. */
  private static final double SMALL = 1e-9;

  private static Crosstab square(List<Double> cells) {
    double[] values = cells.stream().mapToDouble(Double::doubleValue).toArray();
    return new Crosstab(List.of(Tables.origins(3), Tables.destinations(3)), values);
  }

  private static Crosstab rows(Crosstab table) {
    return table.margin(table.dimensions().subList(0, 1));
  }

  private static Crosstab columns(Crosstab table) {
    return table.margin(table.dimensions().subList(1, 2));
  }

  @Property
  void fit_marginsOfSomeTable_hasThemAndKeepsOddsRatios(
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> seeds,
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> truth) {
    Crosstab seed = square(seeds);
    Crosstab true_ = square(truth);
    Crosstab fitted =
        ProportionalFitting.fit(seed, List.of(rows(true_), columns(true_)), Convergence.STANDARD);
    double close = SMALL * true_.total();
    assertThat(rows(fitted).values()).containsExactly(rows(true_).values(), within(close));
    assertThat(columns(fitted).values()).containsExactly(columns(true_).values(), within(close));
    assertThat(logOddsRatio(fitted)).isCloseTo(logOddsRatio(seed), within(SMALL));
  }

  private static double logOddsRatio(Crosstab table) {
    return Math.log(table.value(0, 0))
        + Math.log(table.value(1, 1))
        - Math.log(table.value(0, 1))
        - Math.log(table.value(1, 0));
  }

  @Property
  void conditional_anyMargins_givesTheTableOfProportionalFitting(
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> seeds,
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> truth) {
    Crosstab seed = square(seeds);
    Crosstab true_ = square(truth);
    Crosstab one =
        ConditionalMaximisation.fit(seed, rows(true_), columns(true_), Convergence.STANDARD)
            .table();
    Crosstab other =
        ProportionalFitting.fit(seed, List.of(rows(true_), columns(true_)), Convergence.STANDARD);
    assertThat(one.values()).containsExactly(other.values(), within(SMALL * true_.total()));
  }

  @Property
  void net_totalsOfSomeTable_areReachedWithTheProductsOfPairsKept(
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> seeds,
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> truth) {
    Crosstab seed = square(seeds);
    double[] net = net(square(truth));
    Crosstab fitted = NetFitting.fit(seed, net, Convergence.STANDARD).table();
    assertThat(net(fitted)).containsExactly(net, within(SMALL * (seed.total() + fitted.total())));
    // alpha_i / alpha_j times alpha_j / alpha_i is 1
    assertThat(fitted.value(0, 1) * fitted.value(1, 0) / (seed.value(0, 1) * seed.value(1, 0)))
        .isCloseTo(1, within(SMALL));
  }

  private static double[] net(Crosstab flows) {
    double[] net = columns(flows).values();
    for (int place = 0; place < net.length; place++) {
      net[place] -= rows(flows).value(place);
    }
    return net;
  }

  @Property
  void components_anyTable_multiplyBackToIt(
      @ForAll @Size(9) List<@DoubleRange(min = 0.1, max = 1000) Double> cells) {
    Crosstab table = square(cells);
    MultiplicativeComponents parts = MultiplicativeComponents.of(table);
    for (int cell = 0; cell < 9; cell++) {
      double product =
          parts.total()
              * parts.origins().value(cell / 3)
              * parts.destinations().value(cell % 3)
              * parts.interactions().value(cell);
      assertThat(product).isCloseTo(table.value(cell), within(SMALL));
    }
  }
}
