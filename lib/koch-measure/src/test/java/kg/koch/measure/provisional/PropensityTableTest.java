package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.measure.provisional.PropensityTable.Reference;
import org.junit.jupiter.api.Test;

/** Month 100 is the first; a month is final after 17. */
class PropensityTableTest {

  private static final byte[] CLASSES = new byte[Feature.count()];

  private final PropensityTable table = new PropensityTable(new Window(100, 160, 17));

  private void count(int month, int lag, int migrations, int others) {
    for (int i = 0; i < migrations + others; i++) {
      table.count(false, month, lag, CLASSES, 0, i < migrations ? 1 : 0);
    }
  }

  private double share(Reference reference, int month, int lag) {
    table.finish();
    return table.share(reference, false, month, lag, CLASSES, 0);
  }

  @Test
  void share_yearBeforeFinal_isOfTheQuarterAYearBefore() {
    count(127, 8, 1, 3);
    count(129, 8, 2, 2);
    count(130, 8, 9, 0);
    // At lag 8 the vintage of month 140 is 149: months up to 131 are final, 127 to 129 are asked.
    assertThat(share(Reference.SAME_QUARTER, 140, 8)).isEqualTo(3.0 / 8);
  }

  @Test
  void share_yearBeforeNotFinalYet_isOfTwoYearsBefore() {
    count(128, 0, 9, 0);
    count(116, 0, 1, 4);
    assertThat(share(Reference.SAME_QUARTER, 140, 0)).isEqualTo(1.0 / 5);
  }

  @Test
  void share_lastFinalYear_isOfTheTwelveMonthsFinalAtTheVintage() {
    count(111, 0, 9, 0);
    count(112, 0, 1, 1);
    count(123, 0, 0, 2);
    count(124, 0, 9, 0);
    // Month 140 at lag 0: vintage 141, the last final month is 123.
    assertThat(share(Reference.LAST_FINAL_YEAR, 140, 0)).isEqualTo(1.0 / 4);
  }

  @Test
  void share_classNobodyWasIn_isThatOfItsDirectionAndLag() {
    byte[] old = CLASSES.clone();
    old[Feature.AGE.ordinal()] = Feature.AGE.classOf(70);
    old[Feature.OWN_DAYS.ordinal()] = Feature.OWN_DAYS.classOf(300);
    count(123, 0, 1, 3);
    table.finish();
    assertThat(table.share(Reference.LAST_FINAL_YEAR, false, 140, 0, old, 0)).isEqualTo(0.25);
  }

  @Test
  void share_nothingKnown_isZero() {
    assertThat(share(Reference.SAME_QUARTER, 140, 0)).isZero();
  }
}
