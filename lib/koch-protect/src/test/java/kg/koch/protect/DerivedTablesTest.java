package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class DerivedTablesTest {

  private static final Dimension YEAR = Dimension.flat("TIME_PERIOD", List.of("2024"));
  private static final Dimension AREA = Dimension.flat("REF_AREA", List.of("KG", "KG02"));
  private static final Dimension COMPONENT =
      Dimension.flat(
          "COMPONENT",
          List.of(
              "opening",
              "births",
              "deaths",
              "internal-in",
              "internal-out",
              "external-in",
              "external-out",
              "other-change",
              "closing"));

  @Test
  void withOtherChange_allShown_makesTheBalanceAddUp() {
    ProtectedTable balance = DerivedTables.withOtherChange(balance(CellState.SHOWN));
    // 130 - (100 + 10 - 4 + 7 - 3 + 9 - 5) = 16
    assertThat(balance.value(balance.findRow(0, 0, 7).orElseThrow())).hasValue(16);
  }

  @Test
  void withOtherChange_aComponentHidden_isHiddenToo() {
    ProtectedTable balance = DerivedTables.withOtherChange(balance(CellState.BELOW_THRESHOLD));
    assertThat(balance.state(balance.findRow(0, 0, 7).orElseThrow()))
        .isEqualTo(CellState.INGREDIENT_HIDDEN);
  }

  @Test
  void internalRates_allShown_areFlowsPerThousandOfTheMean() {
    ProtectedTable rates = rates(true);
    // in 50, out 20, mean population (900 + 1100) / 2 = 1000
    assertThat(rates.value(rates.findRow(0, 1, 0).orElseThrow())).hasValue(50);
    assertThat(rates.value(rates.findRow(0, 1, 1).orElseThrow())).hasValue(20);
    assertThat(rates.value(rates.findRow(0, 1, 2).orElseThrow())).hasValue(30);
  }

  @Test
  void internalRates_aFlowHidden_hideItAndTheNet() {
    ProtectedTable rates = rates(false);
    assertThat(rates.isHidden(rates.findRow(0, 1, 1).orElseThrow())).isTrue();
    assertThat(rates.isHidden(rates.findRow(0, 1, 2).orElseThrow())).isTrue();
    assertThat(rates.isHidden(rates.findRow(0, 1, 0).orElseThrow())).isFalse();
  }

  @Test
  void internalRates_noPopulation_areNotDefined() {
    ProtectedTable rates = rates(true);
    assertThat(rates.observationStatus(rates.findRow(0, 0, 0).orElseThrow())).isEqualTo("M");
  }

  private static ProtectedTable balance(CellState deaths) {
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("A2", List.of(YEAR, AREA, COMPONENT), 8);
    double[] values = {100, 10, 4, 7, 3, 9, 5};
    for (int i = 0; i < values.length; i++) {
      if (i == 2 && deaths != CellState.SHOWN) {
        cells.hidden(deaths, 0, 0, i);
      } else {
        cells.shown(values[i], 0, 0, i);
      }
    }
    cells.shown(130, 0, 0, 8);
    return cells.build("test", new TreeMap<>());
  }

  private static ProtectedTable rates(boolean outShown) {
    List<Dimension> dimensions =
        List.of(YEAR, AREA, Dimension.flat("DIRECTION_OF_MOVE", List.of("in", "out", "net")));
    return DerivedTables.internalRates("B3", dimensions, moves(outShown), population());
  }

  private static ProtectedTable moves(boolean outShown) {
    Dimension origin = Dimension.flat("ORIGIN", List.of("KG", "KG02"));
    Dimension destination = Dimension.flat("DESTINATION", List.of("KG", "KG02"));
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("B1", List.of(YEAR, origin, destination), 4);
    cells.shown(50, 0, 0, 1);
    if (outShown) {
      cells.shown(20, 0, 1, 0);
    } else {
      cells.hidden(CellState.BELOW_THRESHOLD, 0, 1, 0);
    }
    return cells.build("test", new TreeMap<>());
  }

  private static ProtectedTable population() {
    Dimension days = Dimension.flat("TIME_PERIOD", List.of("2024-01-01", "2025-01-01"));
    Dimension concept = Dimension.flat("CONCEPT", List.of("permanent"));
    ProtectedTableBuilder cells = new ProtectedTableBuilder("A1", List.of(days, concept, AREA), 4);
    cells.shown(900, 0, 0, 1);
    cells.shown(1100, 1, 0, 1);
    return cells.build("test", new TreeMap<>());
  }
}
