package kg.koch.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kg.koch.app.KochApplication;
import kg.koch.catalog.CatalogFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the database server when its workspace ends, asked to or not. */
class LeftoverServerTest {

  private static final int PATIENCE_SECONDS = 180;

  @TempDir Path folder;

  @Test
  void aServerLeftByAKilledWorkspaceIsReplacedAndStoppedWithTheNextOne() throws Exception {
    Process killed = startAndWait("killed");
    ProcessHandle left = server();
    killed.destroyForcibly().waitFor();
    assertThat(left.isAlive()).as("the server outlives a hard kill").isTrue();
    Process next = startAndWait("next");
    assertThat(left.isAlive()).as("the leftover server still runs").isFalse();
    ProcessHandle own = server();
    next.destroy();
    assertThat(next.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    // A busy machine may still be writing the last checkpoint when the workspace has ended.
    assertThat(own.onExit())
        .as("the server of a workspace that was asked to stop")
        .succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private Process startAndWait(String name) throws IOException, InterruptedException {
    Path log = folder.resolve(name + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KochApplication.class.getName(),
                "--server.port=0",
                "--logging.level.org.springframework.boot.tomcat=info",
                "--koch.data=" + folder.resolve("data"),
                "--koch.catalog=" + CatalogFolder.findAbove(Path.of("")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
      if (Files.readString(log).contains("Tomcat started")) {
        return process;
      }
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroyForcibly();
    throw new AssertionError("The workspace did not start: " + Files.readString(log));
  }

  private ProcessHandle server() throws IOException {
    Path note = folder.resolve("data/postgres/files/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0).strip())).orElseThrow();
  }
}
