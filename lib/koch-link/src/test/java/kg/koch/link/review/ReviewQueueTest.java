package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.linkage.MadeUpPeople;
import kg.koch.link.linkage.ScoredPairs;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;

/** Pairs picked from the linkage of some 1,200 made-up records. */
class ReviewQueueTest {

  private static final int SIZE = 40;
  private static final List<String[]> LINES = ReviewedPeople.lines(800, 5);
  private static final ReviewedPeople RUN = ReviewedPeople.of(LINES, 1);

  /** The queue's pairs by their ids, in its order. */
  private static List<Set<String>> ids(ReviewedPeople run) {
    return run.queue(SIZE).pairs().stream()
        .map(pair -> Set.of(run.id(pair.left()), run.id(pair.right())))
        .toList();
  }

  @Test
  void of_theSameRecordsInAnotherOrderWithMoreThreads_isTheSameQueue() {
    assertThat(ids(ReviewedPeople.of(MadeUpPeople.shuffled(LINES, 3), 2))).isEqualTo(ids(RUN));
  }

  @Test
  void of_aNumberOfPairs_picksSoManyAndNoneTwice() {
    assertThat(RUN.queue(SIZE).pairs().stream().map(pair -> List.of(pair.left(), pair.right())))
        .hasSize(SIZE)
        .doesNotHaveDuplicates();
  }

  @Test
  void strata_together_holdEveryPairThatWasScored() {
    assertThat(RUN.queue(SIZE).strata().stream().mapToLong(Stratum::pairs).sum())
        .isEqualTo(RUN.scored().size());
  }

  @Test
  void strata_drawn_areAsManyAsTheQueueHasOfThem() {
    ReviewQueue queue = RUN.queue(SIZE);
    Map<Integer, Long> counted =
        queue.pairs().stream()
            .collect(Collectors.groupingBy(QueuedPair::stratum, Collectors.counting()));
    for (int at = 0; at < queue.strata().size(); at++) {
      assertThat(counted.getOrDefault(at, 0L)).isEqualTo(queue.strata().get(at).drawn());
    }
  }

  @Test
  void strata_allOfThem_haveAPairInTheQueue() {
    assertThat(RUN.queue(SIZE).strata()).allMatch(one -> one.drawn() > 0);
  }

  @Test
  void strata_chosen_areAtMostHalfAndAllInTheQueue() {
    List<Stratum> chosen = RUN.queue(SIZE).strata().stream().filter(Stratum::chosen).toList();
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
    QueuedPair first = RUN.queue(SIZE).pairs().get(0);
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
      ReviewedPeople run = ReviewedPeople.of(ReviewedPeople.lines(300, seed), 1);
      long truth = run.falseLinks();
      Estimate told = run.figures(run.queue(SIZE)).falseLinks().orElseThrow();
      if (told.low() <= truth + 1e-9 && truth <= told.high() + 1e-9) {
        held.add(seed);
      }
    }
    assertThat(held).hasSizeGreaterThanOrEqualTo(15);
  }
}
