package kg.koch.app.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.Label;
import kg.koch.measure.stay.Circulation;
import kg.koch.measure.stay.LookBack;
import kg.koch.measure.stay.StayLengths;
import org.junit.jupiter.api.Test;

/** What the shipped code lists declare, as rules. */
class RulesTest {

  private final Rules rules = Rules.of(CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))));

  @Test
  void temporaryStaysAreOf90To364Days() {
    assertThat(rules.temporary()).isEqualTo(new StayLengths(90, 364));
  }

  @Test
  void estimatesOfCitizensAbroadLookBack() {
    assertThat(rules.estimates())
        .containsEntry("LOW", new LookBack(365, 365))
        .containsEntry("CENTRAL", new LookBack(365, 487))
        .containsEntry("HIGH", new LookBack(90, 365));
  }

  @Test
  void absencesOfParentsAreOfThreeAndSixMonths() {
    assertThat(rules.absences())
        .containsOnly(
            Map.entry("D90", new LookBack(90, 365)), Map.entry("D180", new LookBack(180, 365)));
  }

  @Test
  void circulationCountsChangesOfResidenceOrStays() {
    assertThat(rules.circulations())
        .containsExactly(
            new Circulation(
                "circular-12m", "un12", new StayLengths(365, Integer.MAX_VALUE), 3, 3653),
            new Circulation(
                "circular-90d", "90-days", new StayLengths(90, Integer.MAX_VALUE), 3, 3653),
            new Circulation("yearly-cycle", null, new StayLengths(90, 330), 2, 1096));
  }

  @Test
  void aCodeWithoutItsNumberIsNamed() {
    CodeList.Code code =
        new CodeList.Code("un12", null, new Label("x", "x", "x"), null, null, Map.of());
    assertThatThrownBy(() -> Rules.number(code, "threshold_days"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold_days of code un12; got ''");
  }
}
