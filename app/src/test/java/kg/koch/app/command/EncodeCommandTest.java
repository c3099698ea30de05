package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The commands that match two sides' people without names")
class EncodeCommandTest {

  private static final String HOME =
      """
      id,surname,given_name,birth_date,sex
      h1,Асанов,Бакыт,1990-02-10,M
      h2,Жумабекова,Айгүл,1985-07-30,F
      h3,,,,
      """;
  private static final String ABROAD =
      """
      id,surname,given_name,birth_date,sex
      a1,JUMABEKOVA,AIGUL,1985-07-30,F
      a2,KIM,OLGA,1955-11-29,F
      a3,,,,
      """;

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("home.csv"), HOME);
    Files.writeString(folder.resolve("abroad.csv"), ABROAD);
    Files.writeString(folder.resolve("key"), "5a".repeat(32));
    Files.writeString(folder.resolve("other-key"), "6b".repeat(32));
  }

  private int run(String... arguments) {
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
    return command.execute(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int encode(String side, String key) {
    String out = path(side + ".encoded.csv");
    return run("encode", path(side + ".csv"), "--key-file", path(key), "--out", out);
  }

  private int match() {
    return run(
        "match-encoded",
        path("home.encoded.csv"),
        path("abroad.encoded.csv"),
        "--threshold",
        "0.9",
        "--out",
        path("matches.csv"));
  }

  @Test
  @DisplayName("find who is in both, across scripts, and nobody else")
  void findsWhoIsInBoth() throws IOException {
    assertThat(encode("home", "key")).isZero();
    assertThat(encode("abroad", "key")).isZero();
    assertThat(match()).isZero();
    assertThat(Files.readString(folder.resolve("matches.csv")))
        .isEqualTo("id_left,id_right,similarity\nh2,a1,1\n");
  }

  @Test
  @DisplayName("let no name, date or key out")
  void letsNothingOut() throws IOException {
    encode("home", "key");
    assertThat(Files.readString(folder.resolve("home.encoded.csv")))
        .doesNotContainIgnoringCase("Асанов")
        .doesNotContain("1990", "5a5a");
  }

  @Test
  @DisplayName("refuse files made with two keys, and say what to do")
  void refusesTwoKeys() {
    encode("home", "key");
    encode("abroad", "other-key");
    assertThat(match()).isEqualTo(3);
    assertThat(said.toString()).contains("Encode both again with one settings file and one key.");
  }

  @Test
  @DisplayName("refuse a file that is no key without repeating what is in it")
  void refusesWhatIsNoKey() throws IOException {
    Files.writeString(folder.resolve("key"), "sesame");
    assertThat(encode("home", "key")).isEqualTo(3);
    assertThat(said.toString()).contains("64 hexadecimal digits").doesNotContain("sesame");
  }

  @Test
  @DisplayName("refuse a file that lacks a column of the settings")
  void refusesAMissingColumn() throws IOException {
    Files.writeString(folder.resolve("home.csv"), "id,surname\nh1,Асанов\n");
    assertThat(encode("home", "key")).isEqualTo(3);
    assertThat(said.toString()).contains("given_name");
  }

  @Test
  @DisplayName("refuse a threshold that is none")
  void refusesAThreshold() {
    encode("home", "key");
    String file = path("home.encoded.csv");
    assertThat(run("match-encoded", file, file, "--threshold", "2")).isEqualTo(2);
  }
}
