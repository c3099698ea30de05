package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about three made-up villages by sex, and what they cost. */
class ProtectPrivateCommandTest {

  private static final String[] AREAS = {"levels,codes", "@,All", "@@,A", "@@,B", "@@,C"};
  private static final String[] SEXES = {"levels,codes", "@,T", "@@,F", "@@,M"};
  private static final String[] CELLS = {
    "area,sex,count", "A,F,1", "A,M,8", "B,M,4", "C,F,12", "C,M,2"
  };

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);
  private Path ledger = Path.of("");

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
    ledger = folder.resolve("ledger.csv");
  }

  private Ended ask(String... more) {
    String[] arguments = {
      "protect",
      "private",
      "--cells=" + runs.file("cells.csv", CELLS),
      "--hierarchy=area=" + runs.file("areas.csv", AREAS),
      "--hierarchy=sex=" + runs.file("sexes.csv", SEXES),
      "--ledger=" + ledger,
      "--secret=" + folder.resolve("secret.txt")
    };
    return runs.run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void everyCellIsAnsweredWithoutItsTrueCount() {
    Ended ended = ask("--rho=0.5", "--budget=1");

    assertThat(ended.status()).isZero();
    assertThat(ended.lines()).hasSize(1 + 4 * 3).startsWith("area,sex,measured,published");
  }

  @Test
  void theLedgerHasTheBudgetAndTheQuestion() throws IOException {
    Ended ended = ask("--rho=0.5", "--budget=1");

    assertThat(ended.message()).contains("0.5 of 1 spent so far (epsilon 5.76 at delta 1e-6)");
    assertThat(Files.readAllLines(ledger)).hasSize(2).startsWith("budget,1");
    assertThat(Files.readAllLines(ledger).get(1)).matches("spent,0\\.5,[0-9a-f]{64}");
  }

  @Test
  void theSameQuestionHasTheSameAnswerAndCostsNothing() {
    Ended first = ask("--rho=0.5", "--budget=1");
    Ended again = ask("--rho=0.5");

    assertThat(again.output()).isEqualTo(first.output());
    assertThat(again.message()).contains("Asked before").contains("0.5 of 1 spent");
  }

  @Test
  void aQuestionBeyondTheBudgetIsRefusedAndNotWrittenDown() throws IOException {
    ask("--rho=0.7", "--budget=1");
    Ended ended = ask("--rho=0.4");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.message()).contains("at most 0.3, which is left of 1").contains("one of 0.4");
    assertThat(Files.readAllLines(ledger)).hasSize(2);
  }

  @Test
  void aLedgerThatIsNotThereNeedsABudget() {
    assertThat(ask("--rho=0.5").message()).contains("--budget");
  }

  @Test
  void aBudgetCannotBeRaisedAfterwards() {
    ask("--rho=0.5", "--budget=1");

    assertThat(ask("--rho=0.4", "--budget=2").message())
        .contains("the budget the ledger began with, 1");
  }

  @Test
  void aLedgerThatWasWrittenInIsRefusedByItsLine() throws IOException {
    ask("--rho=0.5", "--budget=1");
    Files.writeString(ledger, "budget,1\nspent,-0.5,0\n");

    assertThat(ask("--rho=0.4").message())
        .contains("ledger.csv, line 2")
        .contains("spent and a number above 0");
  }

  @Test
  void theSecretIsMadeForItsOwnersEyesAlone() throws IOException {
    ask("--rho=0.5", "--budget=1");

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secret.txt"))))
        .isEqualTo("rw-------");
  }

  @Test
  void anotherSecretGivesAnotherAnswer() throws IOException {
    Ended first = ask("--rho=0.01", "--budget=1");
    Files.writeString(folder.resolve("secret.txt"), "ab".repeat(32));

    assertThat(ask("--rho=0.01").output()).isNotEqualTo(first.output());
  }
}
