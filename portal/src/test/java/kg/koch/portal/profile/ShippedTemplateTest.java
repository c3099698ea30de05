package kg.koch.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kg.koch.portal.profile.ProfileTemplate.Binding;
import kg.koch.portal.profile.ProfileTemplate.Block;
import kg.koch.portal.profile.ProfileTemplate.Chart;
import kg.koch.portal.profile.ProfileTemplate.Sentence;
import kg.koch.portal.profile.ProfileTemplate.Table;
import kg.koch.publish.bundle.Text;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is declared of the report keeps its promise: no number of its own, no cell that is none. */
class ShippedTemplateTest {

  private static final ProfileTemplate TEMPLATE = ProfileTemplateReader.shipped();
  private static final Path CATALOG = Path.of("..", "catalog");

  @Test
  void no_digit_stands_in_a_sentence() {
    assertThat(texts().flatMap(text -> Stream.of(text.ky(), text.ru(), text.en())))
        .isNotEmpty()
        .noneMatch(Pattern.compile("\\d").asPredicate());
  }

  @Test
  void each_language_has_the_same_figures_in_a_sentence() {
    for (Sentence sentence : sentences()) {
      Set<String> places = places(sentence.text().ky());
      assertThat(places(sentence.text().ru())).isEqualTo(places);
      assertThat(places(sentence.text().en())).isEqualTo(places);
    }
  }

  @Test
  void every_figure_that_is_bound_is_told() {
    for (Sentence sentence : sentences()) {
      assertThat(places(sentence.text().en())).containsAll(sentence.figures().keySet());
    }
  }

  @Test
  void every_table_is_declared_or_of_the_set_the_country_needs() throws IOException {
    Set<String> known = new HashSet<>(declared().keySet());
    for (String line : Files.readAllLines(CATALOG.resolve("codelists/table-set.csv"))) {
      known.add(line.split(",", 2)[0]);
    }
    assertThat(known).containsAll(cells().stream().map(Cell::table).toList());
  }

  @Test
  void every_dimension_named_is_one_of_its_table() throws IOException {
    Map<String, Set<String>> declared = declared();
    for (Cell cell : cells()) {
      Set<String> dimensions = declared.get(cell.table());
      if (dimensions != null) {
        assertThat(dimensions).as(cell.table()).containsAll(cell.dimensions());
      }
    }
  }

  /** A table and the dimensions that a place of the template names of it. */
  private record Cell(String table, Set<String> dimensions) {}

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Block block : blocks()) {
      if (block instanceof Sentence sentence) {
        for (Binding one : sentence.figures().values()) {
          Set<String> named = new HashSet<>(one.cell().keySet());
          named.addAll(one.other().keySet());
          if (one.among() != null) {
            named.add(one.among());
          }
          cells.add(new Cell(one.table(), named));
        }
      } else if (block instanceof Chart chart) {
        Set<String> named = new HashSet<>(chart.cell().keySet());
        named.add(chart.along());
        if (chart.series() != null) {
          named.add(chart.series());
        }
        cells.add(new Cell(chart.table(), named));
      } else if (block instanceof Table table) {
        Set<String> named = new HashSet<>(table.cell().keySet());
        named.add(table.rows());
        named.add(table.columns());
        cells.add(new Cell(table.table(), named));
      }
    }
    return cells;
  }

  private static Map<String, Set<String>> declared() throws IOException {
    Map<String, Set<String>> declared = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.list(CATALOG.resolve("tables"))) {
      for (Path file : files.sorted().toList()) {
        Object loaded =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Map<?, ?> table = (Map<?, ?>) loaded;
        Set<String> dimensions = new HashSet<>();
        ((List<?>) table.get("dimensions"))
            .forEach(one -> dimensions.add(String.valueOf(((Map<?, ?>) one).get("id"))));
        declared.put(String.valueOf(table.get("id")), dimensions);
      }
    }
    return declared;
  }

  private static List<Block> blocks() {
    return TEMPLATE.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).toList();
  }

  private static List<Sentence> sentences() {
    return blocks().stream().filter(Sentence.class::isInstance).map(Sentence.class::cast).toList();
  }

  private static Stream<Text> texts() {
    Stream<Text> chapters = TEMPLATE.chapters().stream().map(ProfileTemplate.Chapter::title);
    Stream<Text> inside =
        blocks().stream()
            .flatMap(
                block ->
                    block instanceof Sentence sentence
                        ? Stream.of(sentence.text())
                        : block instanceof Chart chart
                            ? Stream.of(chart.title())
                            : block instanceof Table table
                                ? Stream.of(table.title())
                                : Stream.empty());
    return Stream.concat(
        Stream.of(TEMPLATE.title(), TEMPLATE.lead()), Stream.concat(chapters, inside));
  }

  private static Set<String> places(String text) {
    Set<String> places = new HashSet<>();
    var matcher = Pattern.compile("\\{([a-z-]+)").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
