package kg.koch.link.explain;

import java.util.List;

/**
 * What speaks for two records being one person, and what against it.
 *
 * @param left number of the one record
 * @param right number of the other
 * @param prior in bits: what is known before the records are read
 * @param columns one a comparison
 * @param certain that a deterministic rule links them, whatever the columns say
 */
public record PairEvidence(
    int left, int right, double prior, List<ColumnEvidence> columns, boolean certain) {

  public PairEvidence {
    columns = List.copyOf(columns);
  }

  /** The logarithm of the odds, in bits: the prior and all weights added up. */
  public double sum() {
    return prior + columns.stream().mapToDouble(ColumnEvidence::weight).sum();
  }

  /** The probability that the two are one person; 1 for a deterministic link. */
  public double probability() {
    return certain ? 1 : 1 / (1 + StrictMath.pow(2, -sum()));
  }
}
