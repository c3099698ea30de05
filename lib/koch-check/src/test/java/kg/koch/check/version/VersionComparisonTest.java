package kg.koch.check.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.catalog.Label;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Periodicity;
import kg.koch.catalog.SourceLayout.Purpose;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.RuleKind;
import kg.koch.catalog.SourceLayout.Sensitivity;
import kg.koch.catalog.SourceLayout.Severity;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Encoding;
import kg.koch.check.version.VersionComparison.Version;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against a comparison in two maps, on random versions with a key. */
class VersionComparisonTest {

  private static final Label LABEL = new Label("а", "а", "a");
  private static final SourceLayout LAYOUT =
      new SourceLayout(
          "made-up",
          LABEL,
          LABEL,
          Periodicity.YEAR,
          BigDecimal.ONE,
          List.of(field("id"), field("value")),
          List.of(
              new Rule("once", RuleKind.UNIQUE, List.of("id"), null, null, Severity.ERROR, LABEL)));

  private static Field field(String name) {
    return new Field(
        name,
        LABEL,
        FieldType.TEXT,
        false,
        null,
        null,
        10,
        false,
        Sensitivity.PERSONAL,
        Purpose.BREAKDOWN);
  }

  @Property(tries = 60)
  void compare_keysOnce_countsAsTwoMapsDo(
      @ForAll @Size(max = 60) Map<@IntRange(max = 90) Integer, @IntRange(max = 2) Integer> before,
      @ForAll @Size(max = 60) Map<@IntRange(max = 90) Integer, @IntRange(max = 2) Integer> after)
      throws IOException {
    VersionChanges found = compare(before, after);
    long common = before.keySet().stream().filter(after::containsKey).count();
    long unchanged =
        before.entrySet().stream()
            .filter(one -> one.getValue().equals(after.get(one.getKey())))
            .count();
    assertThat(found.unchanged()).isEqualTo(unchanged);
    assertThat(found.changed()).isEqualTo(common - unchanged);
    assertThat(found.removed()).isEqualTo(before.size() - common);
    assertThat(found.added()).isEqualTo(after.size() - common);
  }

  private static VersionChanges compare(Map<Integer, Integer> before, Map<Integer, Integer> after)
      throws IOException {
    Path folder = Files.createTempDirectory("versions");
    Path first = write(folder.resolve("first.csv"), before);
    Path second = write(folder.resolve("second.csv"), after);
    Path work = Files.createDirectory(folder.resolve("work"));
    try {
      return VersionComparison.of(version(first), version(second), LAYOUT, work);
    } finally {
      for (Path made : List.of(first, second, work, folder)) {
        Files.delete(made);
      }
    }
  }

  private static Version version(Path file) {
    return new Version(new DeliveryFile(file, "made-up.csv"), Encoding.UTF_8);
  }

  private static Path write(Path file, Map<Integer, Integer> rows) throws IOException {
    String text =
        new TreeMap<>(rows)
            .entrySet().stream()
                .map(row -> "%d,%d\n".formatted(row.getKey(), row.getValue()))
                .collect(Collectors.joining("", "id,value\n", ""));
    return Files.writeString(file, text);
  }
}
