package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.StructureMessage.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SDMX REST 1.5, section 4.3, and REST 2.2, structure queries. */
class StructureQueryTest {

  @TempDir Path folder;
  private Structures structures;

  @BeforeEach
  void read() {
    structures = Structures.of(SampleRelease.handMade(folder));
  }

  /** The table "Applicability and meaning of references attribute" of REST 1.5. */
  @ParameterizedTest
  @CsvSource({
    "dataflow/KOCH/C2, none, ''",
    "dataflow/KOCH/C2, children, DATA_STRUCTURE",
    "dataflow/KOCH/C2, parents, CATEGORISATION CONSTRAINT PROVISION_AGREEMENT",
    "dataflow/KOCH/C2, descendants, DATA_STRUCTURE CONCEPT_SCHEME CODE_LIST",
    "datastructure/KOCH/DSD_C2, children, CONCEPT_SCHEME CODE_LIST",
    "datastructure/KOCH/DSD_C2, parents, DATAFLOW",
    "datastructure/KOCH/DSD_C2, dataflow, DATAFLOW",
    "codelist/KOCH/CL_SEXES, parents, DATA_STRUCTURE",
    "codelist/KOCH/CL_SEXES, ancestors, DATA_STRUCTURE DATAFLOW CATEGORISATION CONSTRAINT PROVISION_AGREEMENT",
    "categoryscheme/KOCH/THEMES, categorisation, CATEGORISATION",
    "categoryscheme/KOCH/THEMES, parentsandsiblings, CATEGORISATION DATAFLOW",
    "provisionagreement/KOCH/PA_C2, children, DATAFLOW DATA_PROVIDER_SCHEME",
    "contentconstraint/KOCH/CR_C2, children, DATAFLOW",
    "metadataflow/KOCH/QUALITY, descendants, METADATA_STRUCTURE CONCEPT_SCHEME"
  })
  void references_ofEachKind_bringWhatTheStandardSays(String asked, String word, String kinds) {
    Set<String> expected =
        Arrays.stream(kinds.split(" ")).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    assertThat(
            answer(SdmxStandard.SDMX_2_1, asked, "", word).beside().stream()
                .map(one -> one.artefact().identity().type().name())
                .collect(Collectors.toSet()))
        .isEqualTo(expected);
  }

  @Test
  void references_inSdmx3_bringTheSchemeOfTheAgencyToo() {
    assertThat(
            answer(SdmxStandard.SDMX_3_0, "dataflow/KOCH/C2", "", "children")
                .of(SdmxClass.AGENCY_SCHEME))
        .hasSize(1);
  }

  @Test
  void query_withoutAnything_matchesAllOfItsType() {
    assertThat(answer(SdmxStandard.SDMX_2_1, "codelist", "", "").matched())
        .extracting(one -> one.artefact().identity().id())
        .contains("CL_AREAS", "CL_SEXES", "CL_PARTNERS", "CL_OBS_STATUS", "CL_UNIT_MEASURE");
  }

  @Test
  void identifiers_joined_matchEach() {
    assertThat(answer(SdmxStandard.SDMX_3_0, "codelist/*/CL_SEXES,CL_AREAS", "", "").matched())
        .hasSize(2);
    assertThat(answer(SdmxStandard.SDMX_2_1, "codelist/all/CL_SEXES+CL_AREAS", "", "").matched())
        .hasSize(2);
  }

  @Test
  void item_ofAHierarchy_comesWithWhatItIsPartOf() {
    ItemScheme areas =
        (ItemScheme)
            answer(SdmxStandard.SDMX_3_0, "codelist/KOCH/CL_AREAS/~/KG05", "", "")
                .matched()
                .get(0)
                .artefact();
    assertThat(areas.items()).extracting(ItemScheme.Item::id).containsExactly("KG", "KG05");
    assertThat(areas.partial()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "allstubs, STUB, STUB",
    "referencestubs, FULL, STUB",
    "allcompletestubs, COMPLETE_STUB, COMPLETE_STUB",
    "referencecompletestubs, FULL, COMPLETE_STUB",
    "referencepartial, FULL, FULL",
    "allStubs, STUB, STUB"
  })
  void detail_ofEachKind_isOfMatchesAndReferences(String detail, Depth matched, Depth beside) {
    StructureMessage message =
        answer(SdmxStandard.SDMX_3_0, "dataflow/KOCH/C2", detail, "children");
    assertThat(message.matched()).extracting(Shown::depth).containsOnly(matched);
    assertThat(message.beside()).extracting(Shown::depth).containsOnly(beside);
  }

  @Test
  void referencepartial_leavesOnlyConceptsOfTheStructure() {
    StructureMessage message =
        answer(SdmxStandard.SDMX_3_0, "datastructure/KOCH/DSD_C2", "referencepartial", "children");
    ItemScheme concepts = (ItemScheme) message.of(SdmxClass.CONCEPT_SCHEME).get(0).artefact();
    assertThat(concepts.partial()).isTrue();
    assertThat(concepts.items())
        .extracting(ItemScheme.Item::id)
        .contains("SEX", "OBS_VALUE")
        .doesNotContain("CONF_DATA_TR");
  }

  @ParameterizedTest
  @CsvSource({
    "dataflow/OTHER/C2",
    "dataflow/KOCH/C9",
    "dataflow/KOCH/C2/2.0",
    "codelist/KOCH/CL_SEXES/1.0/X",
    "hierarchicalcodelist",
    "attachmentconstraint"
  })
  void query_thatMatchesNothing_hasNoResults(String asked) {
    assertThatThrownBy(() -> answer(SdmxStandard.SDMX_2_1, asked, "", ""))
        .isInstanceOfSatisfying(
            SdmxException.class,
            failure -> assertThat(failure.status()).isEqualTo(SdmxException.Status.NO_RESULTS));
  }

  @ParameterizedTest
  @CsvSource({
    "codelists, '', ''",
    "codelist, more, ''",
    "codelist, '', everything",
    "codelist/K%CH, '', ''",
    "codelist/KOCH/CL_SEXES/1.0/F/X, '', ''"
  })
  void query_thatIsNotWrittenSo_isRefused(String asked, String detail, String references) {
    assertThatThrownBy(() -> answer(SdmxStandard.SDMX_2_1, asked, detail, references))
        .isInstanceOfSatisfying(
            SdmxException.class,
            failure -> assertThat(failure.status()).isEqualTo(SdmxException.Status.SYNTAX));
  }

  private StructureMessage answer(
      SdmxStandard standard, String asked, String detail, String references) {
    List<String> path = Arrays.asList(asked.split("/"));
    return StructureQuery.parse(
            standard, path.get(0), path.subList(1, path.size()), detail, references)
        .answer(structures);
  }
}
