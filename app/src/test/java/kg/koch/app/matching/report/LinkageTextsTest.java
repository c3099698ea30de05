package kg.koch.app.matching.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.link.compare.Comparison;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.publish.bundle.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of reports in three languages. */
class LinkageTextsTest {

  private static final LinkageTexts ENGLISH = LinkageTexts.in(Language.EN);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsThereInEveryLanguageAndTakesTheSameValues(Language language) {
    LinkageTexts texts = LinkageTexts.in(language);
    assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
    for (String key : texts.keys()) {
      assertThat(places(texts.of(key))).as(key).isEqualTo(places(ENGLISH.of(key)));
    }
  }

  private static List<String> places(String text) {
    List<String> places = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places.stream().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void everyKindOfColumnHasWords(FieldKind kind) {
    assertThat(ENGLISH.kind(kind)).isNotBlank();
  }

  /** One record of one value in a column of each kind: what all of them are compared by. */
  @Test
  void everyLevelOfEveryComparisonHasWords() {
    List<FoldedColumn> columns = new ArrayList<>();
    for (FieldKind kind : FieldKind.values()) {
      ValuesBuilder values = new ValuesBuilder();
      byte[] value = Folding.fold(kind, "2001".getBytes(StandardCharsets.UTF_8), 0, 4);
      int code = values.code(value, 0, value.length);
      columns.add(FoldedColumn.of(kind.label(), kind, values.build(), new int[] {code}));
    }
    List<Comparison> comparisons = Comparisons.of(Records.of(columns, 1, 1));
    assertThat(comparisons).hasSize(FieldKind.values().length - 1);
    assertThat(ENGLISH.keys())
        .containsAll(
            comparisons.stream()
                .flatMap(comparison -> comparison.levels().stream())
                .map(LinkageTexts::levelKey)
                .toList());
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    assertThat(ENGLISH.decimal(-1234.5, 2)).isEqualTo("-1,234.50");
    assertThat(ENGLISH.percent(0.1234, 1)).isEqualTo("12.3%");
    LinkageTexts russian = LinkageTexts.in(Language.RU);
    assertThat(russian.decimal(1234567.25, 1)).isEqualTo("1\u202F234\u202F567,3");
    assertThat(russian.percent(0.1234, 1)).isEqualTo("12,3\u202F%");
  }

  @Test
  void aWeightThatRoundsToNothingHasNoMinus() {
    assertThat(ENGLISH.signed(-0.01, 1)).isEqualTo("+0.0");
    assertThat(ENGLISH.signed(-2.26, 1)).isEqualTo("−2.3");
  }

  @Test
  void aProbabilityNearOneIsNotOne() {
    assertThat(ENGLISH.probability(0.5)).isEqualTo("0.500");
    assertThat(ENGLISH.probability(0.99995)).isEqualTo("0.999950");
    assertThat(ENGLISH.probability(1 - 1e-9)).isEqualTo(">0.999999");
  }

  @Test
  void aRulesPartsHaveWords() {
    assertThat(ENGLISH.rule("given_name:root+birth_date"))
        .isEqualTo("given_name (root) + birth_date");
    assertThat(ENGLISH.rule("birth_date:day-and-month+birth_date:year"))
        .isEqualTo("birth_date (day and month) + birth_date (year)");
    assertThat(ENGLISH.rule("alone: phone:end")).isEqualTo("second look: phone (end)");
  }
}
