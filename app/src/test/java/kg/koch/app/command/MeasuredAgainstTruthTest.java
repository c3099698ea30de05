package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.Quality.TruthError;
import kg.koch.publish.bundle.VerificationKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is measured from files without defects is what happened in the made-up country: confirmed
 * emigrants and returned citizens of a country of 1 in 100, under every definition and in every
 * year, from the release's own quality report.
 */
class MeasuredAgainstTruthTest {

  @TempDir static Path data;

  private static List<TruthError> errors = List.of();

  @BeforeAll
  static void measureACountryWithoutDefects() throws IOException {
    int status =
        KochCommand.commandLine().execute("demo", "--no-serve", "--defects=none", "--data=" + data);
    assertThat(status).isZero();
    Path releases = data.resolve("6-published");
    VerificationKey key = VerificationKey.parse(Files.readString(releases.resolve("trusted.pub")));
    errors =
        new BundleReader(Set.of(key), new ParquetTableFiles(data.resolve("spill")))
            .readAll(releases)
            .get(0)
            .quality()
            .errors();
  }

  @Test
  void emigrationAndReturnAreComparedUnderSeveralDefinitionsAndYears() {
    assertThat(errors).extracting(TruthError::table).contains("C2", "F1");
    assertThat(errors).hasSizeGreaterThan(15);
  }

  /**
   * The bar of the project: one in a hundred. A difference of two such figures may be near zero.
   */
  @Test
  void everyFlowIsWithinOneInAHundredOfTheTruth() {
    assertThat(errors.stream().filter(error -> !error.measure().startsWith("net")))
        .allSatisfy(
            error -> assertThat(Math.abs(error.relativeError())).as("%s", error).isLessThan(0.01));
  }
}
