package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.measure.repair.Repair;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.Quality.TruthError;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.VerificationKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The made-up country with its usual defects, measured three times: as recorded, with midpoints,
 * and with crossings drawn from similar travellers. How far net migration is from the truth is
 * summed over definitions and years.
 */
@Tag("slow")
class RepairAgainstTruthTest {

  @TempDir static Path data;

  private static final Map<Repair, List<TruthError>> ERRORS = new EnumMap<>(Repair.class);

  @BeforeAll
  static void measureThreeTimes() throws IOException {
    for (Repair repair : Repair.values()) {
      String name = repair.shortName();
      int status =
          KochCommand.commandLine()
              .execute("demo", "--no-serve", "--repair=" + name, "--data=" + data);
      assertThat(status).isZero();
      ERRORS.put(repair, newest().quality().errors());
    }
  }

  private static Release newest() throws IOException {
    Path releases = data.resolve("6-published");
    VerificationKey key = VerificationKey.parse(Files.readString(releases.resolve("trusted.pub")));
    Path folder;
    try (var all = Files.list(releases)) {
      folder =
          all.filter(Files::isDirectory)
              .max((one, other) -> modified(one).compareTo(modified(other)))
              .orElseThrow();
    }
    return new BundleReader(Set.of(key), new ParquetTableFiles(data.resolve("spill"))).read(folder);
  }

  private static java.nio.file.attribute.FileTime modified(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static double distance(Repair repair, String measure) {
    List<TruthError> errors =
        ERRORS.get(repair).stream().filter(error -> error.measure().startsWith(measure)).toList();
    assertThat(errors).isNotEmpty();
    return errors.stream().mapToDouble(error -> Math.abs(error.published() - error.truth())).sum();
  }

  /** The bar of the project: at least three times nearer. */
  @Test
  void netMigrationIsThreeTimesNearerTheTruthThanAsRecorded() {
    assertThat(3 * distance(Repair.HOTDECK, "net migration"))
        .isLessThan(distance(Repair.NONE, "net migration"));
  }

  @Test
  void netMigrationIsThreeTimesNearerTheTruthThanWithMidpoints() {
    assertThat(3 * distance(Repair.HOTDECK, "net migration"))
        .isLessThan(distance(Repair.MIDPOINT, "net migration"));
  }

  /** Net migration can be right by errors that cancel; gross flows cannot. */
  @Test
  void emigrationAndReturnAreNearerTheTruthTooThanEither() {
    for (String measure : List.of("emigration", "immigration", "return")) {
      assertThat(distance(Repair.HOTDECK, measure))
          .as(measure)
          .isLessThan(distance(Repair.NONE, measure))
          .isLessThan(distance(Repair.MIDPOINT, measure));
    }
  }
}
