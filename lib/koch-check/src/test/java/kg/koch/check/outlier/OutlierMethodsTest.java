package kg.koch.check.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutlierMethodsTest {

  /**
   * Eight mass-spectrometer measurements of uranium (Tietjen and Moore 1972), in hundredths; NIST/
   * SEMATECH e-Handbook of Statistical Methods, 1.3.5.17.1.
   */
  private static final CountSeries URANIUM =
      series(19931, 19953, 20019, 20082, 20192, 20195, 20218, 24557);

  /**
   * Grubbs' G, the largest distance from the mean in standard deviations, is 2.4687 there, which is
   * 2.46876 cut after four digits.
   */
  @Test
  void zScore_ofUranium_isGrubbsStatistic() {
    assertThat(new ZScore(2).judge(URANIUM).get(7).score()).isBetween(2.4687, 2.4688);
  }

  /** By hand: median 201.37, distances' median 0.995; 0.6745 · 44.20 / 0.995. */
  @Test
  void modifiedZScore_ofUranium_isThatOfIglewiczAndHoaglin() {
    assertThat(new ModifiedZScore(3.5).judge(URANIUM).get(7).score())
        .isCloseTo(0.6745 * 44.20 / 0.995, within(1e-9));
  }

  /** The outlier hides itself from the z-score: no value of eight can reach 3. */
  @Test
  void zScore_ofTooFewForItsThreshold_judgesNothing() {
    assertThat(new ZScore(3).judge(URANIUM)).isEmpty();
  }

  @Test
  void modifiedZScore_ofUranium_findsTheLastAlone() {
    assertThat(outliers(new ModifiedZScore(3.5), URANIUM)).containsExactly(7);
  }

  @Test
  void modifiedZScore_moreThanHalfAlike_takesTheMeanDistance() {
    CountSeries series = series(5, 5, 5, 5, 5, 5, 5, 5, 5, 15);

    assertThat(new ModifiedZScore(3.5).judge(series).get(9).score())
        .isCloseTo(10 / (1.253314 * 1.0), within(1e-5));
  }

  @Test
  void methods_allCountsAlike_judgeNothing() {
    CountSeries alike = series(LongStream.generate(() -> 7).limit(40).toArray());

    assertThat(new ZScore(3).judge(alike)).isEmpty();
    assertThat(new ModifiedZScore(3.5).judge(alike)).isEmpty();
  }

  @Test
  void rangeOfEarlier_beyondAllBefore_standsOut() {
    CountSeries series = series(4, 5, 6, 7, 4, 5, 6, 7, 8, 3, 8, 2);

    assertThat(outliers(new RangeOfEarlier(), series)).containsExactly(8, 9, 11);
  }

  /** Summers twice as busy as winters, growing by a tenth a year; one July is a February. */
  @Test
  void sameMonth_aJulyLikeAFebruary_standsOutThoughEachCountIsCommon() {
    CountSeries series = seasons(5, 42, 100);

    assertThat(outliers(new SameMonthOfEarlierYears(3.5), series)).containsExactly(42);
    assertThat(outliers(new ModifiedZScore(3.5), series)).isEmpty();
  }

  @Test
  void sameMonth_steadyGrowth_isOrdinary() {
    assertThat(outliers(new SameMonthOfEarlierYears(3.5), seasons(6, -1, 0))).isEmpty();
  }

  @Test
  void sameMonth_twoYears_areTooFew() {
    assertThat(new SameMonthOfEarlierYears(3.5).judge(seasons(2, -1, 0))).isEmpty();
  }

  private static CountSeries seasons(int years, int spoilt, long count) {
    List<String> periods = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (int at = 0; at < 12 * years; at++) {
      int month = at % 12 + 1;
      double season = 150 - 50 * Math.cos(2 * Math.PI * (month - 1) / 12);
      periods.add("%d-%02d".formatted(2020 + at / 12, month));
      long ordinary = Math.round(season * Math.pow(1.1, at / 12.0) + (at * 7 % 5) - 2);
      counts.add(at == spoilt ? count : ordinary);
    }
    return new CountSeries("made up", periods, counts);
  }

  /** Counted in tens or in ones, the same counts stand out. */
  @Property(tries = 200)
  void methods_ofMultiples_findTheSame(
      @ForAll @Size(30) List<@LongRange(min = 0, max = 1_000_000) Long> counts,
      @ForAll @IntRange(min = 2, max = 1000) int times) {
    CountSeries once = series(counts.stream().mapToLong(Long::longValue).toArray());
    CountSeries multiple = series(counts.stream().mapToLong(one -> one * times).toArray());

    assertThat(outliers(new RangeOfEarlier(), multiple))
        .isEqualTo(outliers(new RangeOfEarlier(), once));
    assertThat(scores(new ZScore(3), multiple))
        .usingElementComparator(OutlierMethodsTest::nearly)
        .isEqualTo(scores(new ZScore(3), once));
    assertThat(scores(new ModifiedZScore(3.5), multiple))
        .usingElementComparator(OutlierMethodsTest::nearly)
        .isEqualTo(scores(new ModifiedZScore(3.5), once));
  }

  private static int nearly(double one, double other) {
    return Math.abs(one - other) < 1e-6 * (1 + Math.abs(one)) ? 0 : Double.compare(one, other);
  }

  /** Of normal values about 0.05 % are beyond 3.5; of thirty counts no more than half ever are. */
  @Property(tries = 200)
  void modifiedZScore_neverCallsMostCountsUnusual(
      @ForAll @Size(31) List<@LongRange(min = 0, max = 1000) Long> counts) {
    CountSeries series = series(counts.stream().mapToLong(Long::longValue).toArray());

    assertThat(outliers(new ModifiedZScore(3.5), series).size()).isLessThanOrEqualTo(15);
  }

  private static List<Double> scores(OutlierMethod method, CountSeries series) {
    return method.judge(series).stream().map(Judgement::score).toList();
  }

  private static List<Integer> outliers(OutlierMethod method, CountSeries series) {
    return method.judge(series).stream()
        .filter(one -> one.standsOut(series.counts().get(one.index())))
        .map(Judgement::index)
        .toList();
  }

  private static CountSeries series(long... counts) {
    return new CountSeries(
        "made up",
        IntStream.range(0, counts.length).mapToObj("%05d"::formatted).toList(),
        LongStream.of(counts).boxed().toList());
  }
}
