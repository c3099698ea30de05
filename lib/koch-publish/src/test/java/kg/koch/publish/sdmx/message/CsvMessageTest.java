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

/** SDMX-CSV field guides; labels are tested in SdmxTest. */
class CsvMessageTest {

  private static final Map<String, String> BARE =
      Map.of("attributes", "none", "lastNObservations", "1");

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void read() {
    release = SampleAnswers.release(folder);
  }

  /** Field guide 2.0, optional parameters: keys. */
  @Test
  void keys_both_standAfterTheAction() {
    assertThat(message(DataFormat.CSV_2_0, Map.of("keys", "both"), BARE))
        .isEqualTo(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,REF_AREA,SEX,PARTNER,TIME_PERIOD,OBS_VALUE
            dataflow,KOCH:C2(1.0.0),I,KG.F._T,KG.F._T.2024,KG,F,_T,2024,160
            """);
  }

  /** Example 5. */
  @Test
  void timeFormat_normalized_isTheFirstDay() {
    assertThat(message(DataFormat.CSV_2_0, Map.of("timeFormat", "normalized"), BARE))
        .endsWith(",2024-01-01,160\n");
  }

  /** Field guide 2.1: Information is deprecated, and read as Merge. */
  @Test
  void action_inVersion2_1_isMerge() {
    assertThat(message(DataFormat.CSV_2_1, Map.of(), BARE))
        .endsWith("dataflow,KOCH:C2(1.0.0),M,KG,F,_T,2024,160\n");
  }

  @Test
  void version1_beginsWithTheDataflow() {
    assertThat(message(DataFormat.CSV_1_0, Map.of(), BARE))
        .isEqualTo(
            """
            DATAFLOW,REF_AREA,SEX,PARTNER,TIME_PERIOD,OBS_VALUE
            KOCH:C2(1.0),KG,F,_T,2024,160
            """);
  }

  @Test
  void version1_knowsNoKeys() {
    assertThatThrownBy(() -> message(DataFormat.CSV_1_0, Map.of("keys", "obs"), BARE))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(SdmxException.Status.NOT_ACCEPTABLE);
  }

  @Test
  void options_anotherWord_isNotAcceptable() {
    assertThatThrownBy(() -> CsvOptions.parse(Map.of("timeFormat", "shuffled")))
        .hasMessageContaining("Expected timeFormat of [original, normalized]; got 'shuffled'.");
  }

  private String message(
      DataFormat format, Map<String, String> options, Map<String, String> parameters) {
    return SampleAnswers.message(
        format,
        CsvOptions.parse(options),
        SampleAnswers.answer(List.of(release), "KG.F._T", parameters));
  }
}
