package kg.koch.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kg.koch.terms.BadInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MutatedFilesTest {

  private static final String TWO_ROWS =
      Deliveries.HEADER + Deliveries.GOOD + Deliveries.GOOD.replace("T10", "T11");

  @Property(tries = 300)
  void read_mutatedFile_losesNoRowOrIsRefused(
      @ForAll @IntRange(max = 160) int at, @ForAll byte value, @ForAll boolean isCut)
      throws IOException {
    byte[] text = TWO_ROWS.getBytes(UTF_8);
    int place = Math.min(at, text.length - 1);
    text[place] = value;
    byte[] mutated = isCut ? Arrays.copyOf(text, place) : text;
    Path own = Files.createTempDirectory("mutated");
    try {
      Deliveries.Outcome outcome = Deliveries.read(own, mutated);
      assertThat(outcome.accepted() + outcome.rejected()).isEqualTo(outcome.received());
    } catch (BadInputException refused) {
      assertThat(refused).hasMessageContaining("delivery.csv");
    } finally {
      Files.deleteIfExists(own.resolve("delivery.csv"));
      Files.delete(own);
    }
  }
}
