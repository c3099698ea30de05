package kg.koch.protect.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.audit.EveryTable;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small counts are hidden, and cells with them, until nobody can calculate a small count. */
class SafeSuppressionTest {

  private static CrossedTable table = MadeUpCounts.byOrigin(false);
  private static boolean[] small = MadeUpCounts.atMost(table, 3);
  private static SafeSuppression safe =
      new SafeSuppression(new Suppression(new int[0]), 0, List.of());

  @BeforeAll
  static void hide() {
    safe = SafeSuppression.of(table, small, Attacker.ZEROS_PUBLISHED);
  }

  private static List<Integer> cells(boolean[] chosen) {
    return IntStream.range(0, chosen.length).filter(cell -> chosen[cell]).boxed().toList();
  }

  @Test
  void everySmallCountIsHidden() {
    assertThat(cells(small)).hasSize(2_711).allMatch(safe.suppression()::isHidden);
  }

  /**
   * GaussSuppression 1.2.3 hides 2,297 cells beside them, and 52 small counts can be calculated.
   */
  @Test
  void littleMoreIsHiddenThanByTheBestOpenTool() {
    assertThat(safe.suppression().size() - 2_711).isLessThanOrEqualTo(2_366);
  }

  @Test
  void whoKnowsThatHiddenCellsAreNotEmptyCalculatesNoSmallCount() {
    Attack attack =
        new Attack(SafeSuppression.published(table, safe.suppression()), Attacker.ZEROS_PUBLISHED);

    assertThat(cells(small)).noneMatch(cell -> attack.interval(cell).isDisclosed());
  }

  @Test
  void eliminationAloneWouldLeaveSomeKnown() {
    Suppression alone = GaussianSuppression.of(table, small, Attacker.ZEROS_PUBLISHED, List.of());

    Attack attack = new Attack(SafeSuppression.published(table, alone), Attacker.ZEROS_PUBLISHED);

    assertThat(attack.disclosed(cells(small))).isNotEmpty();
  }

  @Test
  void whatIsHiddenStaysHiddenWhereMoreIsHidden() {
    Suppression first = GaussianSuppression.of(table, small, Attacker.ZEROS_PUBLISHED, List.of());
    PublishedCells published = SafeSuppression.published(table, first);
    Attack attack = new Attack(published, Attacker.ZEROS_PUBLISHED, published.counts());
    List<Integer> known = attack.disclosed(cells(small));
    List<Certificate> certificates = known.stream().map(attack::certificate).toList();

    Suppression more =
        GaussianSuppression.more(
            table,
            first,
            Attacker.ZEROS_PUBLISHED,
            certificates,
            PublishingOrder.byCount(table.size()));

    assertThat(cells(first.hidden())).isNotEmpty().allMatch(more::isHidden);
    assertThat(more.size()).isGreaterThan(first.size());
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    CrossedTable shuffled = MadeUpCounts.byOriginShuffled(3);

    assertThat(
            SafeSuppression.of(shuffled, small, Attacker.ZEROS_PUBLISHED).suppression().because())
        .isEqualTo(safe.suppression().because());
  }

  @Test
  void protectedZerosAreNotCalculatedEither() {
    CrossedTable withZeros = MadeUpCounts.byOrigin(true);

    SafeSuppression suppression =
        SafeSuppression.of(withZeros, MadeUpCounts.atMost(withZeros, 3), Attacker.NON_NEGATIVE);

    assertThat(suppression.disclosed()).isEmpty();
  }

  @Property(tries = 150)
  void tryingOutEveryTableFindsNoSmallCount(
      @ForAll @Size(9) List<@IntRange(max = 4) Integer> counts) {
    long[][] rows = new long[3][3];
    for (int at = 0; at < 9; at++) {
      rows[at / 3][at % 3] = counts.get(at);
    }
    CrossedTable few = MadeUpCounts.twoWay(rows);
    boolean[] ones = MadeUpCounts.atMost(few, 1);
    // A total that is small itself leaves nothing to hide behind; it is not what this is about.
    ones[0] = false;

    SafeSuppression suppression = SafeSuppression.of(few, ones, Attacker.ZEROS_PUBLISHED);

    List<Interval> tried = EveryTable.intervals(few, suppression.suppression().hidden(), 1);
    List<Integer> known =
        cells(ones).stream().filter(cell -> tried.get(cell).isDisclosed()).toList();
    assertThat(suppression.disclosed()).containsAll(known);
  }

  @Property(tries = 100)
  void groupingsOfTheSameAreasTellNothingTogether(
      @ForAll @Size(8) List<@IntRange(max = 3) Integer> counts) {
    CrossedTable few = MadeUpCounts.byTwoGroupings(counts);
    boolean[] ones = MadeUpCounts.atMost(few, 1);
    ones[0] = false;

    SafeSuppression suppression = SafeSuppression.of(few, ones, Attacker.ZEROS_PUBLISHED);

    List<Interval> tried = EveryTable.intervals(few, suppression.suppression().hidden(), 1);
    List<Integer> known =
        cells(ones).stream().filter(cell -> tried.get(cell).isDisclosed()).toList();
    assertThat(suppression.disclosed()).containsAll(known);
  }
}
