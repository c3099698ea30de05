package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class CrossingCounterTest {

  private final CountedLives lives =
      new CountedLives("2020-01-01", "2024-01-01", CrossingRepair.MIDPOINT);
  private final CrossingCounter counter =
      new CrossingCounter(
          CountedLives.tally(
              "I1",
              Dimension.flat("TIME_PERIOD", List.of("2021-01", "2021-02", "2021-03")),
              Dimension.flat("MEASURE", List.of("CROSSINGS", "PERSONS", "IMPUTED")),
              CountedLives.withTotal("DIRECTION", "A", "D"),
              CountedLives.withTotal("CHECKPOINT", "MANAS_AIR", "_U")),
          lives.person(),
          Dimension.flat("CHECKPOINT", List.of("MANAS_AIR")));

  private List<String> counted(String measure) {
    return CountedLives.cells(counter).stream()
        .filter(cell -> cell.contains(" " + measure + " ") && !cell.contains("_T"))
        .toList();
  }

  private void tellOfATravellerWhoseReturnIsMissing() {
    lives.citizen(1, "F", "1990-01-01").registered("KG11", "2020-01-01");
    lives.departs("2021-01-10", "RUS").departs("2021-03-10", "RUS").shownTo(counter);
  }

  @Test
  void visit_crossingPutIn_countsWhereTheTravellerWasSeenBefore() {
    tellOfATravellerWhoseReturnIsMissing();
    assertThat(counted("IMPUTED")).containsExactly("2021-02 IMPUTED A MANAS_AIR 1");
  }

  @Test
  void visit_crossingPutIn_isNoRecordedCrossing() {
    tellOfATravellerWhoseReturnIsMissing();
    assertThat(counted("CROSSINGS"))
        .containsExactly("2021-01 CROSSINGS D MANAS_AIR 1", "2021-03 CROSSINGS D MANAS_AIR 1");
  }

  @Test
  void visit_crossingPutIn_makesNoPersonWhoCrossed() {
    tellOfATravellerWhoseReturnIsMissing();
    assertThat(counted("PERSONS")).noneMatch(cell -> cell.startsWith("2021-02"));
  }
}
