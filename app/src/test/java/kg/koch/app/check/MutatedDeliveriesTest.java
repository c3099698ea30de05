package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Broken files in every form: each is refused with its name, or all its rows are accepted or
 * rejected. Nothing else may come of one.
 */
class MutatedDeliveriesTest {

  private static final int FILES = 1_000;

  @Test
  void aThousandBrokenFilesAreRefusedClearlyOrLoseNoRow() throws IOException {
    int read = 0;
    for (long seed = 0; seed < FILES; seed++) {
      read += take(seed).isRefused() ? 0 : 1;
    }
    assertThat(read)
        .as("files read to their end, so that both ways are tried")
        .isBetween(FILES / 50, FILES / 2);
  }

  @Test
  @Tag("slow")
  void noBrokenFileTakesMoreThanFiveSeconds() {
    for (long seed = FILES; seed < 4 * FILES; seed++) {
      long one = seed;
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> take(one), "seed " + seed);
    }
  }

  private static OneDelivery.Outcome take(long seed) throws IOException {
    byte[] file = new Mutation(seed).file();
    try {
      OneDelivery.Outcome outcome = OneDelivery.read(file);
      assertThat(outcome.accepted() + outcome.rejected())
          .as("seed " + seed)
          .isEqualTo(outcome.received());
      if (outcome.isRefused()) {
        assertThat(outcome.problem()).as("seed " + seed).startsWith("sent").contains("expected");
      }
      return outcome;
    } catch (RuntimeException | IOException fault) {
      throw new AssertionError("Seed " + seed, fault);
    }
  }
}
