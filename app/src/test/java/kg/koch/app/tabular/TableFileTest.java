package kg.koch.app.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tables for the commands that offer one method alone. */
class TableFileTest {

  @TempDir private Path folder;

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("in.csv"), text);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\nx,1.5\n", "a;b\nx;1.5\n", "\uFEFFa\tb\nx\t1.5", "a,b,c\n x ,1.5,\n"})
  void aTableIsReadWhateverItsSeparator(String text) {
    TableRow row = TableFile.read(file(text), "a", "b").rows().get(0);
    assertThat(row.required("a")).isEqualTo("x");
    assertThat(row.number("b")).isEqualTo(1.5);
    assertThat(row.line()).isEqualTo(2);
  }

  @Test
  void aParquetTableIsReadAlike() {
    Path file = folder.resolve("in.parquet");
    try (Datasets datasets = Datasets.open(1, "1GB", folder.resolve("spill"))) {
      datasets.copy("SELECT 'x' AS a, 1.5::DOUBLE AS b, NULL::INT AS c", file);
    }
    TableRow row = TableFile.read(file, "a", "b", "c").rows().get(0);
    assertThat(row.text("a")).isEqualTo("x");
    assertThat(row.number("b")).isEqualTo(1.5);
    assertThat(row.isMissing("c")).isTrue();
  }

  @Test
  void aMissingColumnIsNamed() {
    assertRefused(() -> TableFile.read(file("a\n1\n"), "a", "b"), "the columns a, b");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(() -> TableFile.read(file(""), "a"), "the columns a");
    assertRefused(() -> TableFile.read(file("a\n"), "a"), "one row or more");
  }

  @Test
  void aFileOfAnotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("in.csv");
    Files.write(file, "a\nКөч".replace("ө", "о").getBytes(Charset.forName("windows-1251")));
    assertRefused(() -> TableFile.read(file, "a"), "UTF-8");
  }

  @Test
  void aShortRowIsNamedByItsLine() {
    assertRefused(() -> TableFile.read(file("a,b\n1,2\n3\n"), "a"), "line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1d", "1,5", "x", ""})
  void whatIsNoNumberIsRefusedWithItsPlace(String text) {
    TableRow row = TableFile.read(file("a;b\nx;" + text + "\n"), "a").rows().get(0);
    assertRefused(() -> row.number("b"), "line 2, field 'b'");
  }

  @Test
  void boundsAreKept() {
    TableRow row = TableFile.read(file("a,b\n-1,0\n"), "a").rows().get(0);
    assertRefused(() -> row.notNegative("a"), "expected 0 or more; got '-1'");
    assertRefused(() -> row.positive("b"), "expected a number above 0; got '0'");
    assertRefused(() -> row.oneOf("a", Set.of("in", "out")), "one of [in, out]");
  }

  @Test
  void numbersAreWrittenSoThatReadingThemGivesTheSame() {
    String text =
        new TableOutput("a", "b", "c").row("x, y", 0.1 + 0.2, 3.0).row("z", 1L, null).text();
    assertThat(text).isEqualTo("a,b,c\n\"x, y\",0.30000000000000004,3\nz,1,\n");
  }

  @Test
  void whatIsNoNumberIsNeverWritten() {
    assertThatThrownBy(() -> new TableOutput("a").row(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String words) {
    assertThatThrownBy(reading).isInstanceOf(BadInputException.class).hasMessageContaining(words);
  }
}
