package kg.koch.protect.microdata.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.PublishedTables;
import org.junit.jupiter.api.Test;

/** k-anonymity as its authors tell it. */
class ClassRiskTest {

  private static ClassRisk risk(List<CategoryColumn> table, int columns, int k) {
    List<int[]> codes = PublishedTables.codes(table.subList(0, columns));
    return ClassRisk.of(Classes.of(codes, codes.get(0).length), k);
  }

  @Test
  void of_sweeneysPatients_isTwoAnonymous() {
    ClassRisk risk = risk(PublishedTables.anonymousPatients(), 4, 3);

    assertThat(risk.smallest()).isEqualTo(2);
    assertThat(risk.unique()).isZero();
    assertThat(risk.below()).isEqualTo(8);
  }

  @Test
  void of_machanavajjhalasPatients_isFourAnonymous() {
    assertThat(risk(PublishedTables.fourAnonymous(), 2, 4).smallest()).isEqualTo(4);
  }

  @Test
  void of_raceAndZip_everybodyIsUnique() {
    ClassRisk risk = risk(PublishedTables.raceAndZip(), 2, 2);

    assertThat(risk.unique()).isEqualTo(12);
    assertThat(risk.expectedShare()).isEqualTo(1);
  }
}
