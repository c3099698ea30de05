package kg.koch.publish.sdmx.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SDMX-JSON field guides 2.1 and 1.0; what is as in 2.0 is tested in SdmxTest. */
class JsonMessageTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleAnswers.release(folder);
  }

  @Test
  void version2_1_namesItsSchemaAtTheTop() {
    assertThat(message(DataFormat.JSON_2_1, Map.of()).at("/$schema").asString())
        .isEqualTo("https://json.sdmx.org/2.1/sdmx-json-data-schema.json");
  }

  @Test
  void version2_1_action_isMerge() {
    assertThat(message(DataFormat.JSON_2_1, Map.of()).at("/data/dataSets/0/action").asString())
        .isEqualTo("Merge");
  }

  @Test
  void version1_hasOneStructureAndNoMeasures() {
    JsonNode structure = message(DataFormat.JSON_1_0, Map.of()).at("/data/structure");
    assertThat(structure.at("/dimensions/observation/0/id").asString()).isEqualTo("TIME_PERIOD");
    assertThat(structure.has("measures")).isFalse();
  }

  @Test
  void version1_limitsOfAFigure_areIndexesOfTheirValues() {
    release = SampleAnswers.withIntervals(folder.resolve("limits"));
    JsonNode data = message(DataFormat.JSON_1_0, Map.of("attributes", "obs")).get("data");
    int lower = data.at("/dataSets/0/series/0:0:0/observations/0/3").asInt();
    assertThat(data.at("/structure/attributes/observation/2/values/" + lower + "/name").asString())
        .isEqualTo("130");
  }

  @Test
  void sections_areSeriesOfTheOtherDimensions() {
    JsonNode data =
        message(DataFormat.JSON_2_1, Map.of("dimensionAtObservation", "REF_AREA")).get("data");
    assertThat(data.at("/structures/0/dimensions/series/2/id").asString()).isEqualTo("TIME_PERIOD");
    assertThat(data.at("/dataSets/0/series/0:0:1/observations/0/0").asInt()).isEqualTo(160);
  }

  private JsonNode message(DataFormat format, Map<String, String> parameters) {
    return new JsonMapper()
        .readTree(
            SampleAnswers.message(
                format,
                CsvOptions.PLAIN,
                SampleAnswers.answer(List.of(release), "KG.F._T", parameters)));
  }
}
