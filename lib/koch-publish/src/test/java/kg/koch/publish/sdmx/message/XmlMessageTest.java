package kg.koch.publish.sdmx.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SDMX-ML 2.1 section 3A, part IV (data), and SDMX-ML 3.0 of the same. */
class XmlMessageTest {

  private static final Map<String, String> STATUS = Map.of("attributes", "OBS_STATUS");

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleAnswers.release(folder);
  }

  @Test
  void generic_ofASeries_hasItsKeyThenItsObservations() {
    assertThat(body(DataFormat.GENERIC, "KG05.F.RUS", STATUS))
        .isEqualTo(
            """
            <mes:DataSet structureRef="C2_1_0" action="Information">
            <gen:Series><gen:SeriesKey><gen:Value id="REF_AREA" value="KG05"/><gen:Value id="SEX" value="F"/><gen:Value id="PARTNER" value="RUS"/></gen:SeriesKey>
            <gen:Obs><gen:ObsDimension value="2023"/><gen:ObsValue value="74"/><gen:Attributes><gen:Value id="OBS_STATUS" value="A"/></gen:Attributes></gen:Obs>
            <gen:Obs><gen:ObsDimension value="2024"/><gen:ObsValue value="NaN"/><gen:Attributes><gen:Value id="OBS_STATUS" value="Q"/></gen:Attributes></gen:Obs>
            </gen:Series>
            </mes:DataSet>
            </mes:GenericData>
            """);
  }

  @Test
  void generic_withoutSeries_hasTheWholeKeyInEachObservation() {
    assertThat(
            body(
                DataFormat.GENERIC,
                "KG.F._T",
                Map.of(
                    "attributes", "none",
                    "lastNObservations", "1",
                    "dimensionAtObservation", "AllDimensions")))
        .contains(
            "<gen:Obs><gen:ObsKey><gen:Value id=\"REF_AREA\" value=\"KG\"/><gen:Value id=\"SEX\" value=\"F\"/><gen:Value id=\"PARTNER\" value=\"_T\"/><gen:Value id=\"TIME_PERIOD\" value=\"2024\"/></gen:ObsKey><gen:ObsValue value=\"160\"/></gen:Obs>");
  }

  @Test
  void generic_attributesOfTheTable_standWithTheDataSet() {
    assertThat(body(DataFormat.GENERIC, "KG.F._T", Map.of("attributes", "UNIT_MEASURE")))
        .contains(
            "<gen:Attributes><gen:Value id=\"UNIT_MEASURE\" value=\"PERSONS\"/></gen:Attributes>\n<gen:Series>");
  }

  @Test
  void generic_header_refersToTheDataflow() {
    assertThat(message(DataFormat.GENERIC, "*", Map.of()))
        .contains(
            "<mes:Structure structureID=\"C2_1_0\" dimensionAtObservation=\"TIME_PERIOD\"><com:StructureUsage><Ref agencyID=\"KOCH\" id=\"C2\" version=\"1.0\"/></com:StructureUsage></mes:Structure>");
  }

  @Test
  void structureSpecific_componentsAreAttributesOfTheirElement() {
    assertThat(body(DataFormat.STRUCTURE_SPECIFIC, "KG05.F.RUS", STATUS))
        .contains(
            """
            <Series REF_AREA="KG05" SEX="F" PARTNER="RUS">
            <Obs TIME_PERIOD="2023" OBS_VALUE="74" OBS_STATUS="A"/>
            <Obs TIME_PERIOD="2024" OBS_VALUE="NaN" OBS_STATUS="Q"/>
            </Series>
            """);
  }

  @Test
  void structureSpecific_ofSections_putsTimeInTheSeries() {
    assertThat(
            body(
                DataFormat.STRUCTURE_SPECIFIC,
                "KG06.F+M._T",
                Map.of(
                    "attributes", "none",
                    "c[TIME_PERIOD]", "2023",
                    "dimensionAtObservation", "SEX")))
        .contains(
            """
            <Series REF_AREA="KG06" PARTNER="_T" TIME_PERIOD="2023">
            <Obs SEX="F" OBS_VALUE="75"/>
            <Obs SEX="M" OBS_VALUE="75"/>
            </Series>
            """);
  }

  @Test
  void structureSpecific_nameSpace_isThatOfTheDataStructure() {
    assertThat(message(DataFormat.STRUCTURE_SPECIFIC, "*", Map.of()))
        .contains(
            "xmlns:ns1=\"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=KOCH:DSD_C2(1.0):ObsLevelDim:TIME_PERIOD\"",
            "xsi:type=\"ns1:DataSetType\"",
            "UNIT_MEASURE=\"PERSONS\"");
  }

  @Test
  void version3_attributesOfTheTable_standInAtts() {
    assertThat(body(DataFormat.XML_3_0, "KG.F._T", Map.of("attributes", "UNIT_MEASURE")))
        .contains(">\n<Atts UNIT_MEASURE=\"PERSONS\"/>\n<Series ");
  }

  @Test
  void version3_header_hasTheUrnOfTheDataflow() {
    assertThat(message(DataFormat.XML_3_0, "*", Map.of()))
        .contains(
            "<com:StructureUsage>urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=KOCH:C2(1.0.0)</com:StructureUsage>");
  }

  @Test
  void timeSeries_withoutSeries_isNotAcceptable() {
    Map<String, String> flat = Map.of("dimensionAtObservation", "AllDimensions");
    assertThatThrownBy(() -> message(DataFormat.GENERIC_TIME_SERIES, "*", flat))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(SdmxException.Status.NOT_ACCEPTABLE);
  }

  @Test
  void value_withWhatXmlKeepsForItself_isEscaped() {
    assertThat(Xml.value("a<b & \"c\">")).isEqualTo("a&lt;b &amp; &quot;c&quot;&gt;");
  }

  private String body(DataFormat format, String key, Map<String, String> parameters) {
    String message = message(format, key, parameters);
    return message.substring(message.indexOf("<mes:DataSet"));
  }

  private String message(DataFormat format, String key, Map<String, String> parameters) {
    return SampleAnswers.message(
        format, CsvOptions.PLAIN, SampleAnswers.answer(List.of(release), key, parameters));
  }
}
