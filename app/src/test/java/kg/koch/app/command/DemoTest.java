package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import kg.koch.app.review.ReviewSetFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DemoTest {

  /** A run of the command: its exit status and what it said. */
  private record Run(int status, String out, String err) {}

  @TempDir static Path folders;

  private static Run first = new Run(-1, "", "");

  @BeforeAll
  static void runOnce() {
    first = demo("first", "--seed=7", "--threads=2");
  }

  @Test
  void theCommandEndsWithARelease() {
    assertThat(first.err() + first.out()).contains("Release ");
  }

  @Test
  void pairsOfMadeUpRecordsWaitForClericalReview() {
    assertThat(ReviewSetFile.read(folders.resolve("first/review/review.json")).set().title())
        .isEqualTo("made-up-records.csv");
  }

  @Test
  void oneSeedGivesTheSameReleaseInAnotherFolderWithAnotherNumberOfThreads() throws IOException {
    demo("second", "--seed=7", "--threads=1");
    assertThat(published("second")).isNotEmpty().isEqualTo(published("first"));
  }

  @Test
  void anotherSeedGivesAnotherRelease() throws IOException {
    demo("other", "--seed=8", "--threads=2");
    assertThat(published("other")).isNotEmpty().isNotEqualTo(published("first"));
  }

  @Test
  void theSameFolderAgainMakesNoStep() throws IOException {
    List<String> before = steps("first");
    demo("first", "--seed=7", "--threads=2");
    assertThat(steps("first")).isEqualTo(before);
  }

  @Test
  void theSameFolderAgainKeepsTheRelease() throws IOException {
    SortedMap<String, String> before = published("first");
    demo("first", "--seed=7", "--threads=1");
    assertThat(published("first")).isEqualTo(before);
  }

  @Test
  void anotherSeedOnAFolderInUseEndsWithStatus3() {
    assertThat(demo("first", "--seed=8").status()).isEqualTo(3);
  }

  @Test
  void anotherSeedOnAFolderInUseIsToldWhatToDo() {
    assertThat(demo("first", "--seed=8").err()).contains("Name another folder with --data");
  }

  @Test
  void anotherNumberOfPersonsOnAFolderInUseIsToldWhatToDo() {
    assertThat(demo("first", "--seed=7", "--persons=1001").err())
        .contains("Name another folder with --data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--persons=none", "--persons=0", "--years=0", "--defects=some", "--unheard-of"})
  void aBadArgumentEndsWithStatus2(String argument) {
    assertThat(demo("bad", argument).status()).isEqualTo(2);
  }

  @Test
  void aBadArgumentLeavesNoFolder() {
    demo("nothing", "--persons=0");
    assertThat(folders.resolve("nothing")).doesNotExist();
  }

  private static Run demo(String folder, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("demo", "--no-serve", "--years=3"));
    if (Stream.of(arguments).noneMatch(one -> one.startsWith("--persons"))) {
      all.add("--persons=1000");
    }
    if (Stream.of(arguments).anyMatch(one -> one.startsWith("--years"))) {
      all.remove("--years=3");
    }
    all.add("--data=" + folders.resolve(folder));
    all.addAll(List.of(arguments));
    CommandLine command =
        KochCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = command.execute(all.toArray(String[]::new));
    return new Run(status, out.toString(), err.toString());
  }

  private static SortedMap<String, String> published(String folder) throws IOException {
    return ReleaseBytes.of(folders.resolve(folder));
  }

  /** Every finished step's manifest with the time it was written. */
  private static List<String> steps(String folder) throws IOException {
    List<String> steps = new ArrayList<>();
    for (Path file : ReleaseBytes.filesUnder(folders.resolve(folder))) {
      if (file.endsWith("step.json")) {
        steps.add(file + " " + Files.getLastModifiedTime(file));
      }
    }
    return steps;
  }
}
