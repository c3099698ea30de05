package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class TableDimensionsTest {

  private static final List<String> PERIODS = List.of("2023", "2024");

  private final Catalog catalog = new SmallCatalog().read();
  private final TableDefinition table = catalog.table("A1");
  private final TableDimensions dimensions = new TableDimensions(catalog);

  @Test
  void of_wholeTable_hasEveryDimensionInPublishingOrder() {
    assertThat(dimensions.of(table, PERIODS))
        .extracting(Dimension::id)
        .containsExactly("TIME_PERIOD", "DEFINITION", "REF_AREA", "SEX");
  }

  @Test
  void of_part_leavesADimensionNotNamedAtItsTotal() {
    Dimension sex = dimensions.of(table, table.parts().get(0), PERIODS).get(3);

    assertThat(codes(sex)).containsExactly("_T");
  }

  @Test
  void of_partAtALevel_goesNoDeeper() {
    Dimension area = dimensions.of(table, table.parts().get(1), PERIODS).get(2);

    assertThat(codes(area)).containsExactly("KG", "KG02", "_U");
  }

  @Test
  void of_area_addsUpToTheCountry() {
    Dimension area = dimensions.of(table, PERIODS).get(2);

    assertThat(area.pathUp(area.position("KG02205")))
        .containsExactly(area.position("KG02205"), area.position("KG02"), area.position("KG"));
  }

  @Test
  void of_dimensionOfSomeCodes_hasThoseOnly() {
    assertThat(codes(dimensions.of(table, PERIODS).get(1))).containsExactly("12of16");
  }

  @Test
  void cells_ofAPart_areTheProductOfItsDimensions() {
    assertThat(dimensions.cells(table, table.parts().get(1), PERIODS)).isEqualTo(2 * 1 * 3 * 3);
  }

  @Test
  void totalOf_periods_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dimensions.totalOf(table.dimensions().get(0)))
        .withMessageContaining("TIME_PERIOD");
  }

  private static List<String> codes(Dimension dimension) {
    return dimension.codes().stream().map(Dimension.Code::id).toList();
  }
}
