package kg.koch.link.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.explain.ClusterEvidence.DecidingValue;
import kg.koch.link.explain.ClusterEvidence.Split;
import kg.koch.link.explain.MemberEvidence.Weighing;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Parameters;
import kg.koch.link.weigh.Scorer;
import org.jspecify.annotations.Nullable;

/** Weighs again what a linkage weighed, and says from what. Not for several threads at once. */
public final class Explainer {

  /** Of larger clusters it is not asked which single values hold them together. */
  public static final int MOST_MEMBERS = 60;

  private final Records records;
  private final List<Comparison> comparisons;
  private final Model model;
  private final Scorer scorer;
  private final Weighing weighing;
  private final Scratch scratch = new Scratch();

  /**
   * @param comparisons with parameters in the model, in the same order
   * @param deterministic rules that link without weighing
   * @param threshold probability from which two records are linked
   * @param sources the source of each record, of which a person has one record at most; null where
   *     a person may have several of any
   * @param constraints what people decided; it holds in clusters, and weights are told without it
   */
  public Explainer(
      Records records,
      List<Comparison> comparisons,
      Model model,
      List<BlockingRule> deterministic,
      double threshold,
      int @Nullable [] sources,
      Constraints constraints) {
    this.records = records;
    this.comparisons = List.copyOf(comparisons);
    this.model = model;
    this.scorer = new Scorer(comparisons, model);
    double prior = model.priorWeight();
    double least = model.weightFor(threshold) + prior;
    this.weighing =
        new Weighing(records, scorer, prior, deterministic, least, sources, constraints);
  }

  /** What is compared, in the order of the columns of the evidence. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** The waterfall of a pair. */
  public PairEvidence pair(int left, int right) {
    int[] rows = records.rows();
    int first = left * records.width();
    int second = right * records.width();
    List<ColumnEvidence> columns = new ArrayList<>();
    for (int at = 0; at < comparisons.size(); at++) {
      columns.add(column(at, rows, first, second));
    }
    boolean certain = weighing.isCertain(rows, first, second);
    return new PairEvidence(left, right, model.priorWeight(), columns, certain);
  }

  private ColumnEvidence column(int at, int[] rows, int first, int second) {
    Comparison comparison = comparisons.get(at);
    Parameters parameters = model.parameters().get(at);
    int left = rows[first + comparison.column()];
    int right = rows[second + comparison.column()];
    int level = comparison.level(rows, first, second, scratch);
    if (level == Comparison.MISSING) {
      return new ColumnEvidence(comparison, left, right, level, 0, 0, 0, 0, 0);
    }
    boolean byRarity = comparison.isByRarity(level);
    return new ColumnEvidence(
        comparison,
        left,
        right,
        level,
        parameters.m()[level],
        parameters.u()[level],
        byRarity ? StrictMath.exp(scratch.logRarity) : 0,
        byRarity ? StrictMath.exp(parameters.logRarity()[level]) : 0,
        scorer.weight(at, rows, first, second, scratch));
  }

  /**
   * What holds records together that are one cluster.
   *
   * @param records their numbers
   */
  public ClusterEvidence cluster(int[] records) {
    int[] members = records.clone();
    Arrays.sort(members);
    if (members.length < 2) {
      return new ClusterEvidence(members, null, null, List.of());
    }
    MemberEvidence evidence = new MemberEvidence(weighing, members);
    WeakestSplit weakest = new WeakestSplit(members.length, evidence::held);
    int[] edge = weakest.weakestEdge();
    return new ClusterEvidence(
        members,
        pair(members[edge[0]], members[edge[1]]),
        split(members, weakest),
        members.length > MOST_MEMBERS ? List.of() : deciding(members, evidence));
  }

  /**
   * The records outside that are most likely the same person as one of these, each with the one it
   * is nearest to. Weighs all records once for each of these: a second for a million.
   *
   * @param most how many
   */
  public List<PairEvidence> nearest(int[] members, int most) {
    return new Nearest(records, scorer)
        .of(members, most).stream().map(edge -> pair(edge.member(), edge.other())).toList();
  }

  private static Split split(int[] members, WeakestSplit weakest) {
    boolean[] side = weakest.side();
    return new Split(
        of(members, side, true),
        of(members, side, false),
        weakest.evidence(),
        members.length <= WeakestSplit.MOST_EXACT);
  }

  private static int[] of(int[] members, boolean[] side, boolean wanted) {
    List<Integer> some = new ArrayList<>();
    for (int at = 0; at < members.length; at++) {
      if (side[at] == wanted) {
        some.add(members[at]);
      }
    }
    return some.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<DecidingValue> deciding(int[] members, MemberEvidence evidence) {
    List<DecidingValue> deciding = new ArrayList<>();
    if (evidence.clusters().size() > 1) {
      // Not a cluster the linkage would form: there is nothing for a value to decide.
      return deciding;
    }
    // Of two records it makes no difference which of them lacks the value.
    int asked = members.length == 2 ? 1 : members.length;
    for (int place = 0; place < asked; place++) {
      for (int at = 0; at < comparisons.size(); at++) {
        int column = comparisons.get(at).column();
        if (records.code(members[place], column) != 0) {
          evidence.takeAway(place, column);
          List<int[]> parts = evidence.clusters();
          evidence.giveBack(place, column);
          if (parts.size() > 1) {
            deciding.add(new DecidingValue(members[place], at, parts));
          }
        }
      }
    }
    return deciding;
  }
}
