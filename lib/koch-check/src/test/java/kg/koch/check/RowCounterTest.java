package kg.koch.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kg.koch.terms.BadInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class RowCounterTest {

  private static final long REFUSED = -1;

  @Property
  void rows_anyTextInAnyPieces_areThoseTheScannerFinds(
      @ForAll
          @StringLength(max = 40)
          @Chars({'"', ',', '\n', '\r'})
          @CharRange(from = 'a', to = 'b')
          String text,
      @ForAll @IntRange(min = 1, max = 9) int piece)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(counted(bytes, piece)).isEqualTo(scanned(bytes));
  }

  private static long counted(byte[] text, int piece) {
    RowCounter rows = new RowCounter("delivery.csv", new Header(',', List.of()));
    try {
      for (int at = 0; at < text.length; at += piece) {
        rows.count(text, at, Math.min(text.length, at + piece));
      }
      return rows.rows();
    } catch (BadInputException refused) {
      return REFUSED;
    }
  }

  private static long scanned(byte[] text) throws IOException {
    try (RowScanner rows =
        new RowScanner(new ByteArrayInputStream(text), "delivery.csv", (byte) ',')) {
      long count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    } catch (BadInputException refused) {
      return REFUSED;
    }
  }
}
