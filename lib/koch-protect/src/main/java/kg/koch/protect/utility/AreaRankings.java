package kg.koch.protect.utility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import kg.koch.protect.PublishedRows;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * Areas of one level put in order by their counts, and by their figures: one ranking for every
 * combination of the other dimensions' codes. Areas in which nobody was counted, or that have no
 * figure, have no place. Rankings of fewer than three areas, or of areas with equal counts, are
 * none. Figures that are all equal have no order: their correlation is 0.
 */
final class AreaRankings {

  private static final int LEAST_AREAS = 3;

  /** An area has moved if its place changes by more. */
  private static final double PLACES = 1;

  private final long[] places;
  private final long[] moved;
  private long rankings;
  private double correlations;
  private double least = 1;

  /** All dimensions but the area, as a number, and the area's level. */
  private record Slice(long others, int level) {}

  private AreaRankings(int areas) {
    this.places = new long[areas];
    this.moved = new long[areas];
  }

  static AreaRankings of(CountTable counts, PublishedRows rows, int axis) {
    Dimension areas = counts.dimensions().get(axis);
    AreaRankings made = new AreaRankings(areas.size());
    Map<Slice, List<Integer>> slices = new LinkedHashMap<>();
    for (int row = 0; row < counts.rows(); row++) {
      if (counts.count(row) > 0 && rows.hasFigure(row)) {
        int[] positions = counts.byCell().positions(row);
        int level = areas.pathUp(positions[axis]).length;
        positions[axis] = 0;
        slices
            .computeIfAbsent(
                new Slice(counts.byCell().key(positions), level), slice -> new ArrayList<>())
            .add(row);
      }
    }
    slices.values().stream()
        .filter(slice -> slice.size() >= LEAST_AREAS)
        .forEach(slice -> made.add(counts, rows, axis, slice));
    return made;
  }

  private void add(CountTable counts, PublishedRows rows, int axis, List<Integer> slice) {
    double[] before =
        RankCorrelation.ranks(slice.stream().mapToLong(row -> counts.count(row)).toArray());
    double[] after =
        RankCorrelation.ranks(slice.stream().mapToLong(row -> rows.figure(row)).toArray());
    if (RankCorrelation.hasOrder(before)) {
      double correlation = RankCorrelation.of(before, after).orElse(0);
      rankings++;
      correlations += correlation;
      least = Math.min(least, correlation);
      for (int at = 0; at < before.length; at++) {
        int area = counts.position(slice.get(at), axis);
        places[area]++;
        moved[area] += Math.abs(after[at] - before[at]) > PLACES ? 1 : 0;
      }
    }
  }

  /** All rankings together; empty if there is none. */
  Optional<Rankings> together() {
    return rankings == 0
        ? Optional.empty()
        : Optional.of(
            new Rankings(rankings, correlations / rankings, least, sum(places), sum(moved)));
  }

  private static long sum(long[] ofAreas) {
    return LongStream.of(ofAreas).sum();
  }

  /** Places of an area, by its position. */
  long places(int area) {
    return places[area];
  }

  /** Of them, those that noise changes by more than one. */
  long moved(int area) {
    return moved[area];
  }
}
