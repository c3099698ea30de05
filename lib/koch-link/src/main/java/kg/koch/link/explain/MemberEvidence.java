package kg.koch.link.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.cluster.Clusters;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Scorer;
import org.jspecify.annotations.Nullable;

/** The evidence between all pairs of a few records, by their places among these. */
final class MemberEvidence {

  private final Weighing weighing;
  private final Records records;
  private final int[] members;
  private final int width;
  private final int[] rows;
  private final double[][] logOdds;
  private final boolean[][] certain;
  private final Constraints constraints;
  private final Scratch scratch = new Scratch();

  MemberEvidence(Weighing weighing, int[] members) {
    this.weighing = weighing;
    this.records = weighing.records();
    this.members = members;
    this.width = records.width();
    this.rows = new int[members.length * width];
    for (int at = 0; at < members.length; at++) {
      System.arraycopy(records.rows(), members[at] * width, rows, at * width, width);
    }
    int[] places = new int[records.size()];
    Arrays.fill(places, -1);
    for (int at = 0; at < members.length; at++) {
      places[members[at]] = at;
    }
    this.constraints = weighing.constraints().renumbered(places);
    this.logOdds = new double[members.length][members.length];
    this.certain = new boolean[members.length][members.length];
    for (int at = 0; at < members.length; at++) {
      weigh(at);
    }
  }

  /**
   * What a weighing needs.
   *
   * @param deterministic rules that link without weighing
   * @param least log odds of a link, prior included
   * @param sources the source of each record; null where a person may have several of any
   * @param constraints what people decided
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Weighing(
      Records records,
      Scorer scorer,
      double prior,
      List<BlockingRule> deterministic,
      double least,
      int @Nullable [] sources,
      Constraints constraints) {

    boolean isCertain(int[] rows, int first, int second) {
      return deterministic.stream().anyMatch(rule -> rule.sameKey(rows, first, second));
    }
  }

  /**
   * The log odds of two places; of a deterministic link {@link Links#CERTAIN}, of one that people
   * decided {@link Links#DECIDED}.
   */
  double held(int one, int other) {
    if (constraints.areOne(one, other)) {
      return Links.DECIDED;
    }
    return certain[one][other] ? Links.CERTAIN : logOdds[one][other];
  }

  /** Takes a value away; {@link #giveBack} undoes it. */
  void takeAway(int place, int column) {
    rows[place * width + column] = 0;
    weigh(place);
  }

  void giveBack(int place, int column) {
    rows[place * width + column] = records.code(members[place], column);
    weigh(place);
  }

  /** The clusters these records form by themselves, as the linkage forms them. */
  List<int[]> clusters() {
    int size = members.length;
    LinkList links = new LinkList();
    for (int one = 0; one < size; one++) {
      for (int other = one + 1; other < size; other++) {
        if (isLink(one, other)) {
          links.add(one, other, (float) held(one, other), 0);
        }
      }
    }
    int[] named =
        Clusters.of(
            size,
            Links.of(List.of(links)),
            (one, other) -> logOdds[one][other],
            ofMembers(),
            constraints);
    Map<Integer, List<Integer>> clusters = new TreeMap<>();
    for (int at = 0; at < size; at++) {
      clusters.computeIfAbsent(named[at], none -> new ArrayList<>()).add(members[at]);
    }
    return clusters.values().stream()
        .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private boolean isLink(int one, int other) {
    boolean across = members[one] < records.left() != members[other] < records.left();
    return (across || !records.isAcross())
        && held(one, other) >= weighing.least()
        && !constraints.areApart(one, other);
  }

  private int @Nullable [] ofMembers() {
    int[] sources = weighing.sources();
    if (sources == null) {
      return null;
    }
    int[] of = new int[members.length];
    for (int at = 0; at < of.length; at++) {
      of[at] = sources[members[at]];
    }
    return of;
  }

  private void weigh(int place) {
    for (int other = 0; other < members.length; other++) {
      if (other != place) {
        int first = Math.min(place, other) * width;
        int second = Math.max(place, other) * width;
        double odds = weighing.prior() + weighing.scorer().weight(rows, first, second, scratch);
        logOdds[place][other] = odds;
        logOdds[other][place] = odds;
        boolean known = weighing.isCertain(rows, first, second);
        certain[place][other] = known;
        certain[other][place] = known;
      }
    }
  }
}
