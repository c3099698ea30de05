package kg.koch.link.residual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws whose records of the residual are, by the probabilities of their candidates, so that what
 * is counted from them can say how far it depends on that.
 *
 * <p>Each record is drawn for itself: a candidate with exactly its probability, nobody with what is
 * left of 1. Where a person has one record at most (nobody dies twice), records that share
 * candidates are drawn together until no person has two: so a draw has the probability it has among
 * all that the rule allows. Where {@value #MOST_ATTEMPTS} attempts all break the rule, the likelier
 * record keeps the person, of equal ones the first, and the others are nobody's.
 *
 * <p>What a record draws is a hash of the draw's number and the record's identity: it depends
 * neither on other sources nor on the order of records nor on threads, and draw 3 is the same among
 * five draws and among fifty. Immutable.
 */
public final class ResidualDraws {

  /** Stands for nobody. */
  public static final int NOBODY = -1;

  private static final int MOST_ATTEMPTS = 1_000;

  private final List<Choice> choices;
  private final List<int[]> together;

  /**
   * A record and whose it may be.
   *
   * @param identity a hash of what names the record, none twice
   * @param candidates keys of persons, each once
   * @param probabilities of the candidates; they sum to 1 at most
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Choice(long identity, long[] candidates, double[] probabilities) {

    /**
     * @throws IllegalArgumentException if there is not one probability a candidate
     */
    public Choice {
      double sum = Arrays.stream(probabilities).sum();
      boolean areProbabilities = Arrays.stream(probabilities).allMatch(one -> one >= 0);
      if (candidates.length != probabilities.length || !areProbabilities || !(sum < 1 + 1e-9)) {
        throw new IllegalArgumentException(
            "Expected a probability a candidate, 1 at most in sum; got %d of %d that sum to %s"
                .formatted(probabilities.length, candidates.length, sum));
      }
      candidates = candidates.clone();
      probabilities = probabilities.clone();
    }
  }

  /**
   * @param isOneEach whether a person has one of the records at most
   */
  public ResidualDraws(List<Choice> choices, boolean isOneEach) {
    this.choices = List.copyOf(choices);
    this.together = isOneEach ? sharing(this.choices) : eachAlone(this.choices.size());
  }

  private static List<int[]> eachAlone(int size) {
    List<int[]> alone = new ArrayList<>();
    for (int record = 0; record < size; record++) {
      alone.add(new int[] {record});
    }
    return alone;
  }

  /** Records joined by chains of shared candidates. */
  private static List<int[]> sharing(List<Choice> choices) {
    int[] parent = new int[choices.size()];
    Arrays.setAll(parent, record -> record);
    Map<Long, Integer> firstOf = new HashMap<>();
    for (int record = 0; record < parent.length; record++) {
      for (long candidate : choices.get(record).candidates()) {
        Integer first = firstOf.putIfAbsent(candidate, record);
        if (first != null) {
          parent[root(parent, record)] = root(parent, first);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int record = 0; record < parent.length; record++) {
      groups.computeIfAbsent(root(parent, record), none -> new ArrayList<>()).add(record);
    }
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static int root(int[] parent, int record) {
    int root = record;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  /**
   * By record the place of the candidate drawn, or {@link #NOBODY}.
   *
   * @param draw any number; the same gives the same
   */
  public int[] places(int draw) {
    int[] places = new int[choices.size()];
    for (int[] records : together) {
      int attempt = 0;
      do {
        for (int record : records) {
          places[record] = place(choices.get(record), share(draw, attempt, record));
        }
        attempt++;
      } while (isAnyTwice(records, places) && attempt < MOST_ATTEMPTS);
      keepOneEach(records, places);
    }
    return places;
  }

  private static int place(Choice choice, double share) {
    double sum = 0;
    for (int at = 0; at < choice.probabilities().length; at++) {
      sum += choice.probabilities()[at];
      if (share < sum) {
        return at;
      }
    }
    return NOBODY;
  }

  private boolean isAnyTwice(int[] records, int[] places) {
    Set<Long> taken = new HashSet<>();
    return records.length > 1
        && Arrays.stream(records)
            .filter(record -> places[record] != NOBODY)
            .anyMatch(record -> !taken.add(person(record, places)));
  }

  private void keepOneEach(int[] records, int[] places) {
    if (!isAnyTwice(records, places)) {
      return;
    }
    Map<Long, Integer> holders = new HashMap<>();
    for (int record : records) {
      if (places[record] != NOBODY) {
        holders.merge(
            person(record, places),
            record,
            (one, other) -> probability(other, places) > probability(one, places) ? other : one);
      }
    }
    for (int record : records) {
      if (places[record] != NOBODY
          && holders.getOrDefault(person(record, places), record) != record) {
        places[record] = NOBODY;
      }
    }
  }

  private long person(int record, int[] places) {
    return choices.get(record).candidates()[places[record]];
  }

  private double probability(int record, int[] places) {
    return choices.get(record).probabilities()[places[record]];
  }

  /** A number from 0 up to 1, every one as likely. */
  private double share(int draw, int attempt, int record) {
    long hash = mixed(choices.get(record).identity() + draw * 0x9E3779B97F4A7C15L);
    hash = mixed(hash ^ attempt * 0xD6E8FEB86659FD93L);
    return (hash >>> 11) * 0x1p-53;
  }

  /** Every bit of what comes out depends on every bit of what goes in (as in SplitMix64). */
  private static long mixed(long word) {
    long mixed = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
