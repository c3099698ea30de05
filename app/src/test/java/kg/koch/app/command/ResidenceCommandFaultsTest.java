package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kg.koch.app.command.ResidenceCommandRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files and arguments the residence command cannot use: it says where and why, and leaves nothing.
 */
class ResidenceCommandFaultsTest {

  private static final String FULL = "person,date,direction,sequence,initial\n";

  @TempDir private Path folder;
  private ResidenceCommandRuns runs = new ResidenceCommandRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new ResidenceCommandRuns(folder);
  }

  static Stream<Arguments> badLines() {
    return Stream.of(
        Arguments.of(",2021-03-01,D,1,1", "person"),
        Arguments.of("7,2021-02-29,D,1,1", "date"),
        Arguments.of("7,01.03.2021,D,1,1", "date"),
        Arguments.of("7,1899-12-31,D,1,1", "date"),
        Arguments.of("7,2021-03-01T25:00,D,1,1", "date"),
        Arguments.of("7,2021-03-01,X,1,1", "direction"),
        Arguments.of("7,2021-03-01,D,first,1", "sequence"),
        Arguments.of("7,2021-03-01,D,01,1", "sequence"),
        Arguments.of("7,2021-03-01,D,1,2", "initial"),
        Arguments.of("7,2021-03-01,D", "direction"),
        Arguments.of("7,2021-03-01,D,1,1,1", "initial"));
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void aBadLineIsNamedWithItsField(String line, String field) {
    Path in = runs.file("in.csv", FULL + "5,2021-03-01,D,1,1\n" + line + "\n");
    assertRefused(in, "in.csv", "3", field);
  }

  static Stream<Arguments> badRows() {
    return Stream.of(
        Arguments.of("NULL, DATE '2021-03-01', 'D', 1, 1", "person"),
        Arguments.of("7, NULL, 'D', 1, 1", "date"),
        Arguments.of("7, DATE '1899-12-31', 'D', 1, 1", "date"),
        Arguments.of("7, DATE '2021-03-01', 'X', 1, 1", "direction"),
        Arguments.of("7, DATE '2021-03-01', NULL, 1, 1", "direction"),
        Arguments.of("7, DATE '2021-03-01', 'D', 'first', 1", "sequence"),
        Arguments.of("7, DATE '2021-03-01', 'D', 1, 2", "initial"));
  }

  @ParameterizedTest
  @MethodSource("badRows")
  void aBadRowOfParquetIsNamedWithItsField(String row, String field) {
    String sequence = row.contains("first") ? "'1'" : "1";
    Path in =
        runs.parquet(
            "in.parquet",
            "SELECT 5 AS person, DATE '2021-03-01' AS date, 'D' AS direction, "
                + sequence
                + " AS sequence, 1 AS initial UNION ALL SELECT "
                + row);
    assertRefused(in, "in.parquet", "2", field);
  }

  @Test
  void twoInitialStatusesOfAPersonAreNamedWithTheLine() {
    Path in =
        runs.file("in.csv", FULL + "7,2021-06-01,A,2,1\n5,2021-03-01,D,1,1\n7,2021-03-01,D,1,0\n");
    assertRefused(in, "in.csv", "4", "initial");
  }

  @Test
  void twoInitialStatusesOfAPersonInParquetAreNamedWithTheRow() {
    Path csv =
        runs.file("in.csv", FULL + "7,2021-06-01,A,2,1\n5,2021-03-01,D,1,1\n7,2021-03-01,D,1,0\n");
    Path in = runs.parquet("in.parquet", "FROM read_csv('" + csv + "')");
    assertRefused(in, "in.parquet", "3", "initial");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in.csv", "in.csv.gz", "in.parquet"})
  void anEmptyFileIsRefused(String name) {
    assertRefused(runs.file(name, ""), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in.csv", "in.csv.gz", "in.parquet"})
  void aBinaryFileIsRefused(String name) {
    byte[] content = new byte[5000];
    for (int at = 0; at < content.length; at++) {
      content[at] = (byte) (at * 31 >> 3);
    }
    assertRefused(runs.file(name, content), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"person,date\n7,2021-03-01\n", "pin,date,direction\n", "person\n"})
  void wrongColumnsAreNamed(String content) {
    assertRefused(runs.file("in.csv", content), "in.csv", "person, date, direction");
  }

  @Test
  void aMissingColumnOfParquetIsNamed() {
    Path in = runs.parquet("in.parquet", "SELECT 7 AS person, 'D' AS direction");
    assertRefused(in, "in.parquet", "date");
  }

  @Test
  void aFieldOfTenMillionCharactersIsRefused() {
    byte[] field = new byte[10_000_000];
    Arrays.fill(field, (byte) 'x');
    String line = new String(field, Charset.forName("US-ASCII"));
    Path in = runs.file("in.csv", "person,date,direction\n" + line + ",2021-03-01,D\n");
    assertRefused(in, "in.csv", "2", "person", "65,536");
  }

  @Test
  void anotherEncodingIsRefused() {
    byte[] content =
        "person,date,direction\nАйгүл,2021-03-01,D\n"
            .replace("ү", "у")
            .getBytes(Charset.forName("windows-1251"));
    assertRefused(runs.file("in.csv", content), "in.csv", "2", "person", "UTF-8");
  }

  @Test
  void anEndlessQuoteIsRefused() {
    assertRefused(runs.file("in.csv", FULL + "\"7,2021-03-01,D,1,1\n"), "in.csv", "quote");
  }

  @Test
  void aTruncatedGzipIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          (FULL + "7,2021-03-01,D,1,1\n".repeat(9000)).getBytes(Charset.forName("US-ASCII")));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);
    assertRefused(runs.file("in.csv.gz", cut), "in.csv.gz", "too early");
  }

  @Test
  void aMissingFileIsRefused() {
    assertRefused(folder.resolve("none.csv"), "none.csv", "no such file");
  }

  @Test
  void anEarlierOutputStaysWhenTheInputIsBad() throws IOException {
    Path out = runs.file("out.csv", "kept\n");
    runs.run(runs.file("in.csv", FULL + "7,soon,D,1,1\n"), out);
    assertThat(Files.readString(out)).isEqualTo("kept\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--threads=0",
        "--threshold=0",
        "--threshold=100",
        "--window=300",
        "--observed-from=2026-01-01",
        "--observed-until=soon",
        "--unknown=1"
      })
  void badArgumentsEndWithStatusTwo(String argument) {
    Path in = runs.file("in.csv", FULL);
    assertThat(runs.run(in, folder.resolve("out.csv"), argument).status()).isEqualTo(2);
  }

  @Test
  void anUnknownKindOfFileIsABadArgument() {
    Path in = runs.file("in.txt", FULL);
    assertThat(runs.run(in, folder.resolve("out.csv")).status()).isEqualTo(2);
  }

  private void assertRefused(Path in, String... said) {
    var before = runs.names();
    Ended ended = runs.run(in, folder.resolve("out.csv"));
    assertThat(ended.status()).as(ended.message()).isEqualTo(3);
    assertThat(ended.message()).contains(said);
    assertThat(runs.names()).isEqualTo(before);
  }
}
