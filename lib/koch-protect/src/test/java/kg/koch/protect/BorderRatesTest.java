package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

/** Made-up counts of one year; the mean population is 1000 residents and 2000 registered. */
class BorderRatesTest {

  private static final Dimension YEAR = Dimension.flat("TIME_PERIOD", List.of("2024"));
  private static final Dimension FLOW =
      Dimension.flat("FLOW", List.of("EMIGRATION", "TEMPORARY", "RETURN", "ARRIVAL"));
  private static final Dimension DEFINITION =
      Dimension.flat("DEFINITION", List.of("un12", "temporary", "registered", "labour"));
  private static final Dimension OUTCOME =
      Dimension.flat("OUTCOME", List.of("CONFIRMED", "UNDECIDED"));
  private static final Dimension AREA = Dimension.flat("REF_AREA", List.of("KG", "KG02"));
  private static final Dimension SEX = Dimension.flat("SEX", List.of("_T", "F"));
  private static final Dimension AGE = Dimension.flat("AGE", List.of("_T"));
  private static final List<Dimension> ALL =
      List.of(YEAR, FLOW, DEFINITION, OUTCOME, AREA, SEX, AGE);

  private static ProtectedTable rates(ProtectedTable... counted) {
    Map<String, ProtectedTable> byId = new TreeMap<>();
    List.of(counted).forEach(table -> byId.put(table.id(), table));
    return new BorderRates(byId).of("C7", ALL, List.of(ALL, ALL), population());
  }

  private static ProtectedTable population() {
    Dimension days = Dimension.flat("TIME_PERIOD", List.of("2024-01-01", "2025-01-01"));
    Dimension concept = Dimension.flat("CONCEPT", List.of("permanent", "usual-resident-12m"));
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("A1", List.of(days, concept, AREA, SEX, AGE), 8);
    cells.shown(1900, 0, 0, 0, 0, 0);
    cells.shown(2100, 1, 0, 0, 0, 0);
    cells.shown(900, 0, 1, 0, 0, 0);
    cells.shown(1100, 1, 1, 0, 0, 0);
    return cells.build("test", new TreeMap<>());
  }

  private static ProtectedTable emigrants(CellState confirmed) {
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("C2", List.of(YEAR, un12(), OUTCOME, AREA, SEX, AGE), 4);
    if (confirmed == CellState.SHOWN) {
      cells.shown(30, 0, 0, 0, 0, 0, 0);
    } else {
      cells.hidden(confirmed, 0, 0, 0, 0, 0, 0);
    }
    cells.shown(4, 0, 0, 1, 0, 0, 0);
    return cells.build("test", new TreeMap<>());
  }

  private static Dimension un12() {
    return Dimension.flat("DEFINITION", List.of("un12"));
  }

  private static ProtectedTable registered() {
    Dimension reason = Dimension.flat("REASON", List.of("_T", "WORK"));
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("C1", List.of(YEAR, reason, AREA, SEX, AGE), 2);
    cells.shown(10, 0, 0, 0, 0, 0);
    cells.shown(6, 0, 1, 0, 0, 0);
    return cells.build("test", new TreeMap<>());
  }

  private static ProtectedTable temporary(int quarters) {
    Dimension time =
        Dimension.flat("TIME_PERIOD", List.of("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"));
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("C3", List.of(time, OUTCOME, AREA, SEX, AGE), 4);
    for (int quarter = 0; quarter < quarters; quarter++) {
      cells.shown(5, quarter, 0, 0, 0, 0);
    }
    return cells.build("test", new TreeMap<>());
  }

  private static OptionalInt row(ProtectedTable rates, String flow, String definition, int area) {
    return rates.findRow(0, FLOW.position(flow), DEFINITION.position(definition), 0, area, 0, 0);
  }

  private static double rate(ProtectedTable rates, String flow, String definition) {
    return rates.value(row(rates, flow, definition, 0).orElseThrow()).orElseThrow();
  }

  @Test
  void of_emigrants_arePerThousandUsualResidents() {
    assertThat(rate(rates(emigrants(CellState.SHOWN)), "EMIGRATION", "un12")).isEqualTo(30);
  }

  @Test
  void of_undecided_haveTheirOwnRate() {
    ProtectedTable rates = rates(emigrants(CellState.SHOWN));
    int undecided = rates.findRow(0, 0, 0, 1, 0, 0, 0).orElseThrow();
    assertThat(rates.value(undecided)).hasValue(4);
  }

  @Test
  void of_registered_arePerThousandPermanentPopulation() {
    ProtectedTable rates = rates(registered());
    assertThat(rate(rates, "EMIGRATION", "registered")).isEqualTo(5);
    assertThat(rate(rates, "EMIGRATION", "labour")).isEqualTo(3);
  }

  @Test
  void of_temporary_areTheFourQuarters() {
    assertThat(rate(rates(temporary(4)), "TEMPORARY", "temporary")).isEqualTo(20);
  }

  @Test
  void of_aQuarterNotMeasured_isNotListed() {
    assertThat(row(rates(temporary(3)), "TEMPORARY", "temporary", 0)).isEmpty();
  }

  @Test
  void of_aFlowThatHasNoSuchDefinition_isNotListed() {
    ProtectedTable rates = rates(emigrants(CellState.SHOWN), registered());
    assertThat(row(rates, "RETURN", "registered", 0)).isEmpty();
    assertThat(row(rates, "EMIGRATION", "temporary", 0)).isEmpty();
  }

  @Test
  void of_aHiddenCount_isHidden() {
    ProtectedTable rates = rates(emigrants(CellState.BELOW_THRESHOLD));
    assertThat(rates.state(row(rates, "EMIGRATION", "un12", 0).orElseThrow()))
        .isEqualTo(CellState.INGREDIENT_HIDDEN);
  }

  @Test
  void of_emigrantsFromWhereNobodyIsCounted_isNotDefined() {
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder("C2", List.of(YEAR, un12(), OUTCOME, AREA, SEX, AGE), 1);
    cells.shown(3, 0, 0, 0, 1, 0, 0);
    ProtectedTable rates = rates(cells.build("test", new TreeMap<>()));
    assertThat(rates.state(row(rates, "EMIGRATION", "un12", 1).orElseThrow()))
        .isEqualTo(CellState.NOT_DEFINED);
  }

  @Test
  void of_nobodyMovingWhereNobodyLives_isNotListed() {
    ProtectedTable rates = rates(emigrants(CellState.SHOWN));
    assertThat(row(rates, "EMIGRATION", "un12", 1)).isEmpty();
  }

  @Test
  void of_anUnknownArea_isNotListed() {
    Dimension areas = Dimension.flat("REF_AREA", List.of("KG", "_U"));
    List<Dimension> dimensions = List.of(YEAR, FLOW, DEFINITION, OUTCOME, areas, SEX, AGE);
    ProtectedTable rates =
        new BorderRates(Map.of("C2", emigrants(CellState.SHOWN)))
            .of("C7", dimensions, List.of(dimensions), population());
    assertThat(rates.rows()).isPositive();
    assertThat(rates.findRow(0, 0, 0, 0, 1, 0, 0)).isEmpty();
  }

  @Test
  void of_anUnknownFlow_isRefused() {
    List<Dimension> dimensions =
        List.of(YEAR, Dimension.flat("FLOW", List.of("WIND")), DEFINITION, OUTCOME, AREA, SEX, AGE);
    assertThatThrownBy(
            () -> new BorderRates(Map.of()).of("C7", dimensions, List.of(dimensions), population()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WIND");
  }
}
