package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.Delivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectAndCheckTest {

  @TempDir Path folder;

  @Test
  void theSameFileTwiceHasOneReceipt() {
    Country country = new Country(folder);
    Path file = country.write("a.csv", Country.month("2024-03", 3, 0));
    assertThat(country.deliver(file, "2024-03")).isEqualTo(country.deliver(file, "2024-03"));
  }

  @Test
  void theOriginalIsKeptByteForByte() {
    Country country = new Country(folder);
    Path file = country.write("a.csv", Country.month("2024-03", 3, 0));
    assertThat(country.deliver(file, "2024-03").original()).hasSameBinaryContentAs(file);
  }

  @Test
  void changedFilesAreNewVersionsAndAnEarlierOneIsRecognised() {
    Country country = new Country(folder);
    Path first = country.write("a.csv", Country.month("2024-03", 3, 0));
    Path second = country.write("b.csv", Country.month("2024-03", 4, 0));
    assertThat(country.deliver(List.of(first, second, first), "2024-03", 2))
        .extracting(Receipt::version)
        .containsExactly(1, 2, 1);
    assertThat(country.collect().receipts()).hasSize(2);
  }

  @Test
  void collectedAndCheckedBytesDoNotDependOnThreads() {
    Country one = new Country(folder.resolve("one"));
    Country two = new Country(folder.resolve("two"));
    for (String stage : List.of("1-collected", "2-checked")) {
      run(one, 1);
      run(two, 2);
      assertThat(two.files(stage)).isNotEmpty().isEqualTo(one.files(stage));
    }
  }

  private static void run(Country country, int threads) {
    List<Delivery> deliveries = new ArrayList<>();
    for (String month : List.of("2024-01", "2024-02", "2024-03", "2024-04")) {
      Path file = country.write(month + ".csv", Country.month(month, 5_000, 50));
      deliveries.add(new Delivery(file, Country.SOURCE, month));
    }
    country.check(country.collect().deliver(deliveries, threads), threads);
  }

  @Test
  void acceptedAndRejectedRowsAreAllThatWereReceived() {
    CheckedDelivery checked = checked(1_000, 50);
    assertThat(checked.received()).isEqualTo(1_000);
    assertThat(checked.acceptedRows()).isEqualTo(980);
    assertThat(checked.rejectedRows()).isEqualTo(20);
    assertThat(checked.findingsByRule()).containsEntry("code-list", 20L).hasSize(1);
  }

  @Test
  void aDeliveryAtTheBlockingThresholdIsAcceptedAndOneAboveItRefused() {
    assertThat(checked(100, 20).refused()).isFalse();
    assertThat(checked(100, 16).refused()).isTrue();
  }

  private CheckedDelivery checked(int rows, int bad) {
    Country country = new Country(folder.resolve(rows + "-" + bad));
    Path file = country.write("a.csv", Country.month("2024-03", rows, bad));
    return country.check(List.of(country.deliver(file, "2024-03")), 1).get(0);
  }

  @Test
  void aFileThatVanishedIsRefused() {
    refused("a.csv", Country.SOURCE, "2024-03", "none there");
  }

  @Test
  void aPeriodOfAnotherShapeIsRefused() {
    Path file = new Country(folder).write("a.csv", Country.month("2024-03", 3, 0));
    refused(file.getFileName().toString(), Country.SOURCE, "2024", "a month as 2024-03");
  }

  @Test
  void anUnknownSourceIsRefusedWithTheKnownOnes() {
    Path file = new Country(folder).write("a.csv", Country.month("2024-03", 3, 0));
    refused(file.getFileName().toString(), "crossings", "2024-03", "border-crossings");
  }

  private void refused(String name, String source, String period, String message) {
    assertThatThrownBy(
            () -> new Country(folder).collect().deliver(folder.resolve(name), source, period))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
    assertThat(folder.resolve("data/1-collected")).doesNotExist();
  }

  @Test
  void oneBadFileAmongSeveralIsNamedAndTheOthersAreKept() {
    Country country = new Country(folder);
    Path good = country.write("good.csv", Country.month("2024-03", 3, 0));
    Path bad = country.write("bad.csv", "nothing");
    assertThatThrownBy(() -> country.deliver(List.of(bad, good), "2024-03", 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bad.csv");
    assertThat(country.collect().receipts()).extracting(Receipt::fileName).contains("good.csv");
    assertThat(Files.exists(folder.resolve("data/unfinished/original"))).isFalse();
  }
}
