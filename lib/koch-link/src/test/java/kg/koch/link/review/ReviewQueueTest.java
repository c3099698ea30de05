package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import kg.koch.link.linkage.ScoredPairs;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;

/** Pairs picked from the linkage of some 1,200 made-up records. */
class ReviewQueueTest {

  private static final List<String[]> LINES = people(800, 5);
  private static final int SIZE = 40;
  private static final Run RUN = Run.of(LINES, 1);

  /** People of whom four in ten are there twice, and every eighth has a twin with another name. */
  private static List<String[]> people(int persons, long seed) {
    List<String[]> lines = MadeUpPeople.withDuplicates(persons, 0.4, seed);
    for (int person = 0; person < persons; person += 8) {
      String[] twin = lines.get(person).clone();
      twin[0] = "twin" + person;
      twin[2] = twin[2].substring(0, twin[2].length() - 3) + "bek";
      twin[5] = "";
      lines.add(twin);
    }
    return lines;
  }

  /** A linkage and the pairs it scored. */
  private record Run(LinkageInput input, LinkageResult result, Links scored) {

    static Run of(List<String[]> lines, int threads) {
      LinkageInput input = MadeUpPeople.file(lines);
      LinkageResult result = Linkage.link(input, LinkageSettings.open(), threads, note -> {});
      Links scored = ScoredPairs.of(result, WeightBand.LOWEST, List.of(), threads);
      return new Run(input, result, scored);
    }

    ReviewQueue queue() {
      return ReviewQueue.of(result, scored, SIZE);
    }

    /** The queue's pairs by their ids, in its order. */
    List<Set<String>> ids() {
      return queue().pairs().stream()
          .map(pair -> Set.of(id(pair.left()), id(pair.right())))
          .toList();
    }

    private String id(int record) {
      int code = input.ids().codes()[result.order().rows()[record]];
      return new String(input.ids().texts().get(code), StandardCharsets.UTF_8);
    }
  }

  @Test
  void of_theSameRecordsInAnotherOrderWithMoreThreads_isTheSameQueue() {
    assertThat(Run.of(MadeUpPeople.shuffled(LINES, 3), 2).ids()).isEqualTo(RUN.ids());
  }

  @Test
  void of_aNumberOfPairs_picksSoManyAndNoneTwice() {
    assertThat(RUN.queue().pairs().stream().map(pair -> List.of(pair.left(), pair.right())))
        .hasSize(SIZE)
        .doesNotHaveDuplicates();
  }

  @Test
  void strata_together_holdEveryPairThatWasScored() {
    assertThat(RUN.queue().strata().stream().mapToLong(Stratum::pairs).sum())
        .isEqualTo(RUN.scored().size());
  }

  @Test
  void strata_drawn_areAsManyAsTheQueueHasOfThem() {
    ReviewQueue queue = RUN.queue();
    Map<Integer, Long> counted =
        queue.pairs().stream()
            .collect(Collectors.groupingBy(QueuedPair::stratum, Collectors.counting()));
    for (int at = 0; at < queue.strata().size(); at++) {
      assertThat(counted.getOrDefault(at, 0L)).isEqualTo(queue.strata().get(at).drawn());
    }
  }

  @Test
  void strata_allOfThem_haveAPairInTheQueue() {
    assertThat(RUN.queue().strata()).allMatch(one -> one.drawn() > 0);
  }

  @Test
  void strata_chosen_areAtMostHalfAndAllInTheQueue() {
    List<Stratum> chosen = RUN.queue().strata().stream().filter(Stratum::chosen).toList();
    assertThat(chosen).isNotEmpty().allMatch(one -> one.inclusion() == 1);
    assertThat(chosen.stream().mapToLong(Stratum::pairs).sum()).isLessThanOrEqualTo(SIZE / 2);
  }

  @Test
  void of_fewerPairsThanAskedFor_picksAll() {
    assertThat(ReviewQueue.of(RUN.result(), RUN.scored(), 100_000).pairs())
        .hasSize(RUN.scored().size());
  }

  @Test
  void scored_allLinks_areAmongThem() {
    Links links = RUN.result().links();
    assertThat(
            IntStream.range(0, links.size())
                .filter(link -> RUN.scored().find(links.left()[link], links.right()[link]) < 0))
        .isEmpty();
  }

  @Test
  void scored_pairsDecidedBefore_areNotAskedAgain() {
    QueuedPair first = RUN.queue().pairs().get(0);
    int[] rows = RUN.result().order().rows();
    List<DecidedPair> decided =
        List.of(new DecidedPair(rows[first.right()], rows[first.left()], true));
    Links scored = ScoredPairs.of(RUN.result(), WeightBand.LOWEST, decided, 1);
    assertThat(scored.size()).isEqualTo(RUN.scored().size() - 1);
    assertThat(scored.find(first.left(), first.right())).isEqualTo(-1);
  }

  @Test
  void of_noPairs_isRefused() {
    assertThatThrownBy(() -> ReviewQueue.of(RUN.result(), RUN.scored(), 0))
        .hasMessage("Expected one pair or more to review; got 0");
  }

  /**
   * Reviewed by somebody who never errs, the intervals of precision of many queues hold the truth.
   * Queues of 20 made-up files; were the interval right in 95 of 100, fewer than 15 of 20 would
   * hold once in 1,000 such tests.
   */
  @Test
  void figures_ofAReviewWithoutError_holdTheTrueNumberOfFalseLinks() {
    List<Long> held = new ArrayList<>();
    for (long seed = 1; seed <= 20; seed++) {
      Run run = Run.of(people(300, seed), 1);
      long truth = falseLinks(run);
      Estimate told = figures(run).falseLinks().orElseThrow();
      if (told.low() <= truth + 1e-9 && truth <= told.high() + 1e-9) {
        held.add(seed);
      }
    }
    assertThat(held).hasSizeGreaterThanOrEqualTo(15);
  }

  private static long falseLinks(Run run) {
    Links links = run.result().links();
    return IntStream.range(0, links.size())
        .filter(link -> !isOnePerson(run, links.left()[link], links.right()[link]))
        .count();
  }

  private static boolean isOnePerson(Run run, int left, int right) {
    Set<String> persons = new TreeSet<>();
    persons.add(run.id(left).replaceAll("[ab]", ""));
    persons.add(run.id(right).replaceAll("[ab]", ""));
    return persons.size() == 1;
  }

  private static ReviewFigures figures(Run run) {
    ReviewQueue queue = run.queue();
    List<ReviewedStratum> strata = new ArrayList<>();
    for (int at = 0; at < queue.strata().size(); at++) {
      int stratum = at;
      Stratum one = queue.strata().get(at);
      long same =
          queue.pairs().stream()
              .filter(pair -> pair.stratum() == stratum)
              .filter(pair -> isOnePerson(run, pair.left(), pair.right()))
              .count();
      strata.add(
          new ReviewedStratum(
              one.band(), one.linked(), one.pairs(), same, one.drawn() - same, 0, 0, 0));
    }
    return new ReviewFigures(strata);
  }
}
