package kg.koch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What linked files are worth, by pairs within clusters, or across two files one to one. */
final class LinkQuality {

  private final TrueEntities truth;
  private final boolean isTwoFiles;
  private final long existing;

  /**
   * @param right empty when duplicates within {@code left} were sought
   */
  LinkQuality(TrueEntities truth, List<String> left, List<String> right) {
    this.truth = truth;
    this.isTwoFiles = !right.isEmpty();
    this.existing = truth.pairs(left, right);
  }

  /** A pair a tool holds possible. */
  private record Scored(String left, String right, double score) {}

  /** Of all thresholds the one best for the tool, which it could not know: an upper bound. */
  PairQuality best(Path scoredPairs) throws IOException {
    List<Scored> pairs;
    try (Stream<List<String>> rows = TrueEntities.rows(scoredPairs)) {
      pairs =
          rows.map(row -> new Scored(row.get(0), row.get(1), Double.parseDouble(row.get(2))))
              .sorted(Comparator.comparingDouble(Scored::score).reversed())
              .toList();
    }
    return isTwoFiles ? bestOneToOne(pairs) : bestClusters(pairs);
  }

  private PairQuality bestClusters(List<Scored> pairs) {
    GrowingClusters clusters = new GrowingClusters(truth);
    PairQuality best = PairQuality.NONE;
    for (int i = 0; i < pairs.size(); i++) {
      clusters.join(pairs.get(i).left(), pairs.get(i).right());
      if (isThreshold(pairs, i)) {
        best = better(best, clusters.quality(existing));
      }
    }
    return best;
  }

  private PairQuality bestOneToOne(List<Scored> pairs) {
    Set<String> taken = new HashSet<>();
    PairQuality best = PairQuality.NONE;
    long right = 0;
    long called = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Scored pair = pairs.get(i);
      if (!taken.contains(pair.left()) && !taken.contains(pair.right())) {
        taken.add(pair.left());
        taken.add(pair.right());
        called++;
        right += truth.of(pair.left()).equals(truth.of(pair.right())) ? 1 : 0;
      }
      if (isThreshold(pairs, i)) {
        best = better(best, new PairQuality(right, called, existing));
      }
    }
    return best;
  }

  /** Pairs of one score stand or fall together. */
  private static boolean isThreshold(List<Scored> pairs, int at) {
    return at + 1 == pairs.size() || pairs.get(at + 1).score() < pairs.get(at).score();
  }

  private static PairQuality better(PairQuality one, PairQuality other) {
    return other.f1() > one.f1() ? other : one;
  }

  /** As decided by the tool itself: its links across two files, its clusters within one. */
  PairQuality decided(Path links, Path clusters) throws IOException {
    if (isTwoFiles) {
      try (Stream<List<String>> rows = TrueEntities.rows(links)) {
        long[] counts = new long[2];
        rows.forEach(
            row -> {
              counts[0] += truth.of(row.get(0)).equals(truth.of(row.get(1))) ? 1 : 0;
              counts[1]++;
            });
        return new PairQuality(counts[0], counts[1], existing);
      }
    }
    GrowingClusters grown = new GrowingClusters(truth);
    Map<String, String> firstOfCluster = new HashMap<>();
    try (Stream<List<String>> rows = TrueEntities.rows(clusters)) {
      rows.forEach(
          row ->
              grown.join(firstOfCluster.computeIfAbsent(row.get(1), c -> row.get(0)), row.get(0)));
    }
    return grown.quality(existing);
  }
}
