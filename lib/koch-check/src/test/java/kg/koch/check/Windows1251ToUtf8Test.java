package kg.koch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Windows1251ToUtf8Test {

  /** Longer than the inner buffer, with letters of one, two and three bytes of UTF-8. */
  private static final String TEXT = "Ош, № 7 – 100 €; ".repeat(3_000);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 1 << 16})
  void read_intoBufferOfAnySize_givesTheSameText(int size) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[size];
    try (InputStream in = windows1251()) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        read.write(buffer, 0, length);
      }
    }
    assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void read_byteByByteAfterSkipping_goesOnWhereItWas(int skipped) throws IOException {
    byte[] expected = TEXT.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = windows1251()) {
      in.skipNBytes(skipped);
      assertThat((byte) in.read()).isEqualTo(expected[skipped]);
    }
  }

  private static InputStream windows1251() {
    return new Windows1251ToUtf8(
        new ByteArrayInputStream(TEXT.getBytes(Charset.forName("windows-1251"))));
  }
}
