package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

/** The balance of one year: 900 residents and 40 births, and so on. */
class ResidentBalanceTest {

  private static final Dimension YEAR = Dimension.flat("TIME_PERIOD", List.of("2024"));
  private static final Dimension COMPONENT =
      Dimension.flat(
          "COMPONENT",
          List.of(
              "opening",
              "births",
              "deaths",
              "immigration",
              "emigration",
              "adjustments-in",
              "adjustments-out",
              "protection",
              "closing"));

  private final ProtectedTableBuilder cells =
      new ProtectedTableBuilder("A5", List.of(YEAR, COMPONENT), 9);

  private ResidentBalanceTest with(String component, double value) {
    cells.shown(value, 0, COMPONENT.position(component));
    return this;
  }

  private ResidentBalanceTest hidden(String component) {
    cells.hidden(CellState.BELOW_THRESHOLD, 0, COMPONENT.position(component));
    return this;
  }

  private ProtectedTable closed() {
    return ResidentBalance.closed(cells.build("threshold-and-cell-key", new TreeMap<>()));
  }

  private static int protection(ProtectedTable table) {
    return table.findRow(0, COMPONENT.position("protection")).orElseThrow();
  }

  /** 951 - (900 + 40 - 20 + 60 - 30 + 7 - 4) = -2. */
  @Test
  void closed_allShown_addsUpWithWhatProtectionChanged() {
    ProtectedTable table =
        with("opening", 900)
            .with("births", 40)
            .with("deaths", 20)
            .with("immigration", 60)
            .with("emigration", 30)
            .with("adjustments-in", 7)
            .with("adjustments-out", 4)
            .with("closing", 951)
            .closed();
    assertThat(table.value(protection(table))).hasValue(-2);
  }

  /** Two persons by the register stand within what protection changed: 911 - (900 + 10) = 1. */
  @Test
  void closed_aHiddenComponent_standsWithinProtection() {
    ProtectedTable table =
        with("opening", 900)
            .with("births", 10)
            .hidden("adjustments-in")
            .with("closing", 911)
            .closed();
    assertThat(table.value(protection(table))).hasValue(1);
  }

  @Test
  void closed_theClosingHidden_hidesItToo() {
    ProtectedTable table = with("opening", 900).hidden("closing").closed();
    assertThat(table.state(protection(table))).isEqualTo(CellState.INGREDIENT_HIDDEN);
  }

  @Test
  void closed_noYearMeasured_hasNoRows() {
    assertThat(closed().rows()).isZero();
  }
}
