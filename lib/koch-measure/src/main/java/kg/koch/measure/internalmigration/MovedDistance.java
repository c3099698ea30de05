package kg.koch.measure.internalmigration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far those who moved went, each move taken to be as long as its two regions are apart.
 *
 * <p>The median is the plain weighted one: the middle of the distances of all moves, each written
 * down once for every move; where the middle falls between two distances, their mean. It is not
 * drawn between distances in proportion to flows, as some programs do: no move has such a length.
 *
 * @param mean sum of M d over M, in the unit of the distances
 * @param median half of the moves went no farther, half no less far
 */
public record MovedDistance(double mean, double median) {

  private record Moves(double distance, double flow) {}

  /**
   * @throws IllegalArgumentException when flows and distances are not of the same regions
   */
  public static MovedDistance of(FlowMatrix flows, DistanceMatrix distances) {
    flows.regions().requireSame(distances.regions());
    List<Moves> moves = new ArrayList<>();
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size(); destination++) {
        double flow = flows.flow(origin, destination);
        if (flow > 0) {
          moves.add(new Moves(distances.between(origin, destination), flow));
        }
      }
    }
    moves.sort(Comparator.comparingDouble(Moves::distance));
    double way = moves.stream().mapToDouble(move -> move.distance() * move.flow()).sum();
    return new MovedDistance(way / flows.total(), median(moves, flows.total() / 2));
  }

  private static double median(List<Moves> ascending, double half) {
    double covered = 0;
    int at = 0;
    while (at < ascending.size() - 1 && covered + ascending.get(at).flow() < half) {
      covered += ascending.get(at).flow();
      at++;
    }
    boolean between = covered + ascending.get(at).flow() == half;
    double distance = ascending.get(at).distance();
    return between ? (distance + ascending.get(at + 1).distance()) / 2 : distance;
  }
}
