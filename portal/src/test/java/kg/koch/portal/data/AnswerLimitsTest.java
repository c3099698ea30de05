package kg.koch.portal.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import kg.koch.publish.sdmx.message.DataMessageWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer of 54 observations held against limits above and below it. */
class AnswerLimitsTest {

  private static final DataMessageWriter CSV = DataFormat.CSV_2_0.writer(CsvOptions.PLAIN);

  @TempDir Path folder;
  private DataAnswer answer;

  @BeforeEach
  void read() {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    Release release =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), files)
            .read(HandMadeRelease.write(folder.resolve("releases"), files));
    answer = DataAnswer.of(DataSelection.of(release, "C2", DataQuery.all()), Language.EN);
  }

  @Test
  void an_answer_within_both_is_sent() {
    assertThatCode(() -> new AnswerLimits(0, 54, 10_000).require(answer, CSV))
        .doesNotThrowAnyException();
  }

  @Test
  void too_many_observations_are_refused_with_the_address_of_the_file() {
    assertThatThrownBy(() -> new AnswerLimits(0, 53, 10_000).require(answer, CSV))
        .hasMessageContaining("/en/tables/C2/download.parquet?whole=true&release=2026-01-01-")
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(SdmxException.Status.TOO_LARGE);
  }

  @Test
  void too_many_bytes_are_refused_before_they_are_written() {
    assertThatThrownBy(() -> new AnswerLimits(0, 54, 1_000).require(answer, CSV))
        .isInstanceOf(SdmxException.class);
  }

  @Test
  void a_short_answer_is_not_measured() {
    assertThatCode(() -> new AnswerLimits(54, 10, 10).require(answer, CSV))
        .doesNotThrowAnyException();
  }
}
