package kg.koch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines that are not crossed, looked for in what is declared. */
class PromisesTest {

  private static final Pattern FAITH_OR_IDEOLOGY =
      Pattern.compile(
          "religio|ideolog|\\bfaith|\\bconfession|конфесси|религи|идеолог|\\bдин(и|ий|дин|ге|ди)?\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  @Test
  void theWordsAreFoundInEachLanguageAndNoOthers() {
    assertThat(List.of("Religion", "Религия", "Дини", "диний", "Идеология"))
        .allMatch(word -> FAITH_OR_IDEOLOGY.matcher("label: " + word).find());
    assertThat(List.of("жердин", "динамика", "single"))
        .noneMatch(word -> FAITH_OR_IDEOLOGY.matcher("label: " + word).find());
  }

  @Test
  void noSourceAsksForReligionOrIdeology() throws IOException {
    assertThat(linesUnder("catalog/sources", FAITH_OR_IDEOLOGY)).isEmpty();
  }

  @Test
  void noFormAsksForReligionOrIdeology() throws IOException {
    assertThat(linesUnder("catalog/forms", FAITH_OR_IDEOLOGY)).isEmpty();
  }

  @Test
  void noTableIsBrokenDownByReligionOrIdeology() throws IOException {
    assertThat(linesUnder("catalog/tables", FAITH_OR_IDEOLOGY)).isEmpty();
  }

  @Test
  void noCodeListNamesAReligionOrIdeology() throws IOException {
    assertThat(linesUnder("catalog/codelists", FAITH_OR_IDEOLOGY)).isEmpty();
  }

  private static List<String> linesUnder(String folder, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
      List<Path> declared = files.filter(Files::isRegularFile).toList();
      assertThat(declared).as("declarations under " + folder).isNotEmpty();
      return declared.stream()
          .flatMap(PromisesTest::lines)
          .filter(line -> pattern.matcher(line).find())
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
