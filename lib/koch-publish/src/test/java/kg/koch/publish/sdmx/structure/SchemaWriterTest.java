package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** SDMX-ML, section 3: how structure-specific schemas are made of a data structure. */
class SchemaWriterTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleRelease.handMade(folder);
  }

  @Test
  void schema_inTime_hasTimeAtTheObservationAndTheRestAtTheSeries() throws Exception {
    Document schema = schema(SdmxStandard.SDMX_2_1, "");
    assertThat(value(schema, "//complexType[@name='SeriesType']//restriction/@base"))
        .isEqualTo("dsd:TimeSeriesType");
    assertThat(used(schema, "SeriesType", "required")).isEqualTo("REF_AREA SEX PARTNER");
    assertThat(used(schema, "ObsType", "required")).isEqualTo("TIME_PERIOD");
    assertThat(
            value(schema, "//complexType[@name='ObsType']//attribute[@name='TIME_PERIOD']/@type"))
        .isEqualTo("xs:gYear");
  }

  @Test
  void schema_withoutSeries_hasAllDimensionsAtTheObservation() throws Exception {
    Document schema = schema(SdmxStandard.SDMX_3_0, "AllDimensions");
    assertThat(used(schema, "ObsType", "required")).isEqualTo("REF_AREA SEX PARTNER TIME_PERIOD");
    assertThat(value(schema, "count(//complexType[@name='SeriesType'])")).isEqualTo("0");
  }

  @Test
  void schema_withAnotherDimension_hasItAtTheObservation() throws Exception {
    Document schema = schema(SdmxStandard.SDMX_3_0, "SEX");
    assertThat(used(schema, "SeriesType", "required")).isEqualTo("REF_AREA PARTNER TIME_PERIOD");
    assertThat(used(schema, "ObsType", "required")).isEqualTo("SEX");
  }

  @ParameterizedTest
  @CsvSource({"SDMX_2_1, DataSetType", "SDMX_3_0, AttsType"})
  void whatIsSaidOfAllData_standsWhereTheStandardHasIt(SdmxStandard standard, String type)
      throws Exception {
    assertThat(used(schema(standard, ""), type, "optional")).contains("UNIT_MEASURE", "VINTAGE");
  }

  @Test
  void codes_areThoseOfTheTable() throws Exception {
    assertThat(
            value(
                schema(SdmxStandard.SDMX_2_1, ""),
                "count(//simpleType[@name='CL_SEXES']//enumeration)"))
        .isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource({
    "SDMX_2_1, urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=KOCH:DSD_C2(1.0):ObsLevelDim:TIME_PERIOD",
    "SDMX_3_0, urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=KOCH:DSD_C2(1.0.0):ObsLevelDim:TIME_PERIOD"
  })
  void nameSpace_saysStructureAndDimension(SdmxStandard standard, String space) throws Exception {
    assertThat(value(schema(standard, ""), "/schema/@targetNamespace")).isEqualTo(space);
  }

  @Test
  void dimension_thatIsNone_isRefused() {
    assertThatThrownBy(() -> schema(SdmxStandard.SDMX_3_0, "COLOUR"))
        .isInstanceOf(SdmxException.class)
        .hasMessageContaining("REF_AREA");
  }

  private Document schema(SdmxStandard standard, String atObservation) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SchemaQuery.of(standard, Structures.of(release), release.findMetadata("C2").orElseThrow())
        .schema(atObservation)
        .write(out);
    String text =
        out.toString("UTF-8").replaceAll("(</?)xs:", "$1").replaceAll(" xmlns=\"[^\"]*\"", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes("UTF-8")));
  }

  private static String used(Document schema, String type, String use) throws Exception {
    StringBuilder names = new StringBuilder();
    String path = "//complexType[@name='" + type + "']//attribute[@use='" + use + "']";
    int count = Integer.parseInt(value(schema, "count(" + path + ")"));
    for (int i = 1; i <= count; i++) {
      names.append(' ').append(value(schema, "(" + path + ")[" + i + "]/@name"));
    }
    return names.toString().strip();
  }

  private static String value(Document schema, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, schema);
  }
}
