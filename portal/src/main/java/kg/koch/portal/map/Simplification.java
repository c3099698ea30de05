package kg.koch.portal.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Fewer points for the same line (Douglas and Peucker, Cartographica 10(2), 1973): ends stay, and
 * no dropped point lies further from the new line than the tolerance.
 */
final class Simplification {

  private Simplification() {}

  static List<Point> simplify(List<Point> line, double tolerance) {
    List<Point> kept = new ArrayList<>();
    kept.add(line.get(0));
    keep(line, 0, line.size() - 1, tolerance, kept);
    return kept;
  }

  private static void keep(
      List<Point> line, int first, int last, double tolerance, List<Point> kept) {
    int furthest = -1;
    double distance = tolerance;
    for (int i = first + 1; i < last; i++) {
      double here = line.get(i).distanceTo(line.get(first), line.get(last));
      if (here > distance) {
        distance = here;
        furthest = i;
      }
    }
    if (furthest >= 0) {
      keep(line, first, furthest, tolerance, kept);
      keep(line, furthest, last, tolerance, kept);
    } else if (last > first) {
      kept.add(line.get(last));
    }
  }
}
