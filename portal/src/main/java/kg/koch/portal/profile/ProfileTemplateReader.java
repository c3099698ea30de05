package kg.koch.portal.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kg.koch.portal.profile.ProfileTemplate.Binding;
import kg.koch.portal.profile.ProfileTemplate.Block;
import kg.koch.portal.profile.ProfileTemplate.Chapter;
import kg.koch.portal.profile.ProfileTemplate.Chart;
import kg.koch.portal.profile.ProfileTemplate.Listing;
import kg.koch.portal.profile.ProfileTemplate.Sentence;
import kg.koch.portal.profile.ProfileTemplate.Table;
import kg.koch.portal.profile.ProfileTemplate.Way;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the template of the report. */
final class ProfileTemplateReader {

  private static final String SHIPPED = "migration-profile.yaml";

  private final String name;

  private ProfileTemplateReader(String name) {
    this.name = name;
  }

  /** The template this program came with. */
  static ProfileTemplate shipped() {
    try (InputStream stream =
        Objects.requireNonNull(ProfileTemplate.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new ProfileTemplateReader(SHIPPED).read(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @throws BadInputException if the file is no template; the message says where
   */
  static ProfileTemplate read(Path file) {
    try {
      return new ProfileTemplateReader(file.toString()).read(Files.readString(file));
    } catch (IOException unreadable) {
      throw new BadInputException(
          BadInputException.Place.file(file.toString()),
          "a file that can be read",
          "none",
          "Name the template with --template.");
    }
  }

  private ProfileTemplate read(String text) {
    Map<?, ?> root = map(load(text), "the template");
    List<Chapter> chapters = new ArrayList<>();
    for (Object one : list(root.get("chapters"), "chapters")) {
      Map<?, ?> chapter = map(one, "a chapter");
      String id = string(chapter.get("id"), "id of a chapter");
      List<Block> blocks = new ArrayList<>();
      for (Object block : list(chapter.get("blocks"), id + ": blocks")) {
        blocks.add(block(map(block, id + ": a block"), id));
      }
      chapters.add(new Chapter(id, text(chapter.get("title"), id + ": title"), blocks));
    }
    return new ProfileTemplate(
        text(root.get("title"), "title"), text(root.get("lead"), "lead"), chapters);
  }

  private Object load(String text) {
    try {
      return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    } catch (YamlEngineException malformed) {
      throw refused("the file", "YAML", String.valueOf(malformed.getMessage()));
    }
  }

  private Block block(Map<?, ?> block, String chapter) {
    if (block.containsKey("text")) {
      return sentence(block, chapter + ": a sentence");
    }
    if (block.containsKey("chart")) {
      return chart(block, chapter + ": a chart");
    }
    if (block.containsKey("table")) {
      return table(block, chapter + ": a table");
    }
    String listing = string(block.get("list"), chapter + ": text, chart, table or list");
    try {
      return Listing.valueOf(listing.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw refused(chapter + ": list", "one of " + List.of(Listing.values()), listing);
    }
  }

  private Sentence sentence(Map<?, ?> block, String where) {
    Map<String, Binding> figures = new LinkedHashMap<>();
    Object bound = block.get("figures");
    if (bound != null) {
      map(bound, where + ": figures")
          .forEach(
              (figure, binding) ->
                  figures.put(
                      String.valueOf(figure),
                      binding(map(binding, where + ": " + figure), where + ": " + figure)));
    }
    return new Sentence(text(block.get("text"), where), figures);
  }

  private Binding binding(Map<?, ?> one, String where) {
    Way way = Way.VALUE;
    Object other = null;
    for (Way each : List.of(Way.MINUS, Way.SHARE, Way.CHANGE)) {
      String key = each == Way.MINUS ? "minus" : each == Way.SHARE ? "share-of" : "change-from";
      if (one.containsKey(key)) {
        way = each;
        other = one.get(key);
      }
    }
    boolean least = one.containsKey("least");
    Object among = one.get(least ? "least" : "most");
    Object rank = one.containsKey("rank") ? one.get("rank") : Integer.valueOf(1);
    if (!(rank instanceof Integer place) || place < 1) {
      throw refused(where + ": rank", "a whole number from 1", String.valueOf(rank));
    }
    return new Binding(
        string(one.get("table"), where + ": table"),
        cell(one.get("cell"), where),
        way,
        cell(other, where),
        among == null ? null : String.valueOf(among),
        least,
        place);
  }

  private Chart chart(Map<?, ?> block, String where) {
    String kind = string(block.get("chart"), where);
    if (!kind.equals("lines") && !kind.equals("bars")) {
      throw refused(where, "lines or bars", kind);
    }
    Object series = block.get("series");
    return new Chart(
        kind.equals("lines"),
        text(block.get("title"), where + ": title"),
        string(block.get("of"), where + ": of"),
        cell(block.get("cell"), where),
        string(block.get("along"), where + ": along"),
        series == null ? null : String.valueOf(series));
  }

  private Table table(Map<?, ?> block, String where) {
    return new Table(
        text(block.get("title"), where + ": title"),
        string(block.get("table"), where),
        cell(block.get("cell"), where),
        string(block.get("rows"), where + ": rows"),
        string(block.get("columns"), where + ": columns"));
  }

  private Map<String, List<String>> cell(@Nullable Object cell, String where) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    if (cell != null) {
      map(cell, where + ": cell")
          .forEach(
              (dimension, code) ->
                  codes.put(
                      String.valueOf(dimension),
                      code instanceof List<?> several
                          ? several.stream().map(String::valueOf).toList()
                          : List.of(String.valueOf(code))));
    }
    return codes;
  }

  private Text text(@Nullable Object value, String where) {
    Map<?, ?> languages = map(value, where);
    return new Text(
        string(languages.get("ky"), where + ": ky").strip(),
        string(languages.get("ru"), where + ": ru").strip(),
        string(languages.get("en"), where + ": en").strip());
  }

  private Map<?, ?> map(@Nullable Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw refused(where, "names and values", String.valueOf(value));
  }

  private List<?> list(@Nullable Object value, String where) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw refused(where, "a list", String.valueOf(value));
  }

  private String string(@Nullable Object value, String where) {
    if (value == null || value instanceof Map || value instanceof List) {
      throw refused(where, "a word or sentence", String.valueOf(value));
    }
    return String.valueOf(value);
  }

  private BadInputException refused(String where, String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file(name),
        where + ": " + expected,
        "'" + came + "'",
        "See catalog/profile/migration-profile.yaml for how a template is written.");
  }
}
