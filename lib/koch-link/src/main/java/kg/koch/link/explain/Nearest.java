package kg.koch.link.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Scorer;

/**
 * The records outside a cluster that are most likely the same person as one of its own. All records
 * are weighed, whether or not a rule brings them together: so what blocking missed is found too.
 */
final class Nearest {

  /** The weaker first; of equal ones the later record. */
  private static final Comparator<Edge> WEAKEST_FIRST =
      Comparator.comparingDouble(Edge::weight)
          .thenComparing(Comparator.comparingInt(Edge::other).reversed());

  private final Records records;
  private final Scorer scorer;
  private final Scratch scratch = new Scratch();

  Nearest(Records records, Scorer scorer) {
    this.records = records;
    this.scorer = scorer;
  }

  /** A member and a record outside; weight in bits, without the prior. */
  record Edge(int member, int other, float weight) {}

  /** So many records, the nearest first, each with the member it is nearest to. */
  List<Edge> of(int[] members, int most) {
    PriorityQueue<Edge> nearest = new PriorityQueue<>(WEAKEST_FIRST);
    for (int other = 0; other < records.size(); other++) {
      int record = other;
      if (Arrays.stream(members).noneMatch(member -> member == record)) {
        add(nearest, members, other);
        if (nearest.size() > most) {
          nearest.poll();
        }
      }
    }
    List<Edge> edges = new ArrayList<>(nearest);
    edges.sort(WEAKEST_FIRST.reversed());
    return edges;
  }

  private void add(PriorityQueue<Edge> nearest, int[] members, int other) {
    int width = records.width();
    float heaviest = Float.NEGATIVE_INFINITY;
    int to = -1;
    for (int member : members) {
      boolean across = member < records.left() != other < records.left();
      if (across || !records.isAcross()) {
        float weight =
            scorer.weight(
                records.rows(),
                Math.min(member, other) * width,
                Math.max(member, other) * width,
                scratch);
        if (weight > heaviest) {
          heaviest = weight;
          to = member;
        }
      }
    }
    if (to >= 0) {
      nearest.add(new Edge(to, other, heaviest));
    }
  }
}
