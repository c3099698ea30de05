package kg.koch.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @TempDir Path root;
  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void run_sameInputsAgain_doesTheWorkOnce() {
    Step first = run("1.0", List.of("a"), "x");
    Step second = run("1.0", List.of("a"), "x");

    assertThat(worked).hasValue(1);
    assertThat(second.reused()).isTrue();
    assertThat(second.folder()).isEqualTo(first.folder());
    assertThat(second.record().facts()).isEqualTo(first.record().facts());
  }

  @Test
  void run_otherInputParameterOrCode_isAnotherStep() {
    Step step = run("1.0", List.of("a"), "x");

    assertThat(run("1.0", List.of("b"), "x").folder()).isNotEqualTo(step.folder());
    assertThat(run("1.0", List.of("a"), "y").folder()).isNotEqualTo(step.folder());
    assertThat(run("1.1", List.of("a"), "x").folder()).isNotEqualTo(step.folder());
  }

  @Test
  void run_workFails_leavesNothingBehind() throws IOException {
    assertThatThrownBy(
            () ->
                new Ledger(root, "1.0")
                    .run(
                        "3-linked",
                        List.of(),
                        new TreeMap<>(),
                        folder -> {
                          Files.writeString(folder.resolve("half"), "half");
                          throw new IOException("the disk broke");
                        }))
        .hasMessageContaining("the disk broke");

    assertThat(root.resolve("3-linked")).doesNotExist();
    assertThat(root.resolve("unfinished")).isEmptyDirectory();
  }

  @Test
  void removeUnfinished_afterAKill_clearsWhatWasBegun() throws IOException {
    Path begun = Files.createDirectories(root.resolve("unfinished").resolve("link-0123-x"));
    Files.writeString(begun.resolve("half"), "half");

    new Ledger(root, "1.0").removeUnfinished();

    assertThat(root.resolve("unfinished")).doesNotExist();
  }

  @Test
  void list_twoSteps_givesBothByIdentity() {
    run("1.0", List.of("a"), "x");
    run("1.0", List.of("b"), "x");

    List<Step> steps = new Ledger(root, "1.0").list("3-linked");

    assertThat(steps).hasSize(2);
    assertThat(steps).extracting(step -> step.record().id()).isSorted();
  }

  @Test
  void hold_folderInUse_saysWhatToDo() {
    try (DataFolder held = DataFolder.hold(root)) {
      assertThat(held.root()).isEqualTo(root);
      assertThatThrownBy(() -> DataFolder.hold(root))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("--data");
    }
    DataFolder.hold(root).close();
  }

  private Step run(String codeVersion, List<String> inputs, String parameter) {
    return new Ledger(root, codeVersion)
        .run(
            "3-linked",
            inputs,
            new TreeMap<>(Map.of("parameter", parameter)),
            folder -> {
              worked.incrementAndGet();
              Files.writeString(folder.resolve("output"), "output of " + parameter);
              return new TreeMap<>(Map.of("rows", 3));
            });
  }
}
