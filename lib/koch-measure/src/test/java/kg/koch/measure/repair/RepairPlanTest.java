package kg.koch.measure.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RepairPlanTest {

  @Test
  void new_severalDrawsOfTheHotDeck_arePlanned() {
    assertThat(new RepairPlan(Repair.HOTDECK, 10).draws()).isEqualTo(10);
  }

  /** The midpoint is the same every time: its draws would promise a certainty nobody has. */
  @Test
  void new_severalDrawsOfTheMidpoint_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepairPlan(Repair.MIDPOINT, 2))
        .withMessageContaining("midpoint");
  }

  @Test
  void new_noDraw_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RepairPlan(Repair.HOTDECK, 0));
  }

  @Test
  void new_moreDrawsThanTellAnything_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RepairPlan(Repair.HOTDECK, 101));
  }
}
