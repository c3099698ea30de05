package kg.koch.publish.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.TableMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SDMX 3.0 Technical Specifications, section 4 (versions), and section 6.2.2 of 2.1 (URNs). */
class SdmxNamesTest {

  private static final TableMetadata C2 = HandMadeRelease.metadata("2026-01-01");

  @ParameterizedTest
  @CsvSource({"1, 1.0, 1.0.0", "1.0, 1.0, 1.0.0", "2.1.0, 2.1, 2.1.0", "2.1.3, 2.1.3, 2.1.3"})
  void version_ofAnyLength_isWrittenAsEachStandardDoes(String declared, String two, String three) {
    assertThat(SdmxStandard.SDMX_2_1.version(declared)).isEqualTo(two);
    assertThat(SdmxStandard.SDMX_3_0.version(declared)).isEqualTo(three);
  }

  @Test
  void version_thatIsNone_isRefused() {
    assertThatThrownBy(() -> SdmxStandard.SDMX_3_0.version("1.x"))
        .hasMessageContaining("Expected a version");
  }

  @Test
  void dataflow_inEachStandard_hasItsVersion() {
    assertThat(SdmxNames.dataflow(SdmxStandard.SDMX_2_1, C2)).isEqualTo("KOCH:C2(1.0)");
    assertThat(SdmxNames.dataflow(SdmxStandard.SDMX_3_0, C2)).isEqualTo("KOCH:C2(1.0.0)");
  }

  @Test
  void codeList_ofADeclaredName_isInCapitals() {
    assertThat(SdmxNames.codeList("absence-places")).isEqualTo("CL_ABSENCE_PLACES");
  }

  @Test
  void urn_ofACode_namesListAndItem() {
    assertThat(SdmxStandard.SDMX_2_1.urn(SdmxClass.CODE, "KOCH", "CL_SEXES", "1.0", "F"))
        .isEqualTo("urn:sdmx:org.sdmx.infomodel.codelist.Code=KOCH:CL_SEXES(1.0).F");
  }

  @Test
  void urn_ofAConstraint_isNamedAsEachStandardDoes() {
    assertThat(SdmxStandard.SDMX_2_1.urn(SdmxClass.CONSTRAINT, "KOCH", "CR_C2", "1.0"))
        .isEqualTo("urn:sdmx:org.sdmx.infomodel.registry.ContentConstraint=KOCH:CR_C2(1.0)");
    assertThat(SdmxStandard.SDMX_3_0.urn(SdmxClass.CONSTRAINT, "KOCH", "CR_C2", "1.0"))
        .isEqualTo("urn:sdmx:org.sdmx.infomodel.registry.DataConstraint=KOCH:CR_C2(1.0.0)");
  }
}
