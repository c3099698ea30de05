package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Jazzer makes files for ten minutes (or {@code -Dkoch.fuzz.seconds}), led by which code they
 * reach, beginning with good files of every form: none may crash the reading, take more than five
 * seconds, or more than 512 MiB of heap. Runs in {@code ./koch test fuzz} only. What Jazzer finds
 * lies in {@code app/target/fuzz}.
 */
@Tag("fuzz")
class FuzzTest {

  private static final Path FOLDER = Path.of("target", "fuzz");

  @Test
  void noFileJazzerMakesCrashesTheReadingOrHoldsItUp() throws IOException, InterruptedException {
    Path seeds = Files.createDirectories(FOLDER.resolve("seeds"));
    Path found = Files.createDirectories(FOLDER.resolve("found"));
    for (long seed = 0; seed < 200; seed++) {
      byte[] file = new Mutation(seed).file();
      if (file.length < 100_000) {
        Files.write(seeds.resolve("mutated-" + seed), file);
      }
    }
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process jazzer =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    classPath,
                    "com.code_intelligence.jazzer.Jazzer",
                    "--target_class=" + DeliveryFuzzer.class.getName(),
                    "--instrumentation_includes=kg.koch.**:org.dhatim.**",
                    "--reproducer_path=" + FOLDER,
                    "-max_total_time=" + System.getProperty("koch.fuzz.seconds", "600"),
                    "-timeout=5",
                    "-max_len=100000",
                    "-rss_limit_mb=3000",
                    "-artifact_prefix=" + FOLDER + File.separator,
                    found.toString(),
                    seeds.toString()))
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("jazzer.log").toFile())
            .start();
    assertThat(jazzer.waitFor()).as("see %s", FOLDER.resolve("jazzer.log")).isZero();
  }
}
