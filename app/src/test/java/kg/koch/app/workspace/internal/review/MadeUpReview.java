package kg.koch.app.workspace.internal.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kg.koch.app.matching.LinkChoices;
import kg.koch.app.matching.LinkRun;
import kg.koch.app.matching.ReviewChoice;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.synth.records.RecordSet;
import kg.koch.synth.records.RecordSettings;
import kg.koch.synth.records.Script;
import org.jspecify.annotations.Nullable;

/** Made-up records, linked, with a review set of some pairs; and who they really are. */
public final class MadeUpReview {

  private final Path folder;
  private final Map<String, String> persons;

  private MadeUpReview(Path folder, Map<String, String> persons) {
    this.folder = folder;
    this.persons = persons;
  }

  static MadeUpReview of(Path folder, int pairs) throws IOException {
    RecordSettings settings = new RecordSettings(600, 1_000, 5, Script.MIXED, 1);
    new RecordSet(settings).writeTo(folder.resolve("made"), (part, done, all) -> {});
    Map<String, String> persons =
        Files.readAllLines(folder.resolve("made/truth.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    MadeUpReview made = new MadeUpReview(folder, persons);
    made.link("linked", pairs, null);
    return made;
  }

  /** Links the records; gives the folder of what was found. */
  Path link(String name, int pairs, @Nullable Path decisions) throws IOException {
    Path out = folder.resolve(name);
    new LinkRun(
            List.of(folder.resolve("made/records.csv")),
            "id",
            LinkageSettings.open(),
            LinkChoices.reviewed(new ReviewChoice(pairs, decisions)),
            out,
            1,
            note -> {})
        .run();
    return out;
  }

  Path set() {
    return folder.resolve("linked/review.json");
  }

  /** True if two records are one person's. */
  boolean isOnePerson(String left, String right) {
    return String.valueOf(persons.get(left)).equals(persons.get(right));
  }
}
