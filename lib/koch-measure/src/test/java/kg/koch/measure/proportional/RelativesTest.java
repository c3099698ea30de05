package kg.koch.measure.proportional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditional maximisation, net totals, components: cases that can be worked by hand. */
class RelativesTest {

  private static final Crosstab TWO_WAYS = Tables.flows(new double[] {0, 2}, new double[] {3, 0});

  @Test
  void conditional_furtherDimension_keepsItsSharesInEachPair() {
    Dimension ages = new Dimension("age", List.of("young", "old"));
    Crosstab seed =
        new Crosstab(
            List.of(Tables.origins(2), Tables.destinations(2), ages), 4, 1, 2, 2, 1, 3, 5, 5);
    Crosstab table =
        ConditionalMaximisation.fit(
                seed, Tables.rowTotals(30, 20), Tables.columnTotals(10, 40), Convergence.STANDARD)
            .table();
    assertThat(table.value(0) / table.value(1)).isCloseTo(4, within(1e-12));
    assertThat(table.value(4) / table.value(5)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void conditional_marginOverTwoDimensions_isRefused() {
    assertThatThrownBy(
            () ->
                ConditionalMaximisation.fit(
                    TWO_WAYS, TWO_WAYS, Tables.columnTotals(3, 2), Convergence.STANDARD))
        .hasMessageContaining("totals over one dimension; got orig, dest");
  }

  /** 2 x - 3 / x = 5 has the root 3. */
  @Test
  void net_twoPlaces_isTheRootOfItsEquation() {
    double[] flows =
        NetFitting.fit(TWO_WAYS, new double[] {-5, 5}, Convergence.STANDARD).table().values();
    assertThat(flows).containsExactly(new double[] {0, 6, 1, 0}, within(1e-10));
  }

  /** Sum 11 and difference 5. */
  @Test
  void net_twoPlacesWithTotal_splitsIt() {
    double[] flows =
        NetFitting.fit(TWO_WAYS, new double[] {-5, 5}, 11, Convergence.STANDARD).table().values();
    assertThat(flows).containsExactly(new double[] {0, 8, 3, 0}, within(1e-9));
  }

  @Test
  void net_totalsThatDoNotCancel_saysTheDifference() {
    assertThatThrownBy(() -> NetFitting.fit(TWO_WAYS, new double[] {-5, 6}, Convergence.STANDARD))
        .hasMessageContaining("add up to 0; got a difference of 1");
  }

  @Test
  void net_gainWithoutArrivals_namesThePlace() {
    Crosstab oneWay = Tables.flows(new double[] {0, 2}, new double[] {0, 0});
    assertThatThrownBy(() -> NetFitting.fit(oneWay, new double[] {5, -5}, Convergence.STANDARD))
        .hasMessageContaining("orig A, whose net total is 5; got departures only");
  }

  /** A and B exchange with each other only, so A cannot lose what C gains. */
  @Test
  void net_placesWithoutWayBetween_isRefused() {
    Crosstab apart =
        Tables.flows(
            new double[] {0, 2, 0, 0},
            new double[] {3, 0, 0, 0},
            new double[] {0, 0, 0, 1},
            new double[] {0, 0, 1, 0});
    assertThatThrownBy(
            () -> NetFitting.fit(apart, new double[] {-5, 0, 5, 0}, Convergence.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("joined with orig A; got a difference of -5");
  }

  /** A and B exchange with one another; C and D too; from A leads a way to C, but none back. */
  @Test
  void net_waysInOneDirectionOnly_isRefused() {
    Crosstab seed =
        Tables.flows(
            new double[] {0, 2, 1, 0},
            new double[] {3, 0, 0, 0},
            new double[] {0, 0, 0, 1},
            new double[] {0, 0, 1, 0});
    assertThatThrownBy(
            () -> NetFitting.fit(seed, new double[] {5, 0, -5, 0}, new Convergence(1e-12, 2000)))
        .hasMessageContaining("Expected totals that the cells above 0 of the seed can reach; got");
  }

  @Test
  void net_totalTooSmall_saysHowMuchIsNeeded() {
    assertThatThrownBy(
            () -> NetFitting.fit(TWO_WAYS, new double[] {-5, 5}, 4, Convergence.STANDARD))
        .hasMessageContaining("a total above 5, which the net totals need; got 4");
  }

  /** Shares .1 and .9, .3 and .7; 10 / (100 * .1 * .7) and so on. */
  @Test
  void components_smallTable_areItsSharesAndRatios() {
    MultiplicativeComponents parts =
        MultiplicativeComponents.of(Tables.flows(new double[] {0, 10}, new double[] {30, 60}));
    assertThat(parts.total()).isEqualTo(100);
    assertThat(parts.origins().values()).containsExactly(new double[] {0.1, 0.9}, within(1e-15));
    assertThat(parts.destinations().values())
        .containsExactly(new double[] {0.3, 0.7}, within(1e-15));
    assertThat(parts.interactions().values())
        .containsExactly(new double[] {0, 10 / 7.0, 10 / 9.0, 20 / 21.0}, within(1e-14));
  }

  @Test
  void components_placeWithoutFlows_isNamed() {
    assertThatThrownBy(
            () ->
                MultiplicativeComponents.of(
                    Tables.flows(new double[] {0, 0}, new double[] {30, 60})))
        .hasMessageContaining("above 0 at orig A");
  }
}
