package kg.koch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.app.journey.Journey;
import kg.koch.catalog.CatalogFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The twelve invented people go through every stage again and give the repository's files, byte for
 * byte. When a change is meant to change them: {@code ./koch journey}, see CONTRIBUTING.md.
 */
class JourneyTest {

  private static final Path JOURNEY = Path.of("..", "journey");
  private static final List<String> STAGES =
      List.of("1-collected", "2-checked", "3-linked", "4-measured", "5-protected", "6-published");

  @TempDir static Path folder;
  private static Path made;

  @BeforeAll
  static void carryThemThroughEveryStage() {
    made = folder.resolve("made");
    new Journey(CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))), JOURNEY)
        .write(folder.resolve("work"), made);
  }

  @Test
  void everyStageMakesTheFilesOfTheRepository() throws IOException {
    for (String stage : STAGES) {
      assertThat(filesUnder(made.resolve(stage)))
          .as(stage)
          .isEqualTo(filesUnder(JOURNEY.resolve(stage)));
    }
  }

  @Test
  void thePageTellsWhatTheStagesMade() {
    assertThat(made.resolve("journey.html"))
        .hasSameTextualContentAs(Path.of("..", "docs", "journey.html"));
  }

  @Test
  void noIdentifierIsLeftPastLink() throws IOException {
    List<String> identifiers =
        Files.readAllLines(JOURNEY.resolve("people.csv")).stream()
            .skip(1)
            .flatMap(line -> Stream.of(line.split(",")).skip(2).limit(2))
            .flatMap(field -> Stream.of(field.split(" ")))
            .filter(field -> !field.isEmpty())
            .toList();
    assertThat(identifiers).hasSizeGreaterThan(11);
    for (String stage : STAGES.subList(2, STAGES.size())) {
      assertThat(filesUnder(made.resolve(stage)).values())
          .as(stage)
          .noneMatch(text -> identifiers.stream().anyMatch(text::contains));
    }
  }

  /** Text by relative path. */
  private static SortedMap<String, String> filesUnder(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
