package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxStandard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** SDMX-ML 2.1 and 3.0, Schemas and Samples: the structure namespace. */
class MlStructureWriterTest {

  @TempDir Path folder;
  private Structures structures;

  @BeforeEach
  void read() {
    structures = Structures.of(SampleRelease.handMade(folder));
  }

  @Test
  void reference_in21_isARefWithItsParts() throws Exception {
    assertThat(
            value(
                ml21("dataflow/KOCH/C2", ""),
                "concat(//Dataflow/Structure/Ref/@class, ' ', //Dataflow/Structure/Ref/@agencyID, ':', //Dataflow/Structure/Ref/@id, '(', //Dataflow/Structure/Ref/@version, ')')"))
        .isEqualTo("DataStructure KOCH:DSD_C2(1.0)");
  }

  @Test
  void reference_in30_isAUrn() throws Exception {
    assertThat(value(ml30("dataflow/KOCH/C2", ""), "//Dataflow/Structure"))
        .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=KOCH:DSD_C2(1.0.0)");
  }

  @ParameterizedTest
  @CsvSource({
    "count(//DimensionList/Dimension), 3",
    "//DimensionList/Dimension[1]/@id, REF_AREA",
    "//DimensionList/TimeDimension/LocalRepresentation/TextFormat/@textType, GregorianYear",
    "//Dimension[@id='SEX']/ConceptIdentity/Ref/@maintainableParentID, CS_KOCH",
    "//Dimension[@id='SEX']/LocalRepresentation/Enumeration/Ref/@id, CL_SEXES",
    "//PrimaryMeasure/@id, OBS_VALUE",
    "//Attribute[@id='OBS_STATUS']/@assignmentStatus, Mandatory",
    "//Attribute[@id='OBS_STATUS']/AttributeRelationship/PrimaryMeasure/Ref/@id, OBS_VALUE",
    "count(//Attribute[@id='UNIT_MEASURE']/AttributeRelationship/None), 1"
  })
  void dataStructure_in21_isAsTheSchemaHasIt(String path, String expected) throws Exception {
    assertThat(value(ml21("datastructure/KOCH/DSD_C2", ""), path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "//Measure/@id, OBS_VALUE",
    "//Attribute[@id='OBS_STATUS']/@usage, mandatory",
    "count(//Attribute[@id='OBS_STATUS']/AttributeRelationship/Observation), 1",
    "count(//Attribute[@id='UNIT_MEASURE']/AttributeRelationship/Dataflow), 1"
  })
  void dataStructure_in30_isAsTheSchemaHasIt(String path, String expected) throws Exception {
    assertThat(value(ml30("datastructure/KOCH/DSD_C2", ""), path)).isEqualTo(expected);
  }

  @Test
  void names_areInAllLanguagesTheOneAskedForFirst() throws Exception {
    Document message = ml21("codelist/KOCH/CL_SEXES", "");
    assertThat(value(message, "//Code[@id='F']/Name[1]")).isEqualTo("Женщины");
    assertThat(value(message, "count(//Code[@id='F']/Name)")).isEqualTo("3");
  }

  @Test
  void code_withinAnother_namesIt() throws Exception {
    assertThat(value(ml21("codelist/KOCH/CL_AREAS", ""), "//Code[@id='KG05']/Parent/Ref/@id"))
        .isEqualTo("KG");
    assertThat(value(ml30("codelist/KOCH/CL_AREAS", ""), "//Code[@id='KG05']/Parent"))
        .isEqualTo("KG");
  }

  @Test
  void constraint_tellsCodesTimeAndCounts() throws Exception {
    Document message = ml21("contentconstraint/KOCH/CR_C2", "");
    assertThat(value(message, "count(//KeyValue[@id='SEX']/Value)")).isEqualTo("3");
    assertThat(value(message, "//KeyValue[@id='TIME_PERIOD']/TimeRange/EndPeriod"))
        .isEqualTo("2024");
    assertThat(value(message, "//Annotation[@id='obs_count']/AnnotationTitle")).isEqualTo("54");
    assertThat(value(message, "//Annotation[@id='SEX']/AnnotationTitle"))
        .isEqualTo("_T=18 F=18 M=18");
  }

  @Test
  void stub_saysWhereTheWholeIs() throws Exception {
    Document message = ml21("codelist/KOCH/CL_SEXES", "allstubs");
    assertThat(value(message, "//Codelist/@isExternalReference")).isEqualTo("true");
    assertThat(value(message, "//Codelist/@structureURL"))
        .isEqualTo("/sdmx/v1/codelist/KOCH/CL_SEXES/1.0");
    assertThat(value(message, "count(//Code)")).isEqualTo("0");
  }

  @Test
  void header_saysThatDataAreMadeUp() throws Exception {
    assertThat(value(ml30("agencyscheme", ""), "//Header/Test")).isEqualTo("true");
  }

  private Document ml21(String asked, String detail) throws Exception {
    return parse(new Ml21StructureWriter(Language.RU), SdmxStandard.SDMX_2_1, asked, detail);
  }

  private Document ml30(String asked, String detail) throws Exception {
    return parse(new Ml30StructureWriter(Language.RU), SdmxStandard.SDMX_3_0, asked, detail);
  }

  private Document parse(StructureWriter writer, SdmxStandard standard, String asked, String detail)
      throws Exception {
    List<String> path = Arrays.asList(asked.split("/"));
    StructureMessage message =
        StructureQuery.parse(standard, path.get(0), path.subList(1, path.size()), detail, "")
            .answer(structures);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(message, out);
    // Without prefixes, so that paths are short; the parser checks that the text is XML at all.
    String text = out.toString(StandardCharsets.UTF_8).replaceAll("(</?)(mes|str|com):", "$1");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String value(Document message, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, message);
  }
}
