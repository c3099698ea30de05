package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SDMX REST 2.2, metadata queries, and the order of SIMS 2.0. */
class MetadataQueryTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleRelease.handMade(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadataset",
        "metadataset/KOCH/MDS_C2/1.0.0",
        "metadataflow/KOCH/QUALITY/~",
        "metadataflow/*/*/*/KOCH",
        "structure/dataflow/KOCH/C2/+",
        "structure"
      })
  void query_thatMatches_bringsTheReport(String asked) {
    assertThat(answer(asked, "").reports())
        .extracting(one -> one.identity().id())
        .containsExactly("MDS_C2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"metadataset/KOCH/MDS_C9", "metadataflow/KOCH/OTHER", "structure/codelist"})
  void query_thatMatchesNothing_hasNoResults(String asked) {
    assertThatThrownBy(() -> answer(asked, ""))
        .isInstanceOfSatisfying(
            SdmxException.class,
            failure -> assertThat(failure.status()).isEqualTo(SdmxException.Status.NO_RESULTS));
  }

  @ParameterizedTest
  @CsvSource({"reports, ''", "structure/tables, ''", "metadataset, most"})
  void query_thatIsNotWrittenSo_isRefused(String asked, String detail) {
    assertThatThrownBy(() -> answer(asked, detail))
        .isInstanceOfSatisfying(
            SdmxException.class,
            failure -> assertThat(failure.status()).isEqualTo(SdmxException.Status.SYNTAX));
  }

  @Test
  void report_tellsItsPartsInTheOrderOfTheStructure() {
    assertThat(answer("metadataset", "").reports().get(0).parts().keySet())
        .containsExactly(
            ReportPart.DATA_DESCR,
            ReportPart.CLASS_SYSTEM,
            ReportPart.STAT_POP,
            ReportPart.REF_AREA,
            ReportPart.COVERAGE_TIME,
            ReportPart.UNIT_MEASURE,
            ReportPart.REF_PERIOD,
            ReportPart.CONF_DATA_TR,
            ReportPart.FREQ_DISS,
            ReportPart.ACCURACY_OVERALL,
            ReportPart.SOURCE_TYPE,
            ReportPart.DATA_VALIDATION,
            ReportPart.DATA_COMP,
            ReportPart.COMMENT_DSET);
  }

  @Test
  void report_tellsWhatTheReleaseKnows() {
    MetadataReport report = answer("metadataset", "").reports().get(0);
    assertThat(report.parts().get(ReportPart.SOURCE_TYPE).en())
        .isEqualTo("register: Border crossings (Border Service)");
    assertThat(report.parts().get(ReportPart.DATA_VALIDATION).en())
        .isEqualTo("Border crossings: 1 files, 1000 rows received, 12 rejected");
    assertThat(report.parts().get(ReportPart.ACCURACY_OVERALL).ru()).contains("Ячеек: 54");
    assertThat(report.parts().get(ReportPart.COMMENT_DSET).ky())
        .isEqualTo("Ойдон чыгарылган маалымат");
  }

  @Test
  void json_hasEveryLanguage() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MetadataWriter(Language.KY).writeJson(answer("metadataset", ""), "2.1.0", out);
    JsonNode set = JsonMapper.shared().readTree(out.toByteArray()).at("/data/metadataSets/0");
    assertThat(set.at("/targets/0").asString())
        .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=KOCH:C2(1.0.0)");
    assertThat(set.at("/attributes/2/value/en").asString()).isEqualTo("Usual residents");
  }

  @Test
  void stub_hasNoParts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MetadataWriter(Language.EN).writeMl(answer("metadataset", "allstubs"), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("id=\"MDS_C2\"", "Emigrants for 12 months")
        .doesNotContain("md:Attribute");
  }

  private MetadataMessage answer(String asked, String detail) {
    List<String> path = Arrays.asList(asked.split("/"));
    return MetadataQuery.parse(path, detail).answer(release);
  }
}
