package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command cannot use: it says what was expected, and leaves nothing. */
class ProvisionalCommandTest {

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();

  private int run(String... options) {
    CommandLine line = KochCommand.commandLine();
    line.setErr(new PrintWriter(told, true));
    String[] arguments = new String[options.length + 1];
    arguments[0] = "provisional";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return line.execute(arguments);
  }

  @Test
  void aFolderWithoutDeliveriesIsRefused() {
    assertThat(run("--data", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(told.toString()).contains("none: expected a data folder with deliveries");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDefinitionThatIsNoChangeOfResidenceIsRefused() {
    assertThat(run("--data", folder.toString(), "--definition", "90-days")).isEqualTo(2);
    assertThat(told.toString()).contains("[12of16, un12, most-of-year]; got 90-days");
  }

  @Test
  void noThreadsAreRefused() {
    assertThat(run("--data", folder.toString(), "--threads", "0")).isEqualTo(2);
    assertThat(told.toString()).contains("--threads: expected one or more; got 0");
  }
}
