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

@DisplayName("The command that makes up a country")
class SynthCommandTest {

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int run(Path out, String... options) {
    List<String> arguments = new ArrayList<>(List.of("synth", "--out", out.toString()));
    arguments.addAll(List.of(options));
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
    return command.execute(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("writes deliveries and truth into a new folder")
  void writesACountry() {
    assertThat(run(folder.resolve("new"), "--persons", "200", "--years", "1")).isZero();
    assertThat(folder.resolve("new/deliveries/person-register")).isDirectory();
    assertThat(folder.resolve("new/truth/migration.csv")).isRegularFile();
  }

  @Test
  @DisplayName("refuses a number of persons no country has")
  void refusesTooFewPersons() {
    assertThat(run(folder.resolve("new"), "--persons", "5")).isEqualTo(2);
  }

  @Test
  @DisplayName("refuses a defect it does not know and names those it does")
  void refusesAnUnknownDefect() {
    assertThat(run(folder.resolve("new"), "--defect", "bad-luck=0.1")).isEqualTo(2);
    assertThat(said.toString()).contains("missing-arrival");
  }

  @Test
  @DisplayName("refuses a rate above 1")
  void refusesAnImpossibleRate() {
    assertThat(run(folder.resolve("new"), "--defect", "pin-typo=1.5")).isEqualTo(2);
  }

  @Test
  @DisplayName("leaves a folder with something in it as it is")
  void refusesAFolderInUse() throws Exception {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(run(folder, "--persons", "200", "--years", "1")).isEqualTo(3);
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }
}
