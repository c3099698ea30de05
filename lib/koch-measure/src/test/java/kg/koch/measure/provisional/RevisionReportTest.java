package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Every month 40 leave; from 2016 on twenty of them stay away for 400 days, before that ten. */
class RevisionReportTest {

  private static final int MONTHS = 120;

  private static int[] journeys(int person) {
    int month = person % MONTHS;
    int out = Months.firstDay(2010 * 12 + month) + 5;
    boolean stays = person / MONTHS % 4 == 0 || month >= 72 && person / MONTHS % 4 == 1;
    return new int[] {out, out + (stays ? 400 : 180)};
  }

  private static RevisionReport report() {
    return new Travellers(40 * MONTHS, RevisionReportTest::journeys).results(1).reports().get(0);
  }

  @Test
  void rows_behaviourChanges_showThatFiguresWereTooLow() {
    RevisionReport.Row row = report().find("departures", Method.MODEL, 0).orElseThrow();
    // Ten too few in the 16 months after the change until the first of them is final, less by and
    // by.
    assertThat(row.meanRevision()).isGreaterThan(1);
    assertThat(row.meanAbsoluteRevision()).isGreaterThanOrEqualTo(row.meanRevision());
  }

  @Test
  void rows_lagAtWhichThoseWhoStayAreKnown_needNoRevision() {
    RevisionReport.Row row = report().find("departures", Method.MODEL, 13).orElseThrow();
    assertThat(row.meanAbsoluteRevision()).isCloseTo(0, within(1e-9));
  }

  @Test
  void rows_intervals_areJudgedOverSixtyMonthsAtMost() {
    assertThat(report().rows())
        .filteredOn(row -> !row.flow().equals("all"))
        .allMatch(row -> row.intervals() <= RevisionReport.COVERAGE_VINTAGES)
        .allMatch(row -> row.covered() <= row.intervals());
  }

  @Test
  void tenths_outcomesThatNobodyCouldTell_areExpectedAtTheirShare() {
    // Before they are back all look alike: what is expected, between a quarter and a half.
    assertThat(report().tenths())
        .filteredOn(one -> one.method() == Method.MODEL && one.crossings() > 1_000)
        .anyMatch(one -> one.tenth() == 2 || one.tenth() == 3);
  }
}
