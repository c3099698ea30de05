package kg.koch.app.matching.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.link.cluster.Contradiction;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.review.Decision;

/** All that people decided of the records of a linkage, to be asked for pairs and clusters. */
public final class ReportedDecisions {

  private final List<ReportedDecision> all;
  private final List<ReportedDecision> holding;

  /**
   * @param all in the order in which they came; those that hold agree with each other
   */
  public ReportedDecisions(List<ReportedDecision> all) {
    this.all = List.copyOf(all);
    this.holding = all.stream().filter(ReportedDecision::holds).toList();
  }

  /** What was ever decided of a pair. */
  List<ReportedDecision> of(int left, int right) {
    return all.stream().filter(one -> one.isOf(left, right)).toList();
  }

  /** Those from which follows that two records are one person; none if it does not follow. */
  List<ReportedDecision> thatMakeOne(int left, int right) {
    return against(new DecidedPair(left, right, false));
  }

  /** Those from which follows that two records are two persons; none if it does not follow. */
  List<ReportedDecision> thatMakeTwo(int left, int right) {
    return against(new DecidedPair(left, right, true));
  }

  /** What holds and contradicts the opposite of a question. */
  private List<ReportedDecision> against(DecidedPair opposite) {
    List<DecidedPair> pairs =
        Stream.concat(
                holding.stream()
                    .map(
                        one ->
                            new DecidedPair(
                                one.left(), one.right(), one.decision() == Decision.SAME)),
                Stream.of(opposite))
            .toList();
    return Contradiction.among(pairs).stream()
        .flatMap(found -> Stream.concat(Stream.of(found.different()), found.same().stream()))
        .filter(place -> place < holding.size())
        .map(holding::get)
        .toList();
  }

  /** Edges within a cluster that hold whatever they weigh. */
  List<ReportedDecision> holdingTogether(int[] members) {
    return holding.stream()
        .filter(one -> one.isHeld(Decision.SAME))
        .filter(one -> isAmong(one.left(), members) && isAmong(one.right(), members))
        .toList();
  }

  /** Edges from a cluster's records to others that are barred. */
  List<ReportedDecision> barring(int[] members) {
    return holding.stream()
        .filter(one -> one.isHeld(Decision.DIFFERENT))
        .filter(one -> isAmong(one.left(), members) || isAmong(one.right(), members))
        .toList();
  }

  private static boolean isAmong(int record, int[] members) {
    return Arrays.stream(members).anyMatch(member -> member == record);
  }
}
