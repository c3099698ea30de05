package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command that makes up records")
class SynthRecordsCommandTest {

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int run(Path out, String... options) {
    List<String> arguments = new ArrayList<>(List.of("synth-records", "--out", out.toString()));
    arguments.addAll(List.of(options));
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
    return command.execute(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("writes records, and apart from them whose they are")
  void writesRecords() {
    Path out = folder.resolve("new");
    assertThat(run(out, "--persons", "20", "--records", "50", "--script", "latin")).isZero();
    assertThat(out).isDirectoryContaining("glob:**/{records,truth}.csv");
    assertThat(out.resolve("README.md")).isRegularFile();
  }

  @Test
  @DisplayName("refuses fewer records than persons, naming the option")
  void refusesTooFewRecords() {
    assertThat(run(folder.resolve("new"), "--persons", "20", "--records", "10")).isEqualTo(2);
    assertThat(said.toString()).contains("records: expected a number from 20");
  }

  @Test
  @DisplayName("refuses a script it does not know")
  void refusesAnUnknownScript() {
    assertThat(run(folder.resolve("new"), "--script", "arabic")).isEqualTo(2);
  }

  @Test
  @DisplayName("leaves a folder with something in it as it is")
  void refusesAFolderInUse() throws Exception {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(run(folder, "--persons", "20", "--records", "50")).isEqualTo(3);
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }
}
