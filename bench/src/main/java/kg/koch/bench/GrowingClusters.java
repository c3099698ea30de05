package kg.koch.bench;

import java.util.HashMap;
import java.util.Map;

/** Clusters that only grow, with the pairs inside them and how many of these are one person. */
final class GrowingClusters {

  private final TrueEntities truth;
  private final Map<String, Cluster> clusterById = new HashMap<>();
  private long pairs;
  private long right;

  GrowingClusters(TrueEntities truth) {
    this.truth = truth;
  }

  /** Members of one cluster by entity. */
  private static final class Cluster {
    private final Map<String, Long> members = new HashMap<>();
    private long size;
    private Cluster parent = this;

    Cluster root() {
      Cluster root = this;
      while (root.parent != root) {
        root.parent = root.parent.parent;
        root = root.parent;
      }
      return root;
    }
  }

  void join(String one, String other) {
    Cluster first = cluster(one);
    Cluster second = cluster(other);
    if (first == second) {
      return;
    }
    Cluster small = first.size < second.size ? first : second;
    Cluster large = small == first ? second : first;
    pairs += small.size * large.size;
    small.members.forEach(
        (entity, count) -> {
          right += count * large.members.getOrDefault(entity, 0L);
          large.members.merge(entity, count, Long::sum);
        });
    large.size += small.size;
    small.parent = large;
  }

  private Cluster cluster(String id) {
    return clusterById
        .computeIfAbsent(
            id,
            unseen -> {
              Cluster cluster = new Cluster();
              cluster.members.put(truth.of(unseen), 1L);
              cluster.size = 1;
              return cluster;
            })
        .root();
  }

  PairQuality quality(long existing) {
    return new PairQuality(right, pairs, existing);
  }
}
