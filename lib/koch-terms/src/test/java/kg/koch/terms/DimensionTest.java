package kg.koch.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kg.koch.terms.Dimension.Code;
import org.junit.jupiter.api.Test;

class DimensionTest {

  private final Dimension area =
      new Dimension(
          "REF_AREA",
          List.of(new Code("KG", null), new Code("KG05", "KG"), new Code("KG05236", "KG05")));

  @Test
  void pathUp_leaf_leadsToTheTotal() {
    assertThat(area.pathUp(area.position("KG05236"))).containsExactly(2, 1, 0);
  }

  @Test
  void pathUp_total_isItself() {
    assertThat(area.pathUp(0)).containsExactly(0);
  }

  @Test
  void construct_codeTwice_saysWhich() {
    assertThatThrownBy(() -> Dimension.flat("SEX", List.of("F", "M", "F")))
        .hasMessageContaining("'F' twice");
  }

  @Test
  void construct_parentMissing_saysWhich() {
    assertThatThrownBy(() -> new Dimension("SEX", List.of(new Code("F", "_T"))))
        .hasMessageContaining("'_T'");
  }

  @Test
  void position_unknownCode_saysDimensionAndCode() {
    assertThatThrownBy(() -> area.position("XX"))
        .hasMessageContaining("REF_AREA")
        .hasMessageContaining("'XX'");
  }
}
