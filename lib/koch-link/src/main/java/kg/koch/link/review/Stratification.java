package kg.koch.link.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Links;

/** Pairs sorted into strata, and what is drawn from each. */
final class Stratification {

  private final Links scored;
  private final List<Stratum> strata = new ArrayList<>();
  private final List<int[]> members = new ArrayList<>();

  Stratification(LinkageResult result, Links scored, boolean[] chosen) {
    this.scored = scored;
    double prior = result.model().priorWeight();
    int[] kinds = new int[scored.size()];
    for (int pair = 0; pair < kinds.length; pair++) {
      int band = WeightBand.of(scored.weights()[pair], prior).ordinal();
      int linked = result.links().find(scored.left()[pair], scored.right()[pair]) < 0 ? 0 : 1;
      kinds[pair] = band << 2 | linked << 1 | (chosen[pair] ? 1 : 0);
    }
    for (int kind = 0; kind < WeightBand.values().length << 2; kind++) {
      int one = kind;
      int[] pairs = IntStream.range(0, kinds.length).filter(pair -> kinds[pair] == one).toArray();
      if (pairs.length > 0) {
        WeightBand band = WeightBand.values()[kind >> 2];
        strata.add(new Stratum(band, (kind & 2) != 0, (kind & 1) != 0, pairs.length, 0));
        members.add(pairs);
      }
    }
  }

  /** All that were chosen, and of the others as many as make the size. */
  ReviewQueue draw(int size) {
    long chosen = strata.stream().filter(Stratum::chosen).mapToLong(Stratum::pairs).sum();
    int[] sample =
        Allocation.of(
            strata.stream().mapToLong(one -> one.chosen() ? 0 : one.pairs()).toArray(),
            (int) (size - chosen));
    List<Stratum> drawn = new ArrayList<>();
    List<QueuedPair> queue = new ArrayList<>();
    for (int at = 0; at < sample.length; at++) {
      Stratum one = strata.get(at);
      int take = one.chosen() ? (int) one.pairs() : sample[at];
      drawn.add(new Stratum(one.band(), one.linked(), one.chosen(), one.pairs(), take));
      for (int pair : drawn(members.get(at), take)) {
        queue.add(new QueuedPair(scored.left()[pair], scored.right()[pair], at));
      }
    }
    // The bits that decided who is drawn come last: the order tells nothing of the stratum.
    queue.sort(Comparator.comparingLong(pair -> Long.reverse(asRandom(pair.left(), pair.right()))));
    return new ReviewQueue(drawn, queue);
  }

  /** The pairs with the smallest numbers as good as random. */
  private int[] drawn(int[] pairs, int size) {
    if (size == 0) {
      return new int[0];
    }
    long[] numbers = Arrays.stream(pairs).mapToLong(this::asRandom).sorted().toArray();
    long last = numbers[size - 1];
    return Arrays.stream(pairs).filter(pair -> asRandom(pair) <= last).toArray();
  }

  private long asRandom(int pair) {
    return asRandom(scored.left()[pair], scored.right()[pair]);
  }

  /** Another number for every pair (the finaliser of SplitMix64: Steele, Lea and Flood 2014). */
  private static long asRandom(int left, int right) {
    long bits = ((long) left << 32 | right) + 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    return bits ^ bits >>> 31;
  }
}
