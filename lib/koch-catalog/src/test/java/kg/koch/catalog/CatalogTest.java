package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import kg.koch.catalog.CodeList.Code;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private static final LocalDate REFORM = LocalDate.of(2024, 1, 1);

  private final Catalog catalog = new SmallCatalog().read();
  private final SourceLayout people = catalog.source("people");

  @Test
  void acceptedCodes_ofAList_areThoseStatisticsDidNotMake() {
    assertThat(catalog.acceptedCodes(people.fields().get(1))).containsExactly("F", "M");
  }

  @Test
  void codesByDelivered_ofAProperty_mapToTheCode() {
    assertThat(catalog.codesByDelivered(people.fields().get(3)))
        .containsEntry("41702205000000", "KG02205")
        .containsEntry("41702410000010", "KG02410")
        .hasSize(2);
  }

  @Test
  void reportable_codeWithTwoVersions_hasBoth() {
    assertThat(catalog.codeList("areas").reportable())
        .extracting(Code::id)
        .containsExactly("KG02205", "KG02205", "KG02410");
  }

  @Test
  void ownerOn_dayBeforeAChange_isTheOwnerBefore() {
    assertThat(people.ownerOn(LocalDate.of(2020, 12, 31)).en()).isEqualTo("a");
  }

  @Test
  void ownerOn_dayOfAChange_isTheNewOwner() {
    assertThat(people.ownerOn(LocalDate.of(2021, 1, 1)).en()).isEqualTo("b");
  }

  @Test
  void codeList_onADay_hasEachCodeOnce() {
    assertThat(catalog.codeList("areas").on(REFORM).versions())
        .extracting(Code::id)
        .containsExactly("KG", "KG02", "KG02205", "KG02410", "_U");
  }

  @Test
  void findCode_withTwoVersions_isTheLatest() {
    assertThat(catalog.codeList("areas").findCode("KG02205").orElseThrow().validFrom())
        .isEqualTo(REFORM);
  }

  @Test
  void linksFrom_codeThatChanged_areThoseOfTheFile() {
    assertThat(catalog.concordance("areas-2024-01-01").linksFrom("KG02205"))
        .extracting(Concordance.Link::share)
        .containsExactly(new BigDecimal("0.75"), new BigDecimal("0.25"));
  }

  @Test
  void linksFrom_codeThatDidNotChange_isItself() {
    assertThat(catalog.concordance("areas-2024-01-01").linksFrom("KG02410"))
        .extracting(Concordance.Link::to)
        .containsExactly("KG02410");
  }

  @Test
  void canCarryOver_unknownShares_isFalse() {
    Catalog unknown =
        new SmallCatalog()
            .with("concordances/areas-2024-01-01.csv", "0.75", "unknown")
            .with("concordances/areas-2024-01-01.csv", "0.25", "unknown")
            .read();

    assertThat(unknown.concordance("areas-2024-01-01").canCarryOver("KG02205")).isFalse();
  }

  @Test
  void codeList_notDeclared_namesThoseThatAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.codeList("sex"))
        .withMessageContaining("sexes");
  }
}
