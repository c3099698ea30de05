package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.intake.Intake;
import kg.koch.app.intake.WatchedFolder;
import kg.koch.app.intake.WatchedFolder.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files put into a folder: taken when complete, answered beside, moved last. */
class WatchedFolderTest {

  @TempDir Path folder;

  private Path inbox;
  private WatchedFolder watched;

  @BeforeEach
  void makeTheFolder() throws IOException {
    inbox = Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(inbox.resolve(Country.SOURCE));
    watched = new WatchedFolder(inbox, "en");
  }

  private Path put(String name, String text) throws IOException {
    return Files.writeString(inbox.resolve(Country.SOURCE).resolve(name), text);
  }

  private Intake intake() {
    Country country = new Country(folder);
    return Intake.on(Country.catalog(), country.ledger(), folder.resolve("spill"));
  }

  private void lookTwiceAndTake() throws IOException {
    watched.look();
    for (Waiting one : watched.look()) {
      watched.take(one, intake());
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(inbox)) {
      return all.filter(Files::isRegularFile)
          .map(file -> inbox.relativize(file).toString().replaceAll("[0-9a-f]{8,16}-2", "#-2"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileIsTakenAnsweredAndMoved() throws IOException {
    put("2024-03.csv", Country.month("2024-03", 100, 0));
    lookTwiceAndTake();
    assertThat(files())
        .containsExactly(
            "taken/border-crossings/#-2024-03.csv",
            "taken/border-crossings/#-2024-03.csv.receipt.json");
    assertThat(new Country(folder).collect().receipts())
        .extracting(Receipt::fileName)
        .containsExactly("2024-03.csv");
  }

  @Test
  void aFileWithTooManyFaultsIsMovedApartWithTheWorkbookThatSaysWhy() throws IOException {
    put("2024-03.csv", Country.month("2024-03", 100, 2));
    lookTwiceAndTake();
    assertThat(files())
        .containsExactly(
            "refused/border-crossings/#-2024-03.csv",
            "refused/border-crossings/#-2024-03.csv.receipt.json",
            "refused/border-crossings/#-2024-03.csv.returned.xlsx");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithTheReason() throws IOException {
    put("2024-03.csv", "nothing\n");
    lookTwiceAndTake();
    assertThat(new Country(folder).collect().receipts()).isEmpty();
    try (Stream<Path> all = Files.walk(inbox.resolve("refused"))) {
      Path answer = all.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
      assertThat(Files.readString(answer)).contains("expected the columns pin");
    }
  }

  @Test
  void aFileStillGrowingIsLeftAlone() throws IOException {
    Path file = put("2024-03.csv", "pin,");
    watched.look();
    Files.writeString(file, Country.month("2024-03", 3, 0));
    assertThat(watched.look()).isEmpty();
    assertThat(watched.look()).hasSize(1);
  }

  @Test
  void aFileInHandIsLeftAlone() throws IOException {
    put("2024-03.csv.part", Country.month("2024-03", 3, 0));
    put(".2024-03.csv", Country.month("2024-03", 3, 0));
    watched.look();
    assertThat(watched.look()).isEmpty();
  }

  @Test
  void killedBeforeTheMoveTheNextLookGivesTheSameReceipt() throws IOException {
    Path file = put("2024-03.csv", Country.month("2024-03", 100, 0));
    Receipt before = new Country(folder).deliver(file, "2024-03");
    lookTwiceAndTake();
    assertThat(new Country(folder).collect().receipts()).containsExactly(before);
    assertThat(file).doesNotExist();
  }

  @Test
  void aCorrectedFileOfTheSameNameIsASecondVersionBesideTheFirst() throws IOException {
    put("2024-03.csv", Country.month("2024-03", 100, 0));
    lookTwiceAndTake();
    put("2024-03.csv", Country.month("2024-03", 101, 0));
    lookTwiceAndTake();
    assertThat(files()).hasSize(4);
    assertThat(new Country(folder).collect().receipts())
        .extracting(Receipt::version)
        .containsExactly(1, 2);
  }
}
