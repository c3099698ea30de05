package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand from a few strata. */
class ReviewFiguresTest {

  private static ReviewedStratum stratum(
      WeightBand band, boolean linked, long pairs, long same, long different) {
    return new ReviewedStratum(band, linked, pairs, same, different, 0, 0, 0);
  }

  /** Chosen: 10 of 10 known, 6 right. Drawn: 4 of 40, 3 right, so 30. (6 + 30) / 50. */
  @Test
  void bands_chosenAndDrawnPairs_addUpByHowManyThereAre() {
    ReviewFigures figures =
        new ReviewFigures(
            List.of(
                stratum(WeightBand.ABOVE, true, 10, 6, 4),
                stratum(WeightBand.ABOVE, true, 40, 3, 1)));
    assertThat(figures.bands()).hasSize(1);
    assertThat(figures.bands().get(0).same().orElseThrow().value()).isEqualTo(0.72, within(1e-12));
  }

  /** 0.5 of 100 and all of 900 are right: 50 false of 1,000. */
  @Test
  void falseLinks_ofAllBands_areThoseOfEachTogether() {
    ReviewFigures figures =
        new ReviewFigures(
            List.of(
                stratum(WeightBand.ABOVE, true, 100, 5, 5),
                stratum(WeightBand.STRONGEST, true, 900, 30, 0)));
    assertThat(figures.falseLinks().orElseThrow().value()).isEqualTo(50, within(1e-9));
    assertThat(figures.precision().orElseThrow().value()).isEqualTo(0.95, within(1e-12));
  }

  /** One in four of 80 pairs that were not linked. */
  @Test
  void missedLinks_areCountedAmongPairsNotLinked() {
    ReviewFigures figures =
        new ReviewFigures(
            List.of(
                stratum(WeightBand.ABOVE, true, 100, 5, 0),
                stratum(WeightBand.BELOW, false, 80, 2, 6)));
    assertThat(figures.missedLinks().orElseThrow().value()).isEqualTo(20, within(1e-9));
  }

  @Test
  void precision_aBandOfLinksNobodyDecided_isNotTold() {
    ReviewFigures figures =
        new ReviewFigures(
            List.of(
                stratum(WeightBand.ABOVE, true, 100, 5, 0),
                stratum(WeightBand.STRONGEST, true, 900, 0, 0)));
    assertThat(figures.precision()).isEmpty();
  }
}
