package kg.koch.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The made-up table C2 with two cells only: 2024 in the country, and women among them. */
class CellPresenceTest {

  private static final int LAST_YEAR = 1;
  private static final int COUNTRY = 0;
  private static final int BATKEN = 1;
  private static final int TOTAL = 0;
  private static final int WOMEN = 1;
  private static final int RUSSIA = 1;

  private final TableMetadata metadata = HandMadeRelease.metadata("2026-01-01");
  private final PublishedTable table =
      PublishedTable.builder("C2", metadata.axes())
          .shown(40, LAST_YEAR, COUNTRY, TOTAL, TOTAL)
          .hidden(LAST_YEAR, COUNTRY, WOMEN, TOTAL)
          .build();

  @Test
  void presence_hiddenCell_isListed() {
    assertThat(presence(LAST_YEAR, COUNTRY, WOMEN, TOTAL)).isEqualTo(CellPresence.LISTED);
  }

  @Test
  void presence_notListedInAMeasuredPeriod_isZero() {
    assertThat(presence(LAST_YEAR, BATKEN, TOTAL, RUSSIA)).isEqualTo(CellPresence.ZERO);
  }

  @Test
  void presence_notListedWithinAHiddenCell_isHiddenWithIt() {
    assertThat(presence(LAST_YEAR, COUNTRY, WOMEN, RUSSIA)).isEqualTo(CellPresence.WITHIN_HIDDEN);
  }

  @Test
  void presence_notListedFurtherWithinAHiddenCell_isHiddenWithIt() {
    assertThat(presence(LAST_YEAR, BATKEN, WOMEN, RUSSIA)).isEqualTo(CellPresence.WITHIN_HIDDEN);
  }

  @Test
  void presence_periodWhoseTotalIsNotListed_isNotPublished() {
    assertThat(presence(0, BATKEN, WOMEN, RUSSIA)).isEqualTo(CellPresence.NOT_PUBLISHED);
  }

  @Test
  void holds_dimensionNotCrossedAtItsTotal_isInThePart() {
    assertThat(part("SEX").holds(metadata.axes(), new int[] {0, COUNTRY, WOMEN, TOTAL})).isTrue();
  }

  @Test
  void holds_dimensionNotCrossedBelowItsTotal_isNot() {
    assertThat(part("SEX").holds(metadata.axes(), new int[] {0, BATKEN, WOMEN, TOTAL})).isFalse();
  }

  @Test
  void holds_codeBelowTheLevelOfTheAxis_isNot() {
    TablePart country =
        new TablePart(
            List.of(
                new TablePart.Axis("TIME_PERIOD", null, List.of()),
                new TablePart.Axis("REF_AREA", "country", List.of("KG"))));
    assertThat(country.holds(metadata.axes(), new int[] {0, BATKEN, TOTAL, TOTAL})).isFalse();
  }

  private CellPresence presence(int... positions) {
    return metadata.presence(table, positions);
  }

  private static TablePart part(String crossedWithTime) {
    return new TablePart(
        List.of(
            new TablePart.Axis("TIME_PERIOD", null, List.of()),
            new TablePart.Axis(crossedWithTime, null, List.of())));
  }
}
