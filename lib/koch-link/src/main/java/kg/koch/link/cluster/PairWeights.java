package kg.koch.link.cluster;

/** The weight of any two records, in bits, prior included: above 0 where one person is likelier. */
@FunctionalInterface
public interface PairWeights {

  double logOdds(int first, int second);
}
