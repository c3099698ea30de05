package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demonstration killed without warning at ten moments, then run to its end: nothing is lost,
 * nothing is left half-made, and the release is the one of an undisturbed run.
 *
 * <p>The moments are drawn, one in each tenth of the undisturbed run's length, so that every stage
 * from the making of the country to the publication is hit.
 */
@Tag("slow")
class KillDrillTest {

  private static final int KILLS = 10;
  private static final long SEED = 20_240_301;

  @TempDir static Path folders;

  private static SortedMap<String, String> undisturbed = new TreeMap<>();
  private static long millis;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
    long start = System.nanoTime();
    assertThat(start("undisturbed").waitFor()).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    undisturbed = ReleaseBytes.of(folders.resolve("undisturbed"));
  }

  @TestFactory
  List<DynamicTest> aRunKilledAtAnyMomentAndRunAgainEndsAsIfNothingHadHappened() {
    Random random = new Random(SEED);
    List<DynamicTest> kills = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      long moment = (long) ((kill + random.nextDouble()) * millis / KILLS);
      String folder = "killed-" + kill;
      kills.add(
          DynamicTest.dynamicTest(
              "killed after %d of %d ms".formatted(moment, millis), () -> drill(folder, moment)));
    }
    return kills;
  }

  /** Protecting and publishing are short; drawn moments seldom fall into them. */
  @ParameterizedTest
  @ValueSource(strings = {"3-linked", "4-measured", "5-protected"})
  void aRunKilledJustAfterAStageAndRunAgainEndsAsIfNothingHadHappened(String stage)
      throws Exception {
    String folder = "killed-after-" + stage;
    Process killed = start(folder);
    while (killed.isAlive() && new Ledger(folders.resolve(folder), "").list(stage).isEmpty()) {
      Thread.sleep(1);
    }
    requireSameAfterKill(killed, folder);
  }

  private static void drill(String name, long moment) throws Exception {
    Process killed = start(name);
    killed.waitFor(moment, TimeUnit.MILLISECONDS);
    requireSameAfterKill(killed, name);
  }

  private static void requireSameAfterKill(Process killed, String name) throws Exception {
    killed.destroyForcibly().waitFor();
    Path data = folders.resolve(name);
    System.out.printf("%s: %s%n", name, reached(data));
    assertThat(start(name).waitFor()).as("exit status of the run after the kill").isZero();
    assertThat(ReleaseBytes.of(data)).isEqualTo(undisturbed);
    assertThat(ReleaseBytes.filesUnder(data.resolve("unfinished"))).isEmpty();
    assertThat(ReleaseBytes.filesUnder(data.resolve("keys")))
        .noneMatch(file -> file.toString().endsWith(".new"));
    requireEveryRowAccountedFor(data);
  }

  private static void requireEveryRowAccountedFor(Path data) throws IOException {
    Ledger ledger = new Ledger(data, "");
    List<Path> delivered = ReleaseBytes.filesUnder(data.resolve("synth/deliveries"));
    assertThat(ledger.list("1-collected")).hasSameSizeAs(delivered);
    List<Step> checked = ledger.list("2-checked");
    assertThat(checked).hasSameSizeAs(delivered);
    for (Step step : checked) {
      Map<String, Object> facts = step.record().facts();
      assertThat(count(facts, "accepted") + count(facts, "rejected"))
          .isEqualTo(count(facts, "received"));
    }
  }

  private static long count(Map<String, Object> facts, String name) {
    return ((Number) facts.get(name)).longValue();
  }

  /** How far the killed run had come. */
  private static String reached(Path data) {
    Ledger ledger = new Ledger(data, "");
    StringBuilder words = new StringBuilder();
    words.append(Files.exists(data.resolve("synth")) ? "country made" : "country not made");
    for (String stage :
        List.of("1-collected", "2-checked", "3-linked", "4-measured", "5-protected")) {
      words.append(", ").append(stage).append(' ').append(ledger.list(stage).size());
    }
    return words.toString();
  }

  private static Process start(String folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KochCommand.class.getName(),
            "demo",
            "--no-serve",
            "--persons=1000",
            "--years=3",
            "--data=" + folders.resolve(folder))
        .redirectErrorStream(true)
        .redirectOutput(folders.resolve(folder + ".log").toFile())
        .start();
  }
}
