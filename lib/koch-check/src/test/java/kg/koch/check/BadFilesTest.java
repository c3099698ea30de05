package kg.koch.check;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {

  private static final String TWO_ROWS =
      Deliveries.HEADER + Deliveries.GOOD + Deliveries.GOOD.replace("T10", "T11");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void read_anySeparator_acceptsTheSameRows(String separator) throws IOException {
    assertThat(accepted(TWO_ROWS.replace(",", separator).getBytes(UTF_8))).isEqualTo(2);
  }

  @Test
  void read_windows1251_acceptsTheSameRows() throws IOException {
    assertThat(accepted(TWO_ROWS.getBytes(Charset.forName("windows-1251")))).isEqualTo(2);
  }

  @Test
  void read_byteOrderMarkCarriageReturnsAndGzip_acceptsTheSameRows() throws IOException {
    String text = '\uFEFF' + TWO_ROWS.replace("\n", "\r\n");
    assertThat(accepted(gzip(text.getBytes(UTF_8)))).isEqualTo(2);
  }

  @Test
  void read_emptyFile_isRefused() {
    refused(new byte[0], "empty file");
  }

  @Test
  void read_utf16_isRefused() {
    refused(TWO_ROWS.getBytes(UTF_16), "UTF-16");
  }

  @Test
  void read_nulByte_isRefusedWithItsLine() {
    refused(TWO_ROWS.replace("1990", "19\0000").getBytes(UTF_8), "line 2");
  }

  @Test
  void read_noHeader_isRefusedWithoutQuotingThePerson() {
    assertThatThrownBy(() -> accepted(Deliveries.GOOD.getBytes(UTF_8)))
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContaining("20102199000001")
        .hasMessageNotContaining("Асан");
  }

  @Test
  void read_fieldOfTenMillionCharacters_isRefusedWithLineAndField() {
    String text = TWO_ROWS + "20102199000001," + "x".repeat(10_000_000);
    refused(text.getBytes(UTF_8), "line 4, field 'name'");
  }

  @Test
  void read_unterminatedQuote_isRefusedWithLineAndField() {
    refused((TWO_ROWS + "20102199000001,\"x").getBytes(UTF_8), "line 4, field 'name'");
  }

  @Test
  void read_utf8WithAStrayByte_isRefusedWithItsLine() {
    byte[] text = TWO_ROWS.getBytes(UTF_8);
    text[text.length - 10] = (byte) 0xC8;
    refused(text, "line 3");
  }

  @Test
  void read_truncatedGzip_isRefused() throws IOException {
    byte[] whole = gzip(TWO_ROWS.getBytes(UTF_8));
    refused(Arrays.copyOf(whole, whole.length - 20), "gzip");
  }

  private long accepted(byte[] bytes) throws IOException {
    Deliveries.Outcome outcome = Deliveries.read(folder, bytes);
    assertThat(outcome.findings()).isEmpty();
    return outcome.accepted();
  }

  private void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> Deliveries.read(folder, bytes))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
