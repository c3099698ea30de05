package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kg.koch.link.cluster.Clusters;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Model;
import org.jspecify.annotations.Nullable;

/**
 * Clusters anew what hangs together with any record that is new or whose links or decisions
 * changed. Clusters of records that no chain of links joins to those do not depend on them.
 */
final class ClusterUpdate {

  private final Spine spine;
  private final Links links;
  private final int[] records;
  private final Constraints decided;
  private final int[] parent;

  /**
   * @param links all links as they are now
   * @param decided what people decided
   * @param changed records that are new, or whose links or decisions changed
   */
  ClusterUpdate(Spine spine, Links links, Constraints decided, BitSet changed) {
    this.spine = spine;
    this.links = links;
    this.decided = decided;
    this.parent = new int[spine.size()];
    Arrays.setAll(parent, record -> record);
    for (int link = 0; link < links.size(); link++) {
      parent[root(links.left()[link])] = root(links.right()[link]);
    }
    BitSet roots = new BitSet();
    changed.stream().forEach(record -> roots.set(root(record)));
    int[] touched = new int[spine.size()];
    int size = 0;
    for (int record = 0; record < touched.length; record++) {
      if (roots.get(root(record))) {
        touched[size++] = record;
      }
    }
    this.records = spine.inOrder(Arrays.copyOf(touched, size));
  }

  private int root(int record) {
    int root = record;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** The records whose clusters are told anew, in {@link RecordOrder}. */
  int[] records() {
    return records.clone();
  }

  /**
   * For each threshold the cluster of each of the records: the place of its first record.
   *
   * @param weights of the spine's records
   */
  List<int[]> clusters(Weights weights) {
    int[] places = new int[spine.size()];
    Arrays.fill(places, -1);
    for (int at = 0; at < records.length; at++) {
      places[records[at]] = at;
    }
    LinkList some = new LinkList();
    for (int link = 0; link < links.size(); link++) {
      int left = places[links.left()[link]];
      int right = places[links.right()[link]];
      if (left >= 0 && right >= 0) {
        some.add(left, right, links.weights()[link], links.rules()[link]);
      }
    }
    Links local = Links.of(List.of(some));
    Weighing weighing = weights.of(local.size(), records(local.left()), records(local.right()));
    Model model = spine.trained().model();
    int[] sources = sources();
    Constraints here = decided.renumbered(places);
    List<int[]> clusters = new ArrayList<>();
    for (double threshold : spine.settings().thresholds()) {
      clusters.add(
          Clusters.of(
              records.length,
              local.atLeast(model.weightFor(threshold)),
              (first, second) -> weighing.logOdds(records[first], records[second]),
              sources,
              here));
    }
    return clusters;
  }

  private int[] records(int[] places) {
    return Arrays.stream(places).map(place -> records[place]).toArray();
  }

  private int @Nullable [] sources() {
    if (spine.settings().source() == null) {
      return null;
    }
    int column = spine.width() - 1;
    return Arrays.stream(records).map(record -> spine.code(record, column)).toArray();
  }
}
