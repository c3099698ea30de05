package kg.koch.app.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offices send what their programs save. */
class RecordTextTest {

  private static final String TEXT = "id,фамилия\n1,Асанов\n";

  @TempDir private Path folder = Path.of("");

  private String read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("records.csv"), bytes);
    try (InputStream text = RecordText.open(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void windows1251IsRead() throws IOException {
    assertThat(read(TEXT.getBytes(Charset.forName("windows-1251")))).isEqualTo(TEXT);
  }

  @Test
  void aLongTextCutWithinALetterIsStillUtf8() throws IOException {
    String longText = "id,фамилия\n" + "1,Ө".repeat(400_000);

    assertThat(read(longText.getBytes(StandardCharsets.UTF_8))).isEqualTo(longText);
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {'i', 'd', 0, 1, 2}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("UTF-8 or Windows-1251");
  }
}
