package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;
import org.junit.jupiter.api.Test;

/** Made-up flows of 2023: own figures after protection, and what the partner published. */
class MirrorComparisonTest {

  private static final Dimension YEAR = Dimension.flat("TIME_PERIOD", List.of("2023", "2024"));
  private static final Dimension FLOW = Dimension.flat("FLOW", List.of("EMIGRATION", "RETURN"));
  private static final Dimension PARTNER =
      new Dimension(
          "PARTNER", List.of(new Code("RUS", "_T"), new Code("KAZ", "_T"), new Code("_T", null)));
  private static final Dimension SIDE =
      Dimension.flat("SIDE", List.of("OWN", "PARTNER", "PER_100"));

  private static ProtectedTable own(String id, boolean hidden) {
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(
            id,
            List.of(
                YEAR,
                Dimension.flat("DEFINITION", List.of("un12")),
                Dimension.flat("OUTCOME", List.of("CONFIRMED", "UNDECIDED")),
                PARTNER),
            4);
    cells.shown(200, 0, 0, 0, 0);
    cells.shown(230, 0, 0, 0, 2);
    cells.shown(11, 0, 0, 1, 2);
    cells.shown(40, 1, 0, 0, 0);
    cells.shown(44, 1, 0, 0, 2);
    cells.shown(90, 1, 0, 1, 2);
    if (hidden) {
      cells.hidden(CellState.BELOW_THRESHOLD, 0, 0, 0, 1);
    }
    return cells.build("test", new TreeMap<>());
  }

  /** The partner's figures: rows of year, flow, partner; each at side PARTNER. */
  private static ProtectedTable compared(int year, int flow, int partner, long count) {
    CountTable published =
        new CountTable(
            "C5",
            List.of(YEAR, FLOW, PARTNER, SIDE),
            new int[] {year, flow, partner, 1},
            new long[] {count},
            new int[] {0});
    return MirrorComparison.of(published, own("C2", true), own("F1", false));
  }

  private static String cell(ProtectedTable table, int... positions) {
    OptionalInt row = table.findRow(positions);
    return row.isEmpty()
        ? "not listed"
        : table.state(row.getAsInt()) + " " + table.value(row.getAsInt()).orElse(-1);
  }

  /** The worked example of docs/methods/mirror-comparison.md. */
  @Test
  void bothSides_standBesideEachOtherWithTheirRatio() {
    ProtectedTable table = compared(0, 0, 0, 271);
    assertThat(cell(table, 0, 0, 0, 0)).isEqualTo("SHOWN 200.0");
    assertThat(cell(table, 0, 0, 0, 1)).isEqualTo("SHOWN 271.0");
    assertThat(cell(table, 0, 0, 0, 2)).isEqualTo("SHOWN 136.0");
  }

  @Test
  void ownFigureHidden_hidesTheRatioThatWouldTellIt() {
    ProtectedTable table = compared(0, 0, 1, 3);
    assertThat(cell(table, 0, 0, 1, 0)).isEqualTo("INGREDIENT_HIDDEN -1.0");
    assertThat(cell(table, 0, 0, 1, 1)).isEqualTo("SHOWN 3.0");
    assertThat(cell(table, 0, 0, 1, 2)).isEqualTo("INGREDIENT_HIDDEN -1.0");
  }

  @Test
  void ownFigureNotDecidedYet_partnerStandsAlone() {
    ProtectedTable table = compared(1, 0, 0, 271);
    assertThat(cell(table, 1, 0, 0, 0)).isEqualTo("not listed");
    assertThat(cell(table, 1, 0, 0, 1)).isEqualTo("SHOWN 271.0");
    assertThat(cell(table, 1, 0, 0, 2)).isEqualTo("not listed");
  }

  @Test
  void returns_areComparedWithReturns() {
    assertThat(cell(compared(0, 1, 0, 50), 0, 1, 0, 2)).isEqualTo("SHOWN 25.0");
  }

  @Test
  void noneOfOwn_hasNoRatio() {
    ProtectedTable table = compared(0, 1, 1, 50);
    assertThat(cell(table, 0, 1, 1, 0)).isEqualTo("SHOWN 0.0");
    assertThat(cell(table, 0, 1, 1, 2)).isEqualTo("NOT_DEFINED -1.0");
  }
}
