package kg.koch.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.Progress;
import kg.koch.app.matching.LinkChoices;
import kg.koch.app.matching.LinkRun;
import kg.koch.app.matching.ReviewChoice;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.synth.records.RecordSet;
import kg.koch.synth.records.RecordSettings;
import kg.koch.synth.records.Script;

/**
 * Made-up records, linked, with pairs for clerical review; the workspace finds them in its folder.
 */
final class DemoReview {

  private static final int PERSONS = 1_200;
  private static final int RECORDS = 2_000;
  private static final int PAIRS = 60;

  private DemoReview() {}

  /** Makes the pairs, unless the folder had them before. */
  static void prepare(CountryFolder folder, long seed, int threads, Progress progress) {
    if (Files.exists(folder.reviews())) {
      return;
    }
    progress.step(
        "review",
        () -> {
          Path beside = folder.unfinished().resolve("review");
          RecordSettings settings =
              new RecordSettings(PERSONS, RECORDS, seed, Script.MIXED, threads);
          new RecordSet(settings).writeTo(beside, (part, done, all) -> {});
          link(beside, threads);
          FolderFiles.moveWhole(beside, folder.reviews());
          return PAIRS;
        },
        pairs -> "%d pairs of made-up records wait for clerical review".formatted(pairs));
  }

  private static void link(Path folder, int threads) {
    try {
      // The title on the screen is the file's name, and says what the records are.
      Path records = folder.resolve("made-up-records.csv");
      Files.move(folder.resolve("records.csv"), records);
      LinkageSettings settings = LinkageSettings.open();
      ReviewChoice review = new ReviewChoice(PAIRS, null);
      Path linked = folder.resolve("linked");
      LinkChoices choices = LinkChoices.reviewed(review);
      new LinkRun(List.of(records), "id", settings, choices, linked, threads, note -> {}).run();
      Files.move(
          linked.resolve("review.json"),
          folder.resolve("review.json"),
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
