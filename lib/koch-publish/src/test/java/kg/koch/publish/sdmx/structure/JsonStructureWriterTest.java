package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxStandard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The field guides of SDMX-JSON 1.0, 2.0 and 2.1: structure messages. */
class JsonStructureWriterTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleRelease.handMade(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "/dimensionList/dimensions/0/id, REF_AREA",
    "/dimensionList/timeDimension/localRepresentation/format/dataType, GregorianYear",
    "/dimensionList/dimensions/1/localRepresentation/enumeration, urn:sdmx:org.sdmx.infomodel.codelist.Codelist=KOCH:CL_SEXES(1.0.0)",
    "/measureList/measures/0/id, OBS_VALUE",
    "/attributeList/attributes/0/usage, mandatory"
  })
  void dataStructure_in2_isAsTheFieldGuideHasIt(String path, String expected) {
    assertThat(
            json2("datastructure/KOCH/DSD_C2")
                .at("/data/dataStructures/0/dataStructureComponents" + path)
                .asString())
        .isEqualTo(expected);
  }

  @Test
  void dataStructure_in1_hasAPrimaryMeasure() {
    JsonNode components =
        json1("datastructure/KOCH/DSD_C2").at("/data/dataStructures/0/dataStructureComponents");
    assertThat(components.at("/measureList/primaryMeasure/id").asString()).isEqualTo("OBS_VALUE");
    assertThat(components.at("/attributeList/attributes/0/assignmentStatus").asString())
        .isEqualTo("Mandatory");
  }

  @Test
  void version_isWrittenAsEachStandardDoes() {
    String version = "/data/codelists/0/version";
    assertThat(json1("codelist/KOCH/CL_SEXES").at(version).asString()).isEqualTo("1.0");
    assertThat(json2("codelist/KOCH/CL_SEXES").at(version).asString()).isEqualTo("1.0.0");
  }

  @Test
  void names_areInAllLanguagesAndTheBestInTheOneAskedFor() {
    JsonNode women = json2("codelist/KOCH/CL_SEXES").at("/data/codelists/0/codes/1");
    assertThat(women.at("/name").asString()).isEqualTo("Аялдар");
    assertThat(women.at("/names/en").asString()).isEqualTo("Women");
  }

  @Test
  void whatIsAvailable_isAKindOfItsOwnSince21() {
    AvailabilityQuery query = AvailabilityQuery.parse("*.F.*", "*", Map.of());
    StructureMessage message =
        query.message(
            Structures.of(release),
            query.answer(release, release.findMetadata("C2").orElseThrow()),
            "");
    JsonNode newer = write(new Json2StructureWriter(Language.KY, "2.1.0"), message);
    assertThat(newer.at("/data/availabilityConstraints/0/obsCount").asInt()).isEqualTo(18);
    JsonNode older = write(new Json2StructureWriter(Language.KY, "2.0.0"), message);
    assertThat(older.at("/data/dataConstraints/0/role").asString()).isEqualTo("Actual");
    assertThat(older.at("/data/dataConstraints/0/cubeRegions/0/keyValues/1/values/0").asString())
        .isEqualTo("F");
  }

  private JsonNode json1(String asked) {
    return write(new Json1StructureWriter(Language.KY), message(SdmxStandard.SDMX_2_1, asked));
  }

  private JsonNode json2(String asked) {
    return write(
        new Json2StructureWriter(Language.KY, "2.1.0"), message(SdmxStandard.SDMX_3_0, asked));
  }

  private StructureMessage message(SdmxStandard standard, String asked) {
    List<String> path = Arrays.asList(asked.split("/"));
    return StructureQuery.parse(standard, path.get(0), path.subList(1, path.size()), "", "")
        .answer(Structures.of(release));
  }

  private static JsonNode write(StructureWriter writer, StructureMessage message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(message, out);
    return JsonMapper.shared().readTree(out.toByteArray());
  }
}
