package kg.koch.publish.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of SDMX REST 2.2, "Data availability queries", response mode. */
class AvailabilityQueryTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleRelease.ofTheStandard(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "FR.*.F, exact, FR, UEMP, F",
    "FR.*.F, available, FR, UEMP, M F",
    "FR.*.M+F, exact, FR, EMP UEMP, M F",
    "FR.*.M+F, available, UK FR, EMP UEMP, M F",
    "UK.*.*, available, UK FR, EMP, M"
  })
  void mode_onTheDataOfTheStandard_answersAsItDoes(
      String key, String mode, String areas, String employment, String sexes) {
    Region region = region(key, "*", Map.of("mode", List.of(mode)));
    assertThat(codes(region, "REF_AREA")).isEqualTo(areas);
    assertThat(codes(region, "EMPLOYMENT")).isEqualTo(employment);
    assertThat(codes(region, "SEX")).isEqualTo(sexes);
  }

  @Test
  void condition_onAComponent_isLeftOutOfItsOwnDimensionAsInTheKey() {
    Region region =
        region(
            "*",
            "*",
            Map.of(
                "mode",
                List.of("available"),
                "c[REF_AREA]",
                List.of("FR"),
                "c[SEX]",
                List.of("F")));
    assertThat(codes(region, "SEX")).isEqualTo("M F");
    assertThat(codes(region, "REF_AREA")).isEqualTo("FR");
  }

  @Test
  void component_alone_isToldOf() {
    Region region = region("*", "SEX", Map.of());
    assertThat(region.values()).extracting(Region.Values::dimension).containsExactly("SEX");
    assertThat(region.observations()).isEqualTo(3);
  }

  @Test
  void choice_thatBringsNothing_leavesOtherChoices() {
    Region region = region("UK.UEMP.*", "*", Map.of("mode", List.of("available")));
    assertThat(region.observations()).isZero();
    assertThat(codes(region, "REF_AREA")).isEqualTo("FR");
    assertThat(codes(region, "EMPLOYMENT")).isEqualTo("EMP");
  }

  @Test
  void exactAnswer_ofNothing_hasNoResults() {
    assertThatThrownBy(() -> region("UK.UEMP.*", "*", Map.of()))
        .isInstanceOfSatisfying(
            SdmxException.class,
            failure -> assertThat(failure.status()).isEqualTo(SdmxException.Status.NO_RESULTS));
  }

  @Test
  void component_thatIsNone_isRefused() {
    assertThatThrownBy(() -> region("*", "COLOUR", Map.of()))
        .isInstanceOf(SdmxException.class)
        .hasMessageContaining("REF_AREA");
  }

  @Test
  void references_toLists_haveOnlyTheCodesThatOccur() {
    Structures structures = Structures.of(release);
    AvailabilityQuery query = AvailabilityQuery.parse("UK.*.*", "*", Map.of());
    StructureMessage message =
        query.message(
            structures,
            query.answer(release, release.findMetadata("E1").orElseThrow()),
            "codelist");
    Map<String, String> lists = new TreeMap<>();
    for (StructureMessage.Shown shown : message.of(SdmxClass.CODE_LIST)) {
      lists.put(
          shown.artefact().identity().id(),
          ((ItemScheme) shown.artefact())
              .items().stream().map(ItemScheme.Item::id).collect(Collectors.joining(" ")));
    }
    assertThat(lists)
        .containsEntry("CL_AREAS", "UK")
        .containsEntry("CL_EMPLOYMENT", "EMP")
        .containsEntry("CL_SEXES", "M");
  }

  private Region region(String key, String component, Map<String, List<String>> parameters) {
    return AvailabilityQuery.parse(key, component, parameters)
        .answer(release, release.findMetadata("E1").orElseThrow())
        .region()
        .get();
  }

  private static String codes(Region region, String dimension) {
    return region.of(dimension).orElseThrow().codes().stream()
        .map(Region.Count::code)
        .collect(Collectors.joining(" "));
  }
}
