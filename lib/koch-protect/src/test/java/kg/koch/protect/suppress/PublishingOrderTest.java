package kg.koch.protect.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.EveryTable;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was hidden before is hidden again, and what must be published is. */
class PublishingOrderTest {

  private static HiddenMonths anew = new HiddenMonths(List.of());
  private static HiddenMonths steady = new HiddenMonths(List.of());

  @BeforeAll
  static void hide() {
    anew = HiddenMonths.anew();
    steady = HiddenMonths.withALookAtEarlierOnes();
  }

  private static List<Integer> cells(boolean[] chosen) {
    return IntStream.range(0, chosen.length).filter(cell -> chosen[cell]).boxed().toList();
  }

  @Test
  void fromMonthToMonthTheSameCellsAreHidden() {
    assertThat(steady.later()).allMatch(month -> month.shareAgain() >= 0.95);
  }

  @Test
  void aThirdFewerAreShownAgainThanWithoutALookAtEarlierMonths() {
    assertThat(steady.shownAgain()).isLessThan(anew.shownAgain() * 2 / 3);
  }

  @Test
  void noMonthHidesMuchMoreForThat() {
    for (int month = 0; month < 12; month++) {
      assertThat(steady.months().get(month).more())
          .isLessThanOrEqualTo(anew.months().get(month).more() * 105 / 100);
    }
  }

  @Test
  void noSmallCountIsKnownInAnyMonth() {
    assertThat(steady.months()).allMatch(month -> month.safe().disclosed().isEmpty());
  }

  @Test
  void theLastTableWeighsMoreThanAllBefore() {
    PublishingOrder order =
        PublishingOrder.byCount(2)
            .after(new boolean[] {true, false})
            .after(new boolean[] {true, false})
            .after(new boolean[] {false, true});

    assertThat(order.hiddenBefore()[1]).isGreaterThan(order.hiddenBefore()[0]);
  }

  /** One of two equal rows has to be hidden with the row of the 1; which, the order says. */
  @Test
  void ofTwoCellsThatWouldDoTheOneHiddenBeforeIsHidden() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 8}, {9, 9}, {9, 9}});
    boolean[] ones = MadeUpCounts.atMost(table, 1);

    for (int row = 2; row <= 3; row++) {
      boolean[] before = new boolean[table.size()];
      before[table.numbers().cell(row, 1)] = true;
      before[table.numbers().cell(row, 2)] = true;

      Suppression suppression =
          SafeSuppression.of(
                  table,
                  ones,
                  Attacker.ZEROS_PUBLISHED,
                  List.of(),
                  PublishingOrder.byCount(table.size()).after(before))
              .suppression();

      assertThat(cells(suppression.hidden())).containsAll(cells(before)).hasSize(4);
    }
  }

  /** One of two equal rows has to be hidden with the row of the 1. */
  @Test
  void ofTwoCellsThatWouldDoTheMuchUsedIsPublished() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 8}, {9, 9}, {9, 9}});
    boolean[] ones = MadeUpCounts.atMost(table, 1);

    for (int row = 2; row <= 3; row++) {
      double[] use = PublishingOrder.alike(table.size());
      use[table.numbers().cell(row, 1)] = 2;

      Suppression suppression =
          SafeSuppression.of(table, ones, Attacker.ZEROS_PUBLISHED, List.of(), byUse(use))
              .suppression();

      assertThat(suppression.isHidden(table.numbers().cell(row, 1))).isFalse();
      assertThat(suppression.isHidden(table.numbers().cell(5 - row, 1))).isTrue();
    }
  }

  private static PublishingOrder byUse(double[] use) {
    return new PublishingOrder(new boolean[use.length], new double[use.length], use);
  }

  /**
   * Its turn comes earlier, when no more is published than before. Of elimination alone, where no
   * inner cell is as small as the attacker knows it to be at least.
   */
  @Property(tries = 200)
  void aPublishedCellThatIsUsedMoreStaysPublished(
      @ForAll @Size(12) List<@IntRange(min = 1, max = 9) Integer> counts,
      @ForAll @Size(20) List<@IntRange(min = 1, max = 9) Integer> used,
      @ForAll @IntRange(max = 19) int cell) {
    long[][] rows = new long[3][4];
    for (int at = 0; at < counts.size(); at++) {
      rows[at / 4][at % 4] = counts.get(at);
    }
    CrossedTable table = MadeUpCounts.twoWay(rows);
    boolean[] small = MadeUpCounts.atMost(table, 2);
    double[] use = used.stream().mapToDouble(Integer::doubleValue).toArray();
    Suppression before = hidden(table, small, use);
    use[cell] *= 3;

    Suppression after = hidden(table, small, use);

    assertThat(after.isHidden(cell)).isIn(false, before.isHidden(cell));
  }

  private static Suppression hidden(CrossedTable table, boolean[] small, double[] use) {
    return GaussianSuppression.of(
        table, small, Attacker.NON_NEGATIVE, List.of(), byUse(use.clone()));
  }

  @Property(tries = 150)
  void whatMustBePublishedIsAndWhatItGivesAwayIsSaid(
      @ForAll @Size(9) List<@IntRange(max = 4) Integer> counts,
      @ForAll @Size(16) List<Boolean> asked) {
    CrossedTable table =
        MadeUpCounts.twoWay(
            new long[][] {
              {counts.get(0), counts.get(1), counts.get(2)},
              {counts.get(3), counts.get(4), counts.get(5)},
              {counts.get(6), counts.get(7), counts.get(8)}
            });
    boolean[] ones = MadeUpCounts.atMost(table, 1);
    boolean[] first = new boolean[table.size()];
    for (int cell = 0; cell < first.length; cell++) {
      first[cell] = asked.get(cell) && !ones[cell];
    }

    SafeSuppression safe =
        SafeSuppression.of(
            table,
            ones,
            Attacker.ZEROS_PUBLISHED,
            List.of(),
            new PublishingOrder(first, new double[table.size()]));

    assertThat(cells(first)).noneMatch(safe.suppression()::isHidden);
    List<Interval> tried = EveryTable.intervals(table, safe.suppression().hidden(), 1);
    List<Integer> known =
        cells(ones).stream().filter(cell -> tried.get(cell).isDisclosed()).toList();
    assertThat(safe.disclosed()).containsAll(known);
  }

  @Test
  void aCellThatTwoPublishedOnesTellIsKnown() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 8, 12}, {9, 30, 20}});
    boolean[] ones = MadeUpCounts.atMost(table, 1);
    boolean[] first = new boolean[table.size()];
    for (int column : new int[] {0, 2, 3}) {
      first[table.numbers().cell(1, column)] = true;
    }

    SafeSuppression safe =
        SafeSuppression.of(
            table,
            ones,
            Attacker.ZEROS_PUBLISHED,
            List.of(),
            new PublishingOrder(first, new double[table.size()]));

    assertThat(safe.disclosed()).containsExactly(table.numbers().cell(1, 1));
  }
}
