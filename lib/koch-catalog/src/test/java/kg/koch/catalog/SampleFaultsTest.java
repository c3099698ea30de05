package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import kg.koch.catalog.SourceLayout.SurveyStage;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared of a sample and of a table made from it, and what is refused. */
class SampleFaultsTest {

  @Test
  void sample_sound_hasItsDesignAndColumns() {
    Catalog catalog = new SmallCatalog().read();
    SourceLayout.SurveyDesign survey = catalog.source("sample").survey();
    assertThat(survey.weight()).isEqualTo("weight");
    assertThat(survey.stages()).isEqualTo(List.of(new SurveyStage(null, "village", "villages")));
    assertThat(catalog.table("D1").dimensions().get(2).column()).isEqualTo("sex");
    assertThat(catalog.source("sample").rules().get(0).maximum()).isEqualTo("900");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "weight no field   | sources/sample.yaml | weight: weight | weight: weights | a field of this source",
        "cluster no field  | sources/sample.yaml | cluster: village | cluster: town | a field of this source",
        "no stage          | sources/sample.yaml | stages: | phases: | at least one stage",
        "names a person    | sources/sample.yaml | type: TEXT, | type: TEXT, identifying: true, | respondents are anonymous",
        "reserved name     | sources/sample.yaml | {name: sex | {name: row | a name other than",
        "bound no number   | sources/sample.yaml | minimum: 1 | minimum: one | a whole number",
        "bounds crossed    | sources/sample.yaml | minimum: 1 | minimum: 901 | not before the minimum",
        "column no field   | tables/D1.yaml | column: sex | column: age | a field of the first source",
        "not as a survey   | tables/D1.yaml | status: survey | status: register | survey for a table",
        "survey of a register | tables/A1.yaml | status: register | status: survey | survey for a table",
        "no figures        | tables/D1.yaml | code-list: figures | code-list: sexes | whose code list has figures"
      })
  void sample_spoilt_isRefused(
      String fault, String file, String text, String replacement, String expected) {
    SmallCatalog catalog = new SmallCatalog().with(file, text, replacement);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining(file)
        .withMessageContaining(expected);
  }
}
