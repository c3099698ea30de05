package kg.koch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file and package keeps to. */
class SourcesTest {

  private static final int MOST_LINES = 500;
  private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git");
  private static final Pattern WRITTEN_BY_HAND =
      Pattern.compile(".*\\.(java|jte|css|js|html|sql|properties|yaml)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (kg\\.koch[a-z0-9_.]*);");

  @Test
  void noSourceFileIsLongerThanAReaderHolds() {
    List<Path> files = writtenByHand();
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files.stream().filter(file -> lines(file) > MOST_LINES)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndThatItsTypesAreNotNull() {
    Set<Path> folders = new TreeSet<>();
    writtenByHand().stream()
        .filter(file -> file.toString().endsWith(".java"))
        .forEach(file -> folders.add(file.getParent()));
    assertThat(folders).hasSizeGreaterThan(20);
    assertThat(folders)
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .content()
                    .startsWith("/**")
                    .contains("@NullMarked"));
  }

  /** Else a class could be put into the package that makes protected tables from outside. */
  @Test
  void aPackageBelongsToOneModule() {
    Map<String, Set<Path>> modules = new TreeMap<>();
    for (Path file : writtenByHand()) {
      var declared = PACKAGE.matcher(text(file));
      if (file.toString().endsWith(".java") && declared.find()) {
        Path module = file.subpath(0, indexOf(file, "src"));
        modules.computeIfAbsent(declared.group(1), key -> new TreeSet<>()).add(module);
      }
    }
    assertThat(modules).hasSizeGreaterThan(20);
    assertThat(modules).allSatisfy((name, owners) -> assertThat(owners).as(name).hasSize(1));
  }

  private static int indexOf(Path file, String folder) {
    int at = 0;
    while (!file.getName(at).toString().equals(folder)) {
      at++;
    }
    return at;
  }

  private static List<Path> writtenByHand() {
    List<Path> found = new ArrayList<>();
    add(Path.of(".."), found);
    return found.stream()
        .filter(file -> file.toString().contains("/src/main/"))
        .filter(file -> WRITTEN_BY_HAND.matcher(file.getFileName().toString()).matches())
        .toList();
  }

  private static void add(Path folder, List<Path> found) {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (Files.isRegularFile(entry)) {
          found.add(entry);
        } else if (Files.isDirectory(entry) && !LEFT_OUT.contains(entry.getFileName().toString())) {
          add(entry, found);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long lines(Path file) {
    return text(file).lines().count();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
