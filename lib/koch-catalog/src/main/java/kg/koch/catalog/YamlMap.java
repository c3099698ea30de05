package kg.koch.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.terms.BadInputException.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping whose keys are asked for by name. What is missing, of another type or never asked
 * for becomes a fault with its line; a stand-in value lets reading go on to the next fault.
 */
final class YamlMap {

  /** A scalar with its line. */
  record Text(String value, long line) {}

  private final String file;
  private final long line;
  private final Faults faults;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Long> lines = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  YamlMap(String file, MappingNode mapping, Faults faults) {
    this.file = file;
    this.line = lineOf(mapping);
    this.faults = faults;
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      lines.put(key, lineOf(entry.getKeyNode()));
      if (nodes.put(key, entry.getValueNode()) != null) {
        fault(key, "the key once", "it twice", "Keep one of the two.");
      }
    }
  }

  static long lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(1L);
  }

  /** Adds a fault at the line of the key, or of the mapping if it has no such key. */
  void fault(String key, String expected, String came, String whatToDo) {
    faultAt(lines.getOrDefault(key, line), key, expected, came, whatToDo);
  }

  void faultAt(long at, String key, String expected, String came, String whatToDo) {
    faults.add(Place.field(file, at, key), expected, came, whatToDo);
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  Optional<Text> findText(String key) {
    asked.add(key);
    Node node = nodes.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(new Text(scalar.getValue().strip(), lineOf(scalar)));
    }
    fault(key, "a text", kindOf(node), "Write a text after '" + key + ":'.");
    return Optional.empty();
  }

  String text(String key) {
    if (!has(key)) {
      missing(key);
    }
    return findText(key).map(Text::value).orElse("");
  }

  Label label(String key) {
    Label standIn = new Label("-", "-", "-");
    Optional<YamlMap> texts = findMap(key);
    if (texts.isEmpty()) {
      return standIn;
    }
    String ky = texts.get().text("ky");
    String ru = texts.get().text("ru");
    String en = texts.get().text("en");
    texts.get().finish();
    return ky.isEmpty() || ru.isEmpty() || en.isEmpty() ? standIn : new Label(ky, ru, en);
  }

  Optional<YamlMap> findMap(String key) {
    asked.add(key);
    Node node = nodes.get(key);
    if (node == null) {
      missing(key);
    } else if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, mapping, faults));
    } else {
      fault(key, "a mapping", kindOf(node), "Write its keys indented below it.");
    }
    return Optional.empty();
  }

  /** The scalars of a list; a missing key is an empty list. */
  List<Text> texts(String key) {
    List<Text> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(new Text(scalar.getValue().strip(), lineOf(scalar)));
      } else {
        faultAt(lineOf(item), key, "a list of texts", kindOf(item), "Write texts only.");
      }
    }
    return texts;
  }

  /** The mappings of a list; a missing key is an empty list. */
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        maps.add(new YamlMap(file, mapping, faults));
      } else {
        faultAt(lineOf(item), key, "a list of mappings", kindOf(item), "Write '- key: value'.");
      }
    }
    return maps;
  }

  /** As {@link #texts(String)}, one list a line. */
  List<List<Text>> textLists(String key) {
    List<List<Text>> lists = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof SequenceNode inner) {
        lists.add(scalars(key, inner));
      } else {
        faultAt(lineOf(item), key, "a list of lists", kindOf(item), "Write '- [A, B]'.");
      }
    }
    return lists;
  }

  /** Must be called when all keys were asked for: any other key is a fault. */
  void finish() {
    for (String key : nodes.keySet()) {
      if (!asked.contains(key)) {
        fault(
            key,
            "one of the keys " + asked.stream().sorted().toList(),
            "'" + key + "'",
            "Correct the key or take it out.");
      }
    }
  }

  void missing(String key) {
    asked.add(key);
    fault(key, "the key '" + key + "'", "no such key", "Add it.");
  }

  private List<Text> scalars(String key, SequenceNode list) {
    List<Text> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode scalar) {
        texts.add(new Text(scalar.getValue().strip(), lineOf(scalar)));
      } else {
        faultAt(lineOf(item), key, "a text", kindOf(item), "Write texts only.");
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    asked.add(key);
    Node node = nodes.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    fault(key, "a list", kindOf(node), "Write one item a line, each after '- '.");
    return List.of();
  }

  private static String kindOf(Node node) {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? "'" + scalar.getValue() + "'"
        : "nothing";
  }
}
