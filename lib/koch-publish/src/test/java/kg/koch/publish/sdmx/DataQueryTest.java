package kg.koch.publish.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SDMX REST 2.2, data queries, and the words REST 1.5 has for the same. */
class DataQueryTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
            .read(HandMadeRelease.writeWithIntervals(folder, new TextTableFiles()));
  }

  @Test
  void sort_byTimeFallingThenArea_isSo() {
    assertThat(codes("*.F._T", Map.of("sort", "TIME_PERIOD:desc+REF_AREA")))
        .containsExactly("2024 KG", "2024 KG05", "2024 KG06", "2023 KG", "2023 KG05", "2023 KG06");
  }

  @Test
  void sort_bySeriesThenTimeFalling_keepsSeriesTogether() {
    assertThat(codes("*.F._T", Map.of("sort", "series_key+TIME_PERIOD:desc")))
        .containsExactly("2024 KG", "2023 KG", "2024 KG05", "2023 KG05", "2024 KG06", "2023 KG06");
  }

  @Test
  void sort_byValueFalling_hasTheLargestFirst() {
    assertThat(codes("*._T._T", Map.of("sort", "OBS_VALUE:desc", "limit", "2")))
        .containsExactly("2024 KG", "2023 KG");
  }

  @Test
  void sort_whereSeriesAreWritten_bringsTheirObservationsTogether() {
    DataSelection sorted = select("*.F._T", Map.of("sort", "TIME_PERIOD:desc")).bySeries();
    assertThat(IntStream.range(0, sorted.size()).filter(sorted::beginsSeries).boxed().toList())
        .containsExactly(0, 2, 4);
  }

  @Test
  void sort_byNoComponent_makesNoSense() {
    refused(SdmxException.Status.SEMANTIC, Map.of("sort", "COLOUR"));
  }

  @Test
  void filter_onAnAttributeOfTheTable_takesAllOrNothing() {
    assertThat(select("*", Map.of("c[UNIT_MEASURE]", "PERSONS")).size()).isEqualTo(54);
    refused(SdmxException.Status.NO_RESULTS, Map.of("c[UNIT_MEASURE]", "EUR"));
  }

  @Test
  void filter_onALimit_comparesNumbers() {
    assertThat(select("*", Map.of("c[LOWER_BOUND]", "ge:280")).size()).isEqualTo(4);
  }

  @Test
  void filter_onCodes_comparesTheirTexts() {
    assertThat(select("*._T._T", Map.of("c[REF_AREA]", "gt:KG05")).size()).isEqualTo(2);
  }

  @Test
  void filter_orOfAnds_takesEither() {
    assertThat(
            select("KG._T._T", Map.of("c[TIME_PERIOD]", "ge:2023+le:2023,ge:2024+le:2024")).size())
        .isEqualTo(2);
  }

  @Test
  void lastNObservations_ofSections_areStillOfTimeSeries() {
    Map<String, String> last = Map.of("lastNObservations", "1", "dimensionAtObservation", "SEX");
    assertThat(codes("KG.F+M._T", last)).containsExactly("2024 KG", "2024 KG");
  }

  @Test
  void detail_dataOnly_hasNoAttributes() {
    assertThat(select("*", Map.of("detail", "dataonly")).attributes()).isEmpty();
  }

  @Test
  void detail_seriesKeysOnly_hasOneRowASeries() {
    assertThat(select("*", Map.of("detail", "serieskeysonly")).size()).isEqualTo(27);
  }

  @Test
  void neitherMeasuresNorAttributes_areKeysOfSeries() {
    assertThat(select("*", Map.of("measures", "none", "attributes", "none")).isSeriesOnly())
        .isTrue();
  }

  @Test
  void keysOfSeries_arePagedAsSuch() {
    assertThat(select("*", Map.of("detail", "serieskeysonly", "offset", "20")).size()).isEqualTo(7);
  }

  @Test
  void period_startAndEnd_takeBothIn() {
    assertThat(codes("KG._T._T", Map.of("startPeriod", "2024", "endPeriod", "2024-Q4")))
        .containsExactly("2024 KG");
  }

  @Test
  void history_otherThanTrueOrFalse_isAMistake() {
    refused(SdmxException.Status.SYNTAX, Map.of("includeHistory", "maybe"));
  }

  @Test
  void moment_thatIsNone_isAMistake() {
    refused(SdmxException.Status.SYNTAX, Map.of("asOf", "yesterday"));
  }

  private void refused(SdmxException.Status status, Map<String, String> parameters) {
    assertThatThrownBy(() -> select("*", parameters))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(status);
  }

  private List<String> codes(String key, Map<String, String> parameters) {
    DataSelection data = select(key, parameters);
    return IntStream.range(0, data.size())
        .mapToObj(i -> data.table().code(data.row(i), 0) + " " + data.table().code(data.row(i), 1))
        .toList();
  }

  private DataSelection select(String key, Map<String, String> parameters) {
    Map<String, List<String>> each = new HashMap<>();
    parameters.forEach((name, value) -> each.put(name, List.of(value)));
    return DataSelection.of(release, "C2", DataQuery.parse(key, each));
  }
}
