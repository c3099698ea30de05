package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuresTest {

  @TempDir Path folder;

  @Test
  void dataStructure_ofATable_hasTheDimensionsOfTheKeyThenTime() {
    DataStructure structure = structure(SampleRelease.handMade(folder), "DSD_C2");
    assertThat(structure.dimensions())
        .extracting(Component::id)
        .containsExactly("REF_AREA", "SEX", "PARTNER", "TIME_PERIOD");
  }

  @Test
  void dataStructure_ofATable_saysOfWhatEachAttributeIsSaid() {
    DataStructure structure = structure(SampleRelease.handMade(folder), "DSD_C2");
    assertThat(structure.of(Role.OBSERVATION_ATTRIBUTE))
        .extracting(Component::id)
        .containsExactly("OBS_STATUS", "CONF_STATUS", "LOWER_BOUND", "UPPER_BOUND");
    assertThat(structure.of(Role.DATAFLOW_ATTRIBUTE))
        .extracting(Component::id)
        .contains("UNIT_MEASURE", "VINTAGE", "COMMENT_DSET");
  }

  @Test
  void dataStructure_withADimensionNamedAsAnAttribute_doesNotHaveThatAttribute() {
    DataStructure structure = structure(SampleRelease.ofTwoTables(folder), "DSD_P1");
    assertThat(structure.components())
        .extracting(Component::id)
        .containsOnlyOnce("VINTAGE")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "2024 2025, GREGORIAN_YEAR",
    "2024-03 2024-04, GREGORIAN_YEAR_MONTH",
    "2024-Q1 2024-Q4, REPORTING_QUARTER",
    "2024-01-01, GREGORIAN_DAY",
    "2024 2024-01-01, OBSERVATIONAL_TIME_PERIOD"
  })
  void textType_ofPeriods_isTheNarrowestTheyAllHave(String periods, TextType type) {
    assertThat(TextType.ofPeriods(List.of(periods.split(" ")))).isEqualTo(type);
  }

  @Test
  void codeList_ofSeveralTables_hasTheCodesOfAll() {
    assertThat(scheme(SampleRelease.ofTwoTables(folder), SdmxClass.CODE_LIST, "CL_SEXES").items())
        .extracting(ItemScheme.Item::id)
        .containsExactly("F", "M");
  }

  @Test
  void codeList_withAHierarchy_keepsWhatCodesArePartOf() {
    assertThat(scheme(SampleRelease.handMade(folder), SdmxClass.CODE_LIST, "CL_AREAS").items())
        .extracting(ItemScheme.Item::id, ItemScheme.Item::parent)
        .contains(
            org.assertj.core.groups.Tuple.tuple("KG", null),
            org.assertj.core.groups.Tuple.tuple("KG05", "KG"));
  }

  @Test
  void concepts_ofTablesThatCallADimensionDifferently_keepTheWordsOfEach() {
    Release release = SampleRelease.ofTwoTables(folder);
    Component sex = structure(release, "DSD_P1").components().get(0);
    assertThat(sex.concept()).isEqualTo("SEX_P1");
    assertThat(scheme(release, SdmxClass.CONCEPT_SCHEME, "CS_KOCH").items())
        .contains(new ItemScheme.Item("SEX_P1", null, Text.same("Sex of the child")))
        .contains(new ItemScheme.Item("SEX", null, Text.same("The SEX")));
  }

  @Test
  void references_ofEveryArtefact_areFound() {
    Structures structures = Structures.of(SampleRelease.handMade(folder));
    for (Artefact artefact : structures.artefacts()) {
      assertThat(artefact.references())
          .as("%s", artefact.identity())
          .allMatch(one -> structures.find(one).isPresent());
    }
  }

  @Test
  void constraint_ofATable_tellsWhatOccurs() {
    Structures structures = Structures.of(SampleRelease.ofTheStandard(folder));
    Region region =
        structures.artefacts().stream()
            .filter(Constraint.class::isInstance)
            .map(one -> ((Constraint) one).region().get())
            .findFirst()
            .orElseThrow();
    assertThat(region.of("REF_AREA").orElseThrow().counts()).isEqualTo("UK=1 FR=2");
    assertThat(region.observations()).isEqualTo(3);
    assertThat(region.series()).isEqualTo(3);
  }

  private static DataStructure structure(Release release, String id) {
    return (DataStructure)
        Structures.of(release).find(Identity.of(SdmxClass.DATA_STRUCTURE, id)).orElseThrow();
  }

  private static ItemScheme scheme(Release release, SdmxClass type, String id) {
    return (ItemScheme) Structures.of(release).find(Identity.of(type, id)).orElseThrow();
  }
}
