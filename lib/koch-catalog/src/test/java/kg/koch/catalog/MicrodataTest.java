package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared of a file of records, and what is refused. */
class MicrodataTest {

  private static final String FILE = "microdata/answers.yaml";
  private static final String SOUND =
      """
      id: answers
      version: "1.0"
      source: sample
      title: {ky: а, ru: а, en: a}
      about: {ky: а, ru: а, en: a}
      universe: {ky: а, ru: а, en: a}
      period: "2025"
      access: LICENSED
      alike: 5
      variables:
        - field: weight
        - field: sex
          coarser: {ky: а, ru: а, en: a}
      terms:
        - term: {ky: а, ru: а, en: a}
      contact: a@example.org
      """;

  @Test
  void microdata_sound_hasItsColumnsAndTerms() {
    MicrodataFile file = read(new SmallCatalog(), SOUND).microdata().get("answers");
    assertThat(file.alike()).isEqualTo(5);
    assertThat(file.variables())
        .containsExactly(
            new MicrodataFile.Variable("weight", null),
            new MicrodataFile.Variable("sex", new Label("а", "а", "a")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown source  | source: sample | source: survey | a source",
        "field of none   | field: sex     | field: wage    | a field of source sample",
        "too few alike   | alike: 5       | alike: 2       | 3",
        "no terms        | term:          | words:         | the key 'term'",
        "unknown access  | LICENSED       | SECRET         | PUBLIC"
      })
  void microdata_spoilt_isRefused(String fault, String text, String replacement, String expected) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(new SmallCatalog(), SOUND.replace(text, replacement)))
        .withMessageContaining(FILE)
        .withMessageContaining(expected);
  }

  @Test
  void microdata_columnThatLeadsToAPerson_isRefused() {
    String withPin =
        SOUND.replace("source: sample", "source: people").replace("field: weight", "field: pin");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(new SmallCatalog(), withPin))
        .withMessageContaining("a field that names nobody");
  }

  @Test
  void microdata_ofTheShippedCatalog_isSound() {
    assertThat(CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))).microdata())
        .containsKey("household-survey-members");
  }

  private static Catalog read(SmallCatalog rest, String declared) {
    return new CatalogReader(
            new CatalogFiles() {
              @Override
              public List<String> list(String subfolder) throws IOException {
                return subfolder.equals("microdata") ? List.of(FILE) : rest.list(subfolder);
              }

              @Override
              public InputStream open(String name) throws IOException {
                return name.equals(FILE)
                    ? new ByteArrayInputStream(declared.getBytes(StandardCharsets.UTF_8))
                    : rest.open(name);
              }
            })
        .read();
  }
}
