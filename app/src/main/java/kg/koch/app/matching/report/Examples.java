package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.Explainer;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Order;

/**
 * The links and clusters a report shows: links spread evenly from the weakest to the strongest, and
 * of the clusters of three records or more those that would fall apart most easily.
 *
 * @param links places in the result's links
 * @param clusters what holds them together
 */
@SuppressWarnings("ArrayRecordComponent")
public record Examples(int[] links, List<ClusterEvidence> clusters) {

  private static final int LINKS = 8;
  private static final int CLUSTERS = 5;

  /** So many clusters, those with the lightest links, are looked into. */
  private static final int LOOKED_INTO = 60;

  private static final int MOST_SHOWN = 12;

  public Examples {
    clusters = List.copyOf(clusters);
  }

  /** Chooses from a result. */
  public static Examples of(LinkageResult result) {
    return new Examples(links(result.links()), clusters(result));
  }

  /** All records that are shown. */
  public int[] records(LinkageResult result) {
    Links all = result.links();
    IntStream ofLinks =
        Arrays.stream(links).flatMap(link -> IntStream.of(all.left()[link], all.right()[link]));
    IntStream ofClusters = clusters.stream().flatMapToInt(one -> Arrays.stream(one.members()));
    return IntStream.concat(ofLinks, ofClusters).distinct().toArray();
  }

  private static int[] links(Links links) {
    long[] keys = new long[links.size()];
    for (int link = 0; link < keys.length; link++) {
      keys[link] = (long) ((links.weights()[link] + Links.CERTAIN) * 1024);
    }
    int[] places = Order.byKey(keys);
    int shown = Math.min(LINKS, places.length);
    return IntStream.range(0, shown)
        .map(at -> places[(int) ((places.length - 1L) * at / Math.max(1, shown - 1))])
        .toArray();
  }

  private static List<ClusterEvidence> clusters(LinkageResult result) {
    int[] clusters = result.clusters().get(0);
    Map<Integer, Float> lightest = new HashMap<>();
    Links links = result.links();
    int[] sizes = new int[clusters.length];
    for (int cluster : clusters) {
      sizes[cluster]++;
    }
    for (int link = 0; link < links.size(); link++) {
      int cluster = clusters[links.left()[link]];
      if (cluster == clusters[links.right()[link]]
          && sizes[cluster] > 2
          && sizes[cluster] <= MOST_SHOWN) {
        lightest.merge(cluster, links.weights()[link], Math::min);
      }
    }
    List<Integer> named =
        lightest.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Float>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LOOKED_INTO)
            .map(Map.Entry::getKey)
            .toList();
    Explainer explainer = result.explainer();
    return members(named, clusters).stream()
        .map(explainer::cluster)
        .sorted(Comparator.comparingDouble(one -> Objects.requireNonNull(one.split()).evidence()))
        .limit(CLUSTERS)
        .toList();
  }

  private static List<int[]> members(List<Integer> named, int[] clusters) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    named.forEach(cluster -> members.put(cluster, new ArrayList<>()));
    for (int record = 0; record < clusters.length; record++) {
      List<Integer> of = members.get(clusters[record]);
      if (of != null) {
        of.add(record);
      }
    }
    return named.stream()
        .map(cluster -> members.getOrDefault(cluster, List.of()))
        .map(records -> records.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
