package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.DatabaseRequest;
import sdmxdl.Dimension;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.FlowRequest;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** sdmx-dl, the client of the National Bank of Belgium, reads structures from a running portal. */
class SdmxClientStructuresTest {

  private static final FlowRef C2 = FlowRef.parse("KOCH,C2,1.0");

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static WebSource source;

  @BeforeAll
  static void start() throws Exception {
    portal = RunningPortal.start(folder);
    source =
        WebSource.builder()
            .id("KOCH")
            .driver("RI_SDMX21")
            .endpointOf(portal.address("/sdmx/v1"))
            .build();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void it_lists_the_tables_in_each_language(Language language) throws IOException {
    TableMetadata table = HandMadeRelease.metadata("2026-01-01");
    assertThat(
            client()
                .using(source)
                .getFlows(DatabaseRequest.builder().languagesOf(language.tag()).build()))
        .extracting(Flow::getRef, Flow::getName)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(C2, table.title().in(language)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void it_reads_dimensions_and_codes_in_each_language(Language language) throws IOException {
    Structure structure = structure(language);
    Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    for (DimensionMetadata dimension : HandMadeRelease.metadata("2026-01-01").dimensions()) {
      if (!dimension.id().equals("TIME_PERIOD")) {
        Map<String, String> codes = new LinkedHashMap<>();
        dimension.codes().forEach(one -> codes.put(one.id(), one.label().in(language)));
        expected.put(dimension.id() + " " + dimension.label().in(language), codes);
      }
    }
    Map<String, Map<String, String>> read = new LinkedHashMap<>();
    for (Dimension dimension : structure.getDimensions()) {
      read.put(dimension.getId() + " " + dimension.getName(), dimension.getCodes());
    }
    assertThat(read).containsExactlyEntriesOf(expected);
  }

  @Test
  void it_finds_time_and_measure() throws IOException {
    Structure structure = structure(Language.EN);
    assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
    assertThat(structure.getPrimaryMeasureId()).isEqualTo("OBS_VALUE");
  }

  @Test
  void it_asks_which_codes_have_data() throws IOException {
    try (Connection connection = client().getConnection(source, Languages.parse("en"))) {
      assertThat(
              connection.getAvailableDimensionCodes(
                  DatabaseRef.NO_DATABASE, C2, Key.parse("KG05.F."), 2))
          .containsExactlyInAnyOrder("_T", "RUS", "KAZ");
    }
  }

  private static Structure structure(Language language) throws IOException {
    return client()
        .using(source)
        .getMeta(FlowRequest.builder().flow(C2).languagesOf(language.tag()).build())
        .getStructure();
  }

  private static SdmxWebManager client() {
    return SdmxWebManager.ofServiceLoader();
  }
}
