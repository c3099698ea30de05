package kg.koch.publish.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.publish.sdmx.message.CsvLabels;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SdmxTest {

  @TempDir Path folder;

  private Release release;

  @BeforeEach
  void readRelease() {
    Path written = HandMadeRelease.write(folder, new TextTableFiles());
    release =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
            .read(written);
  }

  /** SDMX-CSV 2.0 field guide, example 1, with the words of this release. */
  @Test
  void csv_withIdentifiers_isAsTheFieldGuideHasIt() throws IOException {
    assertThat(
            csv(
                "KG05.F.*",
                CsvLabels.ID,
                Map.of("attributes", List.of("obs"), "c[TIME_PERIOD]", List.of("2024"))))
        .isEqualTo(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,PARTNER,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS
            dataflow,KOCH:C2(1.0.0),I,KG05,F,_T,2024,85,A,F
            dataflow,KOCH:C2(1.0.0),I,KG05,F,RUS,2024,,Q,C
            dataflow,KOCH:C2(1.0.0),I,KG05,F,KAZ,2024,,Q,C
            """);
  }

  /** Example 6: the name in a column of its own, after each identifier. */
  @Test
  void csv_withNames_hasAColumnBesideEach() throws IOException {
    assertThat(
            csv(
                "KG06.F._T",
                CsvLabels.NAME,
                Map.of("attributes", List.of("OBS_STATUS"), "lastNObservations", List.of("1"))))
        .isEqualTo(
            """
            STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Area,SEX,Sex,PARTNER,Country,TIME_PERIOD,Period,OBS_VALUE,Value,OBS_STATUS,Observation status
            dataflow,KOCH:C2(1.0.0),Emigrants for 12 months,I,KG06,"Osh, region",F,Women,_T,Total,2024,2024,85,,A,Normal value
            """);
  }

  @Test
  void csv_withBoth_joinsThemByColonAndSpace() throws IOException {
    assertThat(
            csv(
                "KG06.F._T",
                CsvLabels.BOTH,
                Map.of("attributes", List.of("none"), "firstNObservations", List.of("1"))))
        .endsWith(
            "\ndataflow,KOCH:C2(1.0.0): Emigrants for 12 months,I,\"KG06: Osh, region\",F: Women,_T: Total,2023,75\n");
  }

  @Test
  void csv_ofMadeUpData_saysSoInEveryRow() throws IOException {
    assertThat(csv("*", CsvLabels.ID, Map.of()).lines().skip(1))
        .allMatch(row -> row.endsWith("DEMONSTRATION"));
  }

  @Test
  void csv_readBack_hasTheCellsOfTheTable() throws IOException {
    PublishedTable table = HandMadeRelease.table(0);
    List<String> expected = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String value =
          table.isHidden(row) ? "" : Long.toString((long) table.value(row).orElseThrow());
      expected.add(
          String.join(
              ",",
              table.code(row, 1),
              table.code(row, 2),
              table.code(row, 3),
              table.code(row, 0),
              value));
    }
    List<String> came =
        csv("*", CsvLabels.ID, Map.of("attributes", List.of("none")))
            .lines()
            .skip(1)
            .map(line -> line.replace("dataflow,KOCH:C2(1.0.0),I,", ""))
            .toList();
    assertThat(came).containsExactlyInAnyOrderElementsOf(expected);
  }

  private Release releaseWithIntervals() {
    Path written =
        HandMadeRelease.writeWithIntervals(folder.resolve("limits"), new TextTableFiles());
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(written);
  }

  @Test
  void csv_ofATableWithLimits_hasThemBesideTheStatuses() throws IOException {
    release = releaseWithIntervals();
    assertThat(
            csv(
                "KG05.F._T+RUS",
                CsvLabels.ID,
                Map.of("attributes", List.of("obs"), "c[TIME_PERIOD]", List.of("2024"))))
        .isEqualTo(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,PARTNER,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,LOWER_BOUND,UPPER_BOUND
            dataflow,KOCH:C2(1.0.0),I,KG05,F,_T,2024,85,A,F,65,105
            dataflow,KOCH:C2(1.0.0),I,KG05,F,RUS,2024,,Q,C,,
            """);
  }

  @Test
  void json_limitsOfAnObservation_areItsThirdAndFourthAttribute() throws IOException {
    release = releaseWithIntervals();
    JsonNode data = json("KG05.F._T", Map.of("attributes", List.of("obs"))).at("/data");
    JsonNode attributes = data.at("/structures/0/attributes/observation");
    assertThat(attributes.at("/2/id").asString()).isEqualTo("LOWER_BOUND");
    assertThat(data.at("/dataSets/0/series/0:0:0/observations/0/3").asInt()).isEqualTo(55);
  }

  @Test
  void json_hiddenObservationOfATableWithLimits_hasNullForThem() throws IOException {
    release = releaseWithIntervals();
    JsonNode data = json("KG05.F.RUS", Map.of("attributes", List.of("obs"))).at("/data");
    assertThat(data.at("/dataSets/0/series/0:0:0/observations/1").toString())
        .isEqualTo("[null,1,1,null,null]");
  }

  @Test
  void json_hiddenValue_isNullWithItsStatuses() throws IOException {
    JsonNode data = json("KG05.F.RUS", Map.of("c[TIME_PERIOD]", List.of("2024"))).get("data");
    assertThat(data.at("/dataSets/0/series/0:0:0/observations/0").toString())
        .isEqualTo("[null,0,0]");
  }

  @Test
  void json_status_isNamedInTheStructure() throws IOException {
    JsonNode data = json("KG05.F.RUS", Map.of("c[TIME_PERIOD]", List.of("2024"))).get("data");
    assertThat(data.at("/structures/0/attributes/observation/0/values/0/id").asString())
        .isEqualTo("Q");
  }

  @Test
  void json_flat_keepsObservationsByAllDimensions() throws IOException {
    JsonNode data =
        json("KG.F._T", Map.of("dimensionAtObservation", List.of("AllDimensions"))).get("data");
    assertThat(data.at("/dataSets/0/observations").toString())
        .isEqualTo("{\"0:0:0:0\":[150,0,0],\"0:0:0:1\":[160,0,0]}");
  }

  @Test
  void json_ofMadeUpData_isMarkedAsTest() throws IOException {
    assertThat(json("*", Map.of()).at("/meta/test").asBoolean()).isTrue();
  }

  @Test
  void query_plusInKey_takesEither() {
    assertThat(select("KG05+KG06.F._T", Map.of()).size()).isEqualTo(4);
  }

  @Test
  void query_severalKeys_takeAll() {
    assertThat(select("KG05.F._T,KG06.M._T", Map.of()).size()).isEqualTo(4);
  }

  @Test
  void query_commaInFilter_meansOr() {
    assertThat(select("*", Map.of("c[SEX]", List.of("F,M"), "c[REF_AREA]", List.of("KG"))).size())
        .isEqualTo(12);
  }

  @Test
  void query_plusInFilter_meansAnd() {
    assertThat(select("KG._T._T", Map.of("c[TIME_PERIOD]", List.of("ge:2023+lt:2024"))).size())
        .isEqualTo(1);
  }

  @Test
  void query_startsWith_comparesCodes() {
    assertThat(select("*._T._T", Map.of("c[REF_AREA]", List.of("sw:KG0"))).size()).isEqualTo(4);
  }

  @Test
  void query_onValues_passesOverHiddenOnes() {
    assertThat(select("KG05.F.*", Map.of("c[OBS_VALUE]", List.of("ge:0"))).size()).isEqualTo(4);
  }

  @Test
  void query_offsetAndLimit_pageThroughObservations() {
    DataSelection all = select("*", Map.of());
    DataSelection page = select("*", Map.of("offset", List.of("5"), "limit", List.of("3")));
    assertThat(List.of(page.row(0), page.row(2))).containsExactly(all.row(5), all.row(7));
  }

  @Test
  void query_nothingMatches_is204() {
    refused(SdmxException.Status.NO_RESULTS, "KG99.*.*", Map.of());
  }

  @Test
  void query_partsLeftOutAtTheEndOfAKey_takeAny() {
    assertThat(select("KG.F", Map.of()).size()).isEqualTo(select("KG.F.*", Map.of()).size());
  }

  @Test
  void query_keyOfTooManyParts_is422() {
    refused(SdmxException.Status.SEMANTIC, "KG.F.RUS.2024", Map.of());
  }

  @Test
  void query_unknownOperator_is400() {
    refused(SdmxException.Status.SYNTAX, "*", Map.of("c[SEX]", List.of("like:F")));
  }

  @Test
  void query_filterOnNoComponent_is422() {
    refused(SdmxException.Status.SEMANTIC, "*", Map.of("c[COLOUR]", List.of("red")));
  }

  @Test
  void query_noSuchTable_is404() {
    assertThatThrownBy(() -> DataSelection.of(release, "Z9", DataQuery.all()))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(SdmxException.Status.NOT_FOUND);
  }

  private void refused(
      SdmxException.Status status, String key, Map<String, List<String>> parameters) {
    assertThatThrownBy(() -> select(key, parameters))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(status);
  }

  private DataSelection select(String key, Map<String, List<String>> parameters) {
    return DataSelection.of(release, "C2", DataQuery.parse(key, parameters));
  }

  private String csv(String key, CsvLabels labels, Map<String, List<String>> parameters)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataFormat.CSV_2_0
        .writer(new CsvOptions(labels, false, false, false))
        .write(DataAnswer.of(select(key, parameters), Language.EN), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private JsonNode json(String key, Map<String, List<String>> parameters) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataFormat.JSON_2_0
        .writer(CsvOptions.PLAIN)
        .write(DataAnswer.of(select(key, parameters), Language.EN), out);
    return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }
}
