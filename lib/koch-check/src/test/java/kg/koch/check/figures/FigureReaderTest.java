package kg.koch.check.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.check.figures.FigureRows.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How published words are understood, in three languages and in codes. */
class FigureReaderTest {

  private static Figure read(String... pairs) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      row.put(pairs[at], pairs[at + 1]);
    }
    return FigureRows.figures(List.of(new Written(2, row))).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-03, 2024-03-01, 2024-03-31",
    "2024-Q3, 2024-07-01, 2024-09-30",
    "2023-H1, 2023-01-01, 2023-06-30",
    "2025-01..11, 2025-01-01, 2025-11-30",
    "Jan-Nov 2025, 2025-01-01, 2025-11-30",
    "2022-2024, 2022-01-01, 2024-12-31",
    "2020/2024-04, 2020-01-01, 2024-04-30",
    "2010-11.2016, 2010-01-01, 2016-11-30",
    "2022-03-25, 2022-03-25, 2022-03-25"
  })
  void periodsAsPeopleWriteThem(String written, String first, String last) {
    FigurePeriod period = FigurePeriod.in(written).orElseThrow();
    assertThat(period.first() + " " + period.last()).isEqualTo(first + " " + last);
  }

  @ParameterizedTest
  @CsvSource({
    "thousand persons, PERSONS, 1000",
    "тыс. человек, PERSONS, 1000",
    "миң адам, PERSONS, 1000",
    "mln USD, MONEY, 1000000",
    "percent, PERCENT, 1",
    "PT, PERCENT, 1",
    "per 1000 population, RATE, 1",
    "children per woman, PER_WOMAN, 1",
    "crossings, CROSSINGS, 1",
    "permits, ITEMS, 1",
    "thousand, UNKNOWN, 1000"
  })
  void unitsAsPeopleWriteThem(String written, UnitKind kind, int multiplier) {
    FigureUnit unit = FigureUnit.of(written, 0);
    assertThat(unit.kind()).isEqualTo(kind);
    assertThat(unit.multiplier().intValueExact()).isEqualTo(multiplier);
  }

  @Test
  void thousandInWordsAndInUnitMultIsOneThousand() {
    assertThat(FigureUnit.of("thousand persons", 3).multiplier().intValueExact()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "Osh oblast, KG06",
    "Osh city, KG21",
    "Ошская область, KG06",
    "Ош шаары, KG21",
    "KG05, KG05",
    "41705, KG05",
    "Чүй, KG08",
    "KG-C, KG08",
    "KG total, KG"
  })
  void areasByNameAndCode(String written, String code) {
    assertThat(read("indicator", "x", "period", "2024", "value", "1", "area", written).area())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"foreign citizens entered", "'иностранные граждане, въезд'", "чет элдиктер; кирүү"})
  void oneBreakdownInThreeLanguages(String written) {
    Figure figure = read("indicator", "x", "period", "2024", "value", "1", "breakdown", written);
    assertThat(figure.breakdown().terms())
        .containsExactlyInAnyOrderEntriesOf(Map.of("citizenship", "foreign", "direction", "in"));
  }

  @Test
  void anAreaAmongTheBreakdownIsTheArea() {
    Figure figure =
        read("indicator", "x", "year", "2024", "value", "1", "breakdown", "Batken, women");
    assertThat(figure.area()).isEqualTo("KG05");
    assertThat(figure.breakdown().terms()).containsExactly(Map.entry("sex", "female"));
  }

  @ParameterizedTest
  @CsvSource({"1 234, 1234", "'1,234,567', 1234567", "'12,5', 12.5", "-3.2, -3.2"})
  void numbersAsPeopleWriteThem(String written, String value) {
    assertThat(read("indicator", "x", "period", "2024", "value", written).value())
        .isEqualByComparingTo(value);
  }

  @Test
  void aRowThatIsNoFigureSaysWhy() {
    assertThatThrownBy(() -> read("indicator", "x", "period", "2024", "value", "many"))
        .hasMessageContaining("a number such as 1234.5")
        .hasMessageContaining("many");
  }
}
