package kg.koch.openrosa.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal names sheet, row and column, and what was expected. */
class FormFaultsTest {

  private static final String SETTINGS =
      "\n# settings\nform_title|form_id|version\nVisit|visit|1\n";

  private static void refused(String sheets, String... said) {
    assertThatThrownBy(() -> FormConverter.convert(Sheets.of(sheets)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "type|name|label\\ntekst|a|A; row 2, 'type'; a type of text, integer",
        "type|name|label\\nrange|a|A; row 2, 'type'; 'range'",
        "type|name|label\\ntext|1a|A; row 2, 'name'; a letter or _",
        "type|name|label\\ntext|a|A\\ntext|a|B; row 3, 'name'; 'a' twice",
        "type|name|label\\ntext|a|; row 2, 'label'; a blank cell",
        "type|name|label\\nselect_one sex|a|A; row 2, 'type'; a list of the sheet choices",
        "type|name|label\\nbegin group|g|G\\ntext|a|A; row 2, 'type'; an end for every begin",
        "type|name|label\\ntext|a|A\\nend group||; row 3, 'type'; nothing open",
        "type|name|label\\nbegin group|g|G\\nend repeat||; row 3, 'type'; 'g' of row 2",
        "type|name|label|relevant\\ntext|a|A|${b} = 1; row 2, 'relevant'; which none has",
        "type|name|label|constraint\\ntext|a|A|(. > 1; row 2, 'constraint'; brackets and quotes",
        "type|name|label|constraint\\ntext|a|A|. = 'x; row 2, 'constraint'; brackets and quotes",
        "type|name|label\\ncalculate|a|; row 2, 'calculation'; what is calculated",
        "type|name|label|trigger\\ntext|a|A|x; row 2, 'trigger'; not supported",
        "type|name|label|bind::odk:length\\ntext|a|A|3; row 2, 'bind::odk:length'; not supported",
        "type|name|label|choice_filter\\ntext|a|A|x; row 2, 'choice_filter'; a select only",
        "type|name|label|save_to\\ntext|a|A|x; row 2, 'save_to'; a sheet entities",
        "type|name|label|repeat_count\\nbegin_repeat|r|R|2 + 3\\ntext|a|A|\\nend_repeat|||; row 2, 'repeat_count'; one reference",
        "type|name|label\\ntext|a|Hello ${whom}; row 2, 'label'; which none has",
        "type|name|label|relevant::ky\\ntext|a|A|x; row 1, 'relevant::ky'; a language for texts only"
      })
  void convert_faultyRow_isNamedByPlace(String survey, String place, String expected) {
    String[] parts = place.split(", ");
    refused(
        "# survey\n" + survey.replace("\\n", "\n") + SETTINGS,
        "visit.xlsx, sheet survey, line " + parts[0].replace("row ", "") + ", field " + parts[1],
        expected);
  }

  @Test
  void convert_codeTwiceInAList_isNamedByPlace() {
    refused(
        "# survey\ntype|name|label\nselect_one l|a|A\n# choices\nlist_name|name|label\nl|x|X\nl|x|Y"
            + SETTINGS,
        "sheet choices, line 3, field 'name'",
        "'x' twice");
  }

  @Test
  void convert_codeWithABlank_isNamedByPlace() {
    refused(
        "# survey\ntype|name|label\nselect_one l|a|A\n# choices\nlist_name|name|label\nl|x y|X"
            + SETTINGS,
        "sheet choices, line 2, field 'name'",
        "a code without blanks");
  }

  @Test
  void convert_withoutFormId_isNamedByPlace() {
    refused("# survey\ntype|name|label\ntext|a|A", "sheet settings, line 2, field 'form_id'");
  }

  @Test
  void convert_defaultLanguageThatNoLabelHas_isNamedByPlace() {
    refused(
        "# survey\ntype|name|label::ky\ntext|a|A\n# settings\nform_id|default_language\nv|ru",
        "sheet settings, line 2, field 'default_language'",
        "ky");
  }

  @Test
  void convert_encryptedForm_isRefused() {
    refused(
        "# survey\ntype|name|label\ntext|a|A\n# settings\nform_id|public_key\nv|MIIB",
        "sheet settings, line 2, field 'public_key'");
  }

  @Test
  void convert_entityMadeAndChangedAtOnce_isRefused() {
    refused(
        "# survey\ntype|name|label\ntext|a|A\n# entities\nlist_name|label|entity_id|create_if\nh|A|${a}|1"
            + SETTINGS,
        "sheet entities, line 2, field 'create_if'");
  }

  @Test
  void convert_severalFaults_areToldAtOnce() {
    refused(
        "# survey\ntype|name|label\ntekst|a|A\ntext|2|B" + SETTINGS,
        "2 faults",
        "line 2, field 'type'",
        "line 3, field 'name'");
  }

  @Test
  void convert_columnTheStandardDoesNotKnow_isARemark() {
    assertThat(
            FormConverter.convert(
                    Sheets.of("# survey\ntype|name|label|relevent\ntext|a|A|x" + SETTINGS))
                .remarks())
        .containsExactly(
            "visit.xlsx, sheet survey: column 'relevent' is not known and was read over");
  }
}
