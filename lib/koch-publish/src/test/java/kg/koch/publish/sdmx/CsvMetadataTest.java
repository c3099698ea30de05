package kg.koch.publish.sdmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.cube.TestCubes;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** W3C, Metadata Vocabulary for Tabular Data. */
class CsvMetadataTest {

  private static final DataSelection DATA =
      DataSelection.of(TestCubes.release(TestCubes.everyKind()), "C2", DataQuery.all());

  private static JsonNode description() {
    return JsonMapper.shared()
        .readTree(CsvMetadata.of(DATA, "data.csv", new Publisher("Office", "", "https://x.org/l")));
  }

  /** Section 5.6: titles are compared with the header of the file. */
  @Test
  void columns_areThoseOfTheFileInItsOrder() throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    DataFormat.CSV_2_0.writer(CsvOptions.PLAIN).write(DataAnswer.of(DATA, Language.EN), csv);
    List<String> titles = new ArrayList<>();
    description()
        .at("/tableSchema/columns")
        .forEach(one -> titles.add(one.get("titles").asString()));
    assertThat(String.join(",", titles))
        .isEqualTo(csv.toString(UTF_8).lines().findFirst().orElse(""));
  }

  @Test
  void key_isTheDimensions() {
    assertThat(description().at("/tableSchema/primaryKey"))
        .hasToString("[\"REF_AREA\",\"SEX\",\"PARTNER\",\"TIME_PERIOD\"]");
  }

  @Test
  void value_isANumberThatMayBeMissing() {
    JsonNode value = description().at("/tableSchema/columns/7");
    assertThat(value.get("name").asString()).isEqualTo("OBS_VALUE");
    assertThat(value.get("datatype").asString()).isEqualTo("number");
    assertThat(value.get("null").asString()).isEmpty();
  }

  @Test
  void notes_areInThreeLanguages() {
    assertThat(description().at("/rdfs:comment/2"))
        .hasToString("{\"@value\":\"Made-up data\",\"@language\":\"en\"}");
  }
}
