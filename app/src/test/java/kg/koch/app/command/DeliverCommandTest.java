package kg.koch.app.command;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeliverCommandTest {

  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";
  private static final String ROW = ",SECRETDOC,RUS,F,1990-02-01,2024-03-05T10:00:00,A,x,RUS\n";

  @TempDir Path folder;

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused(new byte[0], "delivery.csv", "empty file");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    refused(new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2}, "delivery.csv", "line 1", "NUL byte");
  }

  @Test
  void wrongColumnsAreRefusedAndNamed() throws IOException {
    refused("a,b,c\n1,2,3\n".getBytes(UTF_8), "delivery.csv", "line 1", "missing: [pin");
  }

  @Test
  void aFieldOfTenMillionCharactersIsRefusedWithItsLineAndField() throws IOException {
    String text = HEADER + ROW + "," + "x".repeat(10_000_000) + ",RUS\n";
    refused(text.getBytes(UTF_8), "delivery.csv", "line 3", "document_number");
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    refused(('\uFEFF' + HEADER + ROW).getBytes(UTF_16LE), "delivery.csv", "UTF-16");
  }

  @Test
  void aTruncatedGzipFileIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write((HEADER + ROW.repeat(50)).getBytes(UTF_8));
    }
    byte[] whole = out.toByteArray();
    refused(Arrays.copyOf(whole, whole.length - 12), "delivery.csv", "gzip");
  }

  private void refused(byte[] bytes, String... words) throws IOException {
    Path file = Files.write(folder.resolve("delivery.csv"), bytes);
    StringWriter said = new StringWriter();
    assertThat(deliver(file, said)).as(said.toString()).isEqualTo(3);
    assertThat(said.toString()).contains(words).doesNotContain("SECRETDOC").doesNotContain("\tat ");
    assertThat(folder.resolve("data/1-collected")).doesNotExist();
    assertThat(folder.resolve("data/unfinished")).isEmptyDirectory();
  }

  private int deliver(Path file, StringWriter said) {
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(said, true));
    command.setOut(new PrintWriter(said, true));
    return command.execute(
        "deliver",
        "--source",
        "border-crossings",
        "--period",
        "2024-03",
        "--data",
        folder.resolve("data").toString(),
        file.toString());
  }
}
