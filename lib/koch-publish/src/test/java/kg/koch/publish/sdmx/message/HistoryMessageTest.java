package kg.koch.publish.sdmx.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.publish.sdmx.DataHistory;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.SdmxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SDMX REST 1.5, section 4.4, "How to handle the includeHistory parameter": three disseminations,
 * of which the second deletes an observation and adds one, and the third revises one and adds one.
 */
class HistoryMessageTest {

  private static final Map<String, String> EVERY = Map.of("includeHistory", "true");

  @TempDir Path folder;
  private List<Release> releases;

  /** Periods 2023 and 2024 of one series, as the periods of the guide. */
  @BeforeEach
  void publish() {
    releases =
        List.of(
            release("2024-02-01", table().shown(1, 0, 0, 0, 0).shown(2, 1, 0, 0, 0).build()),
            release("2024-03-01", table().shown(2, 1, 0, 0, 0).shown(5, 1, 1, 0, 0).build()),
            release(
                "2024-04-01",
                table().shown(2, 1, 0, 0, 0).shown(6, 1, 1, 0, 0).shown(7, 1, 2, 0, 0).build()));
  }

  private static PublishedTableBuilder table() {
    return PublishedTable.builder("C2", HandMadeRelease.metadata("2026-01-01").axes());
  }

  private Release release(String vintage, PublishedTable table) {
    Path written =
        HandMadeRelease.write(
            folder.resolve(vintage),
            new TextTableFiles(),
            HandMadeRelease.key(),
            HandMadeRelease.content(vintage),
            table);
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(written);
  }

  @Test
  void includeHistory_tellsWhatEachReleaseChanged() {
    assertThat(rows(EVERY))
        .isEqualTo(
            """
            R,KG,_T,_T,2023,1
            R,KG,_T,_T,2024,2
            R,KG05,_T,_T,2024,5
            D,KG,_T,_T,2023,
            R,KG05,_T,_T,2024,6
            R,KG06,_T,_T,2024,7
            """);
  }

  @Test
  void includeHistory_saysFromWhenAndUntilWhenValuesHeld() {
    assertThat(xml(EVERY))
        .contains(
            "action=\"Replace\" validFromDate=\"2024-02-01T00:00:00Z\"",
            "action=\"Replace\" validFromDate=\"2024-03-01T00:00:00Z\"",
            "action=\"Delete\" validToDate=\"2024-03-01T00:00:00Z\"",
            "action=\"Replace\" validFromDate=\"2024-04-01T00:00:00Z\"");
  }

  @Test
  void deletedObservations_areKeysAlone() {
    String deleted = xml(EVERY);
    assertThat(deleted.substring(deleted.indexOf("action=\"Delete\"")))
        .contains("<gen:Obs><gen:ObsDimension value=\"2023\"/></gen:Obs>");
  }

  @Test
  void asOf_isAnsweredFromTheReleaseOfThatMoment() {
    assertThat(rows(Map.of("asOf", "2024-03-15T12:00:00+06:00")))
        .isEqualTo("I,KG,_T,_T,2024,2\nI,KG05,_T,_T,2024,5\n");
  }

  @Test
  void asOf_beforeTheFirstRelease_findsNothing() {
    DataQuery early = DataQuery.parse("*", Map.of("asOf", List.of("2023-01-01")));
    assertThat(DataHistory.answer(releases, "C2", early)).isEmpty();
  }

  @Test
  void updatedAfter_tellsWhatChangedSinceInOne() {
    assertThat(rows(Map.of("updatedAfter", "2024-02-10")))
        .isEqualTo(
            """
            R,KG05,_T,_T,2024,6
            R,KG06,_T,_T,2024,7
            D,KG,_T,_T,2023,
            """);
  }

  @Test
  void updatedAfterTheLatestRelease_findsNothing() {
    DataQuery late = DataQuery.parse("*", Map.of("updatedAfter", List.of("2024-04-01")));
    assertThat(DataHistory.answer(releases, "C2", late)).isEmpty();
  }

  @Test
  void updatedAfterAndHistory_tellEachReleaseSince() {
    assertThat(rows(Map.of("updatedAfter", "2024-03-01", "includeHistory", "true")))
        .isEqualTo("R,KG05,_T,_T,2024,6\nR,KG06,_T,_T,2024,7\n");
  }

  @Test
  void updatedAfter_laterThanAsOf_isAMistake() {
    assertThatThrownBy(() -> rows(Map.of("updatedAfter", "2024-03-01", "asOf", "2024-02-01")))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(SdmxException.Status.SYNTAX);
  }

  @Test
  void history_inAFormatWithoutActions_isNotAcceptable() {
    assertThatThrownBy(() -> message(DataFormat.CSV_1_0, EVERY))
        .extracting(failure -> ((SdmxException) failure).status())
        .isEqualTo(SdmxException.Status.NOT_ACCEPTABLE);
  }

  /** Rows without header, from the action on, without attributes. */
  private String rows(Map<String, String> parameters) {
    Map<String, String> bare = new HashMap<>(parameters);
    bare.put("attributes", "none");
    String csv = message(DataFormat.CSV_2_0, bare);
    return csv.substring(csv.indexOf('\n') + 1).replace("dataflow,KOCH:C2(1.0.0),", "");
  }

  private String xml(Map<String, String> parameters) {
    return message(DataFormat.GENERIC, parameters);
  }

  private String message(DataFormat format, Map<String, String> parameters) {
    return SampleAnswers.message(
        format, CsvOptions.PLAIN, SampleAnswers.answer(releases, "*", parameters));
  }
}
