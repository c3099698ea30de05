package kg.koch.measure.internalmigration;

import java.util.List;
import java.util.stream.IntStream;

/** Made-up countries for the tests. */
final class MadeUp {

  /** Three regions that can be followed by hand: M = [[0,10,20],[30,0,5],[15,25,0]]. */
  static final Regions THREE = Regions.of(List.of("1", "2", "3"));

  static final FlowMatrix TINY =
      FlowMatrix.of(THREE, new double[][] {{0, 10, 20}, {30, 0, 5}, {15, 25, 0}});

  static final PopulationAtRisk TINY_POPULATION =
      PopulationAtRisk.of(THREE, new double[] {1000, 2000, 3000});

  /** Four regions along a road. */
  static final Regions FOUR = Regions.of(List.of("A", "B", "C", "D"));

  static final FlowMatrix ROAD =
      FlowMatrix.of(
          FOUR,
          new double[][] {{0, 120, 60, 15}, {90, 0, 200, 40}, {70, 150, 0, 80}, {5, 30, 90, 0}});

  static final DistanceMatrix ROAD_DISTANCES =
      DistanceMatrix.of(
          FOUR,
          new double[][] {
            {0, 40, 110, 300}, {40, 0, 75, 240}, {110, 75, 0, 160}, {300, 240, 160, 0}
          });

  private MadeUp() {}

  static Regions regions(int count) {
    return Regions.of(IntStream.range(0, count).mapToObj(region -> "R" + region).toList());
  }

  /** Flows of a square table, with regions named R0, R1, ... */
  static FlowMatrix flows(double[][] table) {
    return FlowMatrix.of(regions(table.length), table);
  }
}
