package kg.koch.link.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds a cluster together.
 *
 * @param members record numbers, ascending
 * @param weakest the edge whose loss, with all weaker ones, leaves two parts: the lightest edge of
 *     the maximum spanning tree; null for a single record
 * @param split where it would fall in two most easily; null for a single record
 * @param deciding single values without which it would not be one cluster
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClusterEvidence(
    int[] members,
    @Nullable PairEvidence weakest,
    @Nullable Split split,
    List<DecidingValue> deciding) {

  public ClusterEvidence {
    deciding = List.copyOf(deciding);
  }

  /**
   * Two parts between which there is least evidence.
   *
   * @param one record numbers of the smaller part
   * @param other record numbers of the rest
   * @param evidence sum of the log odds of all pairs between the parts, in bits; a deterministic
   *     link counts {@link kg.koch.link.weigh.Links#CERTAIN}
   * @param exact that all ways to part the cluster were looked at; else it is the least found from
   *     many beginnings
   */
  public record Split(int[] one, int[] other, double evidence, boolean exact) {}

  /**
   * A value that decides.
   *
   * @param record whose it is
   * @param column place of its comparison
   * @param parts the clusters that would be formed if the record did not have it; two or more
   */
  public record DecidingValue(int record, int column, List<int[]> parts) {

    public DecidingValue {
      parts = List.copyOf(parts);
    }
  }
}
