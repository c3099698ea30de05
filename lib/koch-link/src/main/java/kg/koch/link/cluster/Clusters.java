package kg.koch.link.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Order;
import org.jspecify.annotations.Nullable;

/**
 * Groups of records that are one person.
 *
 * <p>Links are taken from the heaviest down. Two groups are joined if the pairs between them, those
 * without a link included, speak for it in sum: so one link is no bridge between two persons whose
 * other records contradict it. For pairs whose evidence is independent that sum is the logarithm of
 * how much likelier the joined groups are than the two apart (correlation clustering: Bansal, Blum
 * and Chawla 2004; greedy, as in hierarchical clustering with average linkage).
 */
public final class Clusters {

  /** Of larger groups so many records are asked, spread evenly. */
  private static final int ASKED = 12;

  private final int[] parent;
  private final int[] next;
  private final int[] size;
  private final PairWeights weights;
  private final int @Nullable [] sources;
  private final Constraints constraints;

  private Clusters(
      int records, PairWeights weights, int @Nullable [] sources, Constraints constraints) {
    this.weights = weights;
    this.sources = sources;
    this.constraints = constraints;
    this.parent = new int[records];
    this.next = new int[records];
    this.size = new int[records];
    for (int record = 0; record < records; record++) {
      parent[record] = record;
      next[record] = record;
      size[record] = 1;
    }
  }

  /**
   * The group of each record, named by its first record.
   *
   * @param sources the source each record is from, of which a person has one record at most; 0
   *     where it is not known; null where a person may have several of any
   */
  public static int[] of(int records, Links links, PairWeights weights, int @Nullable [] sources) {
    return of(records, links, weights, sources, Constraints.NONE);
  }

  /** The same, with what people decided: it holds in every group. */
  public static int[] of(
      int records,
      Links links,
      PairWeights weights,
      int @Nullable [] sources,
      Constraints constraints) {
    Clusters clusters = new Clusters(records, weights, sources, constraints);
    constraints.together().forEach(pair -> clusters.unite(pair.first(), pair.second()));
    long[] keys = new long[links.size()];
    for (int link = 0; link < keys.length; link++) {
      keys[link] = Integer.MAX_VALUE - (long) (links.weights()[link] * 1024);
    }
    for (int link : Order.byKey(keys)) {
      boolean certain = links.weights()[link] >= Links.CERTAIN;
      clusters.join(links.left()[link], links.right()[link], certain);
    }
    int[] groups = new int[records];
    Arrays.fill(groups, -1);
    for (int record = 0; record < records; record++) {
      int root = clusters.root(record);
      groups[root] = groups[root] < 0 ? record : groups[root];
    }
    int[] named = new int[records];
    for (int record = 0; record < records; record++) {
      named[record] = groups[clusters.root(record)];
    }
    return named;
  }

  private int root(int record) {
    int root = record;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void join(int first, int second, boolean certain) {
    int a = root(first);
    int b = root(second);
    boolean pair = size[a] + size[b] == 2;
    if (a != b && !areApart(a, b) && !shareSource(a, b) && (certain || pair || speakForIt(a, b))) {
      unite(a, b);
    }
  }

  private void unite(int first, int second) {
    int a = root(first);
    int b = root(second);
    if (a == b) {
      return;
    }
    int larger = size[a] >= size[b] ? a : b;
    int smaller = larger == a ? b : a;
    parent[smaller] = larger;
    size[larger] += size[smaller];
    int after = next[larger];
    next[larger] = next[smaller];
    next[smaller] = after;
  }

  private boolean speakForIt(int a, int b) {
    int[] left = asked(a);
    int[] right = asked(b);
    double sum = 0;
    for (int one : left) {
      for (int other : right) {
        sum += weights.logOdds(Math.min(one, other), Math.max(one, other));
      }
    }
    return sum > 0;
  }

  private boolean areApart(int a, int b) {
    if (!constraints.forbid()) {
      return false;
    }
    int smaller = size[a] < size[b] ? a : b;
    int other = smaller == a ? b : a;
    return Arrays.stream(members(smaller))
        .anyMatch(
            member ->
                constraints.apartFrom(member).stream().anyMatch(record -> root(record) == other));
  }

  private boolean shareSource(int a, int b) {
    if (sources == null) {
      return false;
    }
    Set<Integer> there = new HashSet<>();
    for (int member : members(a)) {
      there.add(sources[member]);
    }
    there.remove(0);
    return Arrays.stream(members(b)).anyMatch(member -> there.contains(sources[member]));
  }

  private int[] members(int root) {
    int[] members = new int[size[root]];
    int member = root;
    for (int at = 0; at < members.length; at++) {
      members[at] = member;
      member = next[member];
    }
    return members;
  }

  private int[] asked(int root) {
    int[] members = members(root);
    if (members.length <= ASKED) {
      return members;
    }
    Arrays.sort(members);
    int[] some = new int[ASKED];
    for (int at = 0; at < ASKED; at++) {
      some[at] = members[(int) ((long) at * members.length / ASKED)];
    }
    return some;
  }
}
