package kg.koch.link.weigh;

import java.util.List;

/**
 * The parameters of one comparison, by level; place 0 is unused.
 *
 * @param name of the field
 * @param levels names of the levels from 1 on
 * @param m shares among pairs of one person; sum 1
 * @param u shares among pairs of two; sum 1, but for levels meant for one group of pairs only
 *     ({@link kg.koch.link.compare.Comparison#oftenerAmongMatches})
 * @param logRarity natural logarithm of how common the values are that pairs of two persons agree
 *     in at this level: the harmonic mean, so that weights by rarity are right on average
 */
@SuppressWarnings("ArrayRecordComponent")
public record Parameters(
    String name, List<String> levels, double[] m, double[] u, double[] logRarity) {

  /**
   * What the comparison is expected to say of a pair of one person, in bits (the Kullback-Leibler
   * divergence of m from u): near 0 where pairs of one person agree no more often than others.
   */
  public double information() {
    double bits = 0;
    for (int level = 1; level < m.length; level++) {
      bits += m[level] * weight(level);
    }
    return bits;
  }

  /** The weight of a level as it is for values of the usual rarity, in bits. */
  public double weight(int level) {
    return StrictMath.log(m[level] / u[level]) / StrictMath.log(2);
  }
}
