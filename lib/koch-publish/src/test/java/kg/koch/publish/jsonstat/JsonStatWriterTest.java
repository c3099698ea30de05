package kg.koch.publish.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.TestCubes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-stat Format 2.0, json-stat.org/full: the properties of a dataset, one by one. */
class JsonStatWriterTest {

  /** Kyrgyzstan, Batken and Osh region by sex in 2024. */
  private static final Cube BLOCK =
      Cube.of(
          TestCubes.release(TestCubes.everyKind()),
          "C2",
          List.of(
              new Cube.Axis(0, List.of(1)),
              new Cube.Axis(1, List.of(0, 1, 2)),
              new Cube.Axis(2, List.of(0, 1, 2))));

  private static JsonNode written(Cube cube) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonStatWriter(Language.EN).write(cube, out);
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  @Test
  void write_identifiesItself() {
    JsonNode dataset = written(BLOCK);
    assertThat(dataset.get("version").asString()).isEqualTo("2.0");
    assertThat(dataset.get("class").asString()).isEqualTo("dataset");
  }

  @Test
  void write_hasOneSizeForEachDimension() {
    JsonNode dataset = written(BLOCK);
    assertThat(dataset.get("id").toString())
        .isEqualTo("[\"TIME_PERIOD\",\"REF_AREA\",\"SEX\",\"ContentsCode\"]");
    assertThat(dataset.get("size").toString()).isEqualTo("[1,3,3,3]");
  }

  @Test
  void write_givesTimeAreaAndMeasureTheirRoles() {
    assertThat(written(BLOCK).get("role").toString())
        .isEqualTo(
            "{\"time\":[\"TIME_PERIOD\"],\"geo\":[\"REF_AREA\"],\"metric\":[\"ContentsCode\"]}");
  }

  @Test
  void write_tellsWhatATotalIsMadeOf() {
    assertThat(written(BLOCK).at("/dimension/REF_AREA/category/child").toString())
        .isEqualTo("{\"KG\":[\"KG05\",\"KG06\"]}");
  }

  @Test
  void write_hasUnitAndDecimalsOfEachContents() {
    assertThat(written(BLOCK).at("/dimension/ContentsCode/category/unit/LOWER_BOUND").toString())
        .isEqualTo("{\"base\":\"persons\",\"decimals\":0}");
  }

  /** Value, lower and upper limit of each cell; what is hidden or impossible has none. */
  @Test
  void write_hasAPlaceForEveryCell() {
    assertThat(written(BLOCK).get("value").toString())
        .isEqualTo(
            "[310,null,null,150,140,160,160.25,null,null,"
                + "null,null,null,null,null,null,null,null,null,"
                + "90,null,null,null,null,null,null,null,null]");
  }

  @Test
  void write_saysOfWhatIsNotNormalWhatItIs() {
    assertThat(written(BLOCK).get("status").toString())
        .isEqualTo(
            "{\"3\":\"P\",\"6\":\"U\",\"9\":\"Q:C\",\"12\":\"Q:C\",\"15\":\"Q:C\","
                + "\"21\":\"Q:N\",\"24\":\"M\"}");
  }

  @Test
  void write_saysWhatTheFlagsMean() {
    assertThat(written(BLOCK).at("/extension/status/label/Q:C").asString())
        .isEqualTo("Hidden, so that nobody can be recognised");
  }

  @Test
  void write_ofMadeUpData_saysSoFirst() {
    assertThat(written(BLOCK).at("/note/0").asString()).isEqualTo("Made-up data");
  }

  @Test
  void writeVersion1_isABundleWithTheOrderInsideDimension() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonStatWriter(Language.EN).writeVersion1(BLOCK, out);
    JsonNode bundle = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(bundle.at("/dataset/dimension/size").toString()).isEqualTo("[1,3,3,3]");
  }

  @Test
  void collection_leadsToEveryDataset() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonStatCollection(Language.EN, table -> "https://example.org/" + table)
        .write(TestCubes.release(TestCubes.everyKind()), out);
    JsonNode collection = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(collection.at("/link/item/0").toString())
        .isEqualTo(
            "{\"class\":\"dataset\",\"href\":\"https://example.org/C2\",\"label\":\"Emigrants for 12 months\",\"updated\":\"2026-01-01\"}");
  }
}
