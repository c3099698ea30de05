package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import kg.koch.engine.dataset.DatasetException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a user reads when a command cannot go on. */
class FailuresTest {

  private static final String FULL = "No space left on device";

  private record Told(int status, String message) {}

  private static Told told(Exception failure) {
    StringWriter said = new StringWriter();
    CommandLine command = KochCommand.commandLine().setErr(new PrintWriter(said));
    int status = new Failures().handleExecutionException(failure, command, null);
    return new Told(status, said.toString());
  }

  @Test
  void aFullDiskIsNamedByTheFileThatDidNotFit() {
    Told told = told(new UncheckedIOException(new FileSystemException("/data/x", null, FULL)));
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.message()).startsWith("/data/x: expected room on the disk; got a full one.");
  }

  @Test
  void aDiskThatFillsInTheDataEngineIsNamedWithoutTheEnginesWords() {
    String words =
        "IO Error: failed: {\"exception_message\":\"Could not write file \\\"/data/a.parquet.part\\\": "
            + FULL
            + "\"} [in: COPY (SELECT 1)]";
    Told told = told(new DatasetException(words, new IllegalStateException()));
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.message()).startsWith("/data/a.parquet.part: expected room on the disk");
    assertThat(told.message()).doesNotContain("COPY");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(told(new NoSuchFileException("/data/none.csv")).message())
        .startsWith("/data/none.csv: expected a file; found none.");
  }

  @Test
  void fullMemoryOfAWorkerSaysWhichHeapToName() {
    Told told = told(new IllegalStateException(new OutOfMemoryError("Java heap space")));
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.message()).contains("KOCH_JAVA_OPTIONS=-Xmx4g");
  }

  @Test
  void fullMemoryOfACommandSaysWhichHeapToName() {
    StringWriter said = new StringWriter();
    CommandLine line = new CommandLine(new FullCommand()).setErr(new PrintWriter(said));
    assertThat(KochCommand.execute(line)).isEqualTo(3);
    assertThat(said.toString()).contains("KOCH_JAVA_OPTIONS=-Xmx4g");
  }

  /** Finds no room. */
  @CommandLine.Command(name = "full")
  private static final class FullCommand implements Runnable {
    @Override
    public void run() {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void whatNobodyForesawEndsWithStatus1AndAsksForAReport() {
    Told told = told(new IllegalStateException("odd"));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.message()).contains("please report it");
  }
}
