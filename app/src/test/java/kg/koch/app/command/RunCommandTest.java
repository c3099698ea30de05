package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code ./koch run} and {@code ./koch spells} say of what cannot be done. */
class RunCommandTest {

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int koch(String... arguments) {
    CommandLine command = KochCommand.commandLine();
    command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    return command.execute(arguments);
  }

  private String data() {
    return "--data=" + folder.resolve("data");
  }

  @Test
  void deliveriesThatAreNoFolderAreBadInput() {
    assertThat(koch("run", data(), "--deliveries=" + folder.resolve("nowhere"))).isEqualTo(3);
    assertThat(said.toString()).contains("a folder of deliveries").doesNotContain("\tat ");
  }

  @Test
  void nothingDeliveredIsBadInputThatNamesTheSource() {
    assertThat(koch("run", data())).isEqualTo(3);
    assertThat(said.toString()).contains("person-register").doesNotContain("\tat ");
  }

  @Test
  void spellsOfAFolderWithoutDeliveriesAreBadInput() {
    assertThat(koch("spells", data(), "--out=" + folder.resolve("out"))).isEqualTo(3);
    assertThat(said.toString()).contains("a data folder with deliveries");
  }

  @Test
  void spellsOverwriteNothing() throws IOException {
    Files.createDirectories(folder.resolve("data/1-collected"));
    Files.writeString(folder.resolve("stays.parquet"), "mine");
    assertThat(koch("spells", data(), "--out=" + folder)).isEqualTo(3);
    assertThat(folder.resolve("stays.parquet")).hasContent("mine");
  }
}
