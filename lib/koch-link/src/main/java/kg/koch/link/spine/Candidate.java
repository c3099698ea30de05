package kg.koch.link.spine;

import java.util.List;

/**
 * A record that may be the person asked for.
 *
 * @param record its number in the spine
 * @param person the number of its person
 * @param probability that it is the same person
 * @param weight of all columns, in bits, without the prior
 * @param reasons column by column
 */
public record Candidate(
    int record, int person, double probability, double weight, List<Reason> reasons) {

  public Candidate {
    reasons = List.copyOf(reasons);
  }

  Candidate with(List<Reason> told) {
    return new Candidate(record, person, probability, weight, told);
  }
}
