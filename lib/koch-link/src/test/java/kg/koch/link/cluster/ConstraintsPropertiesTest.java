package kg.koch.link.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What people decided holds, whatever links, weights, deterministic rules and sources say.
 * Decisions are drawn from a division of the records into persons, so that they can all hold.
 */
class ConstraintsPropertiesTest {

  /** Records with links of any weight, and decisions that can all hold. */
  private record Case(
      int records, Links links, PairWeights weights, int[] sources, List<DecidedPair> decisions) {

    static Case of(int records, long seed) {
      Random random = new Random(seed);
      int[] persons = random.ints(records, 0, 1 + records / 3).toArray();
      LinkList list = new LinkList();
      List<DecidedPair> decisions = new ArrayList<>();
      for (int pair = 0; pair < 3 * records; pair++) {
        int first = random.nextInt(records);
        int second = random.nextInt(records);
        if (first == second) {
          continue;
        }
        if (random.nextInt(4) == 0) {
          decisions.add(new DecidedPair(first, second, persons[first] == persons[second]));
        } else {
          boolean certain = random.nextInt(5) == 0;
          list.add(first, second, certain ? Links.CERTAIN : random.nextFloat() * 30 - 10, 0);
        }
      }
      long salt = random.nextLong();
      return new Case(
          records,
          Links.of(List.of(list)),
          (a, b) -> new Random(salt ^ (a * 7919L + b)).nextGaussian() * 10,
          random.ints(records, 0, 4).toArray(),
          decisions);
    }

    int[] groups() {
      Constraints constraints = Constraints.of(decisions);
      return Clusters.of(records, constraints.appliedTo(links), weights, sources, constraints);
    }
  }

  @Property(tries = 300)
  void of_anyLinks_recordsDecidedToBeOnePersonAreInOneGroup(
      @ForAll @IntRange(min = 2, max = 40) int records, @ForAll long seed) {
    Case drawn = Case.of(records, seed);
    int[] groups = drawn.groups();
    assertThat(drawn.decisions().stream().filter(DecidedPair::same))
        .allMatch(pair -> groups[pair.first()] == groups[pair.second()]);
  }

  @Property(tries = 300)
  void of_anyLinks_recordsDecidedToBeTwoPersonsAreInTwoGroups(
      @ForAll @IntRange(min = 2, max = 40) int records, @ForAll long seed) {
    Case drawn = Case.of(records, seed);
    int[] groups = drawn.groups();
    assertThat(drawn.decisions().stream().filter(pair -> !pair.same()))
        .allMatch(pair -> groups[pair.first()] != groups[pair.second()]);
  }

  @Property(tries = 300)
  void appliedTo_anyLinks_keepsEveryPairDecidedForAndNoneDecidedAgainst(
      @ForAll @IntRange(min = 2, max = 40) int records, @ForAll long seed) {
    Case drawn = Case.of(records, seed);
    Links applied = Constraints.of(drawn.decisions()).appliedTo(drawn.links());
    assertThat(drawn.decisions())
        .allMatch(
            pair ->
                pair.same()
                    == applied.find(
                            Math.min(pair.first(), pair.second()),
                            Math.max(pair.first(), pair.second()))
                        >= 0);
  }

  @Property(tries = 200)
  void oneToOne_anyLinks_keepsEveryPairDecidedFor(
      @ForAll @IntRange(min = 2, max = 40) int records, @ForAll long seed) {
    Case drawn = Case.of(records, seed);
    Links kept =
        Assignment.oneToOne(
            Constraints.of(drawn.decisions()).appliedTo(drawn.links()), drawn.records());
    long decided =
        drawn.decisions().stream()
            .filter(DecidedPair::same)
            .map(
                pair ->
                    List.of(
                        Math.min(pair.first(), pair.second()),
                        Math.max(pair.first(), pair.second())))
            .distinct()
            .count();
    assertThat(
            IntStream.range(0, kept.size())
                .filter(link -> kept.weights()[link] >= Links.DECIDED)
                .count())
        .isEqualTo(decided);
  }

  @Property(tries = 100)
  void of_noDecisions_changesNoGroup(
      @ForAll @IntRange(min = 2, max = 40) int records, @ForAll long seed) {
    Case drawn = Case.of(records, seed);
    assertThat(
            Clusters.of(
                records,
                drawn.links(),
                drawn.weights(),
                drawn.sources(),
                Constraints.of(List.of())))
        .isEqualTo(Clusters.of(records, drawn.links(), drawn.weights(), drawn.sources()));
  }
}
