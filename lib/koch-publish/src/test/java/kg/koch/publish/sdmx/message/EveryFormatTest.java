package kg.koch.publish.sdmx.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.DataAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not get lost on the way, whatever the format. */
class EveryFormatTest {

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleAnswers.withIntervals(folder);
  }

  @ParameterizedTest
  @EnumSource
  void message_ofAFigureWithLimits_hasThem(DataFormat format) {
    assertThat(message(format, "KG05.F._T", Map.of("c[TIME_PERIOD]", "2024")))
        .contains("85", "LOWER_BOUND", "65", "UPPER_BOUND", "105");
  }

  @ParameterizedTest
  @EnumSource
  void message_ofAHiddenFigure_saysSoWithBothStatuses(DataFormat format) {
    assertThat(message(format, "KG05.F.RUS", Map.of("c[TIME_PERIOD]", "2024")))
        .contains("OBS_STATUS", "CONF_STATUS")
        .containsPattern("\"?Q\"?[^a-z]")
        .containsPattern("\"?C\"?[^a-z]");
  }

  @ParameterizedTest
  @EnumSource
  void message_ofAHiddenFigure_isNeverZero(DataFormat format) {
    String message = message(format, "KG05.F.RUS", Map.of("c[TIME_PERIOD]", "2024"));
    String value =
        switch (format.extension()) {
          case "xml" -> "NaN";
          case "json" -> "[null,";
          default -> "RUS,2024,,Q,C";
        };
    assertThat(message).contains(value);
  }

  @ParameterizedTest
  @EnumSource
  void message_ofMadeUpData_carriesTheNote(DataFormat format) {
    assertThat(message(format, "*", Map.of())).contains("COMMENT_DSET", "DEMONSTRATION");
  }

  @ParameterizedTest
  @EnumSource
  void message_ofTheSameAnswer_hasTheSameBytes(DataFormat format) {
    assertThat(message(format, "*", Map.of())).isEqualTo(message(format, "*", Map.of()));
  }

  @ParameterizedTest
  @EnumSource
  void message_ofSeriesAlone_hasNoFigures(DataFormat format) {
    assertThat(message(format, "KG05.F.*", Map.of("detail", "serieskeysonly")))
        .contains("RUS", "KAZ")
        .doesNotContain("2024\"", "OBS_STATUS");
  }

  private String message(DataFormat format, String key, Map<String, String> parameters) {
    DataAnswer answer = SampleAnswers.answer(List.of(release), key, parameters);
    return SampleAnswers.message(format, CsvOptions.PLAIN, answer);
  }
}
