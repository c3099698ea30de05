package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads everything declared and checks it: each file by itself, then against the others (a rule's
 * fields, a field's code list, a part's dimensions).
 *
 * <p>All faults are collected and said together, each with file, line and what was expected. Only
 * those of the code lists come first, alone: nothing that refers to a faulty list can be judged. It
 * does not check that a label is good language, nor that a figure can be computed.
 */
public final class CatalogReader {

  private final CatalogFiles files;
  private final Faults faults = new Faults();

  public CatalogReader(CatalogFiles files) {
    this.files = files;
  }

  /**
   * The catalog; the same files give the same catalog, in alphabetical order of their names.
   *
   * @throws BadInputException if anything declared is at fault
   * @throws UncheckedIOException if a file cannot be read
   */
  public Catalog read() {
    try {
      CodeListReader listReader = new CodeListReader(faults);
      Map<String, CodeList> lists = new LinkedHashMap<>();
      for (String file : filesOf("codelists", ".csv")) {
        lists.put(nameOf(file), listReader.read(nameOf(file), csv(file)));
      }
      faults.throwIfAny();
      ConcordanceReader concordanceReader = new ConcordanceReader(lists);
      Map<String, Concordance> concordances = new LinkedHashMap<>();
      for (String file : filesOf("concordances", ".csv")) {
        concordanceReader
            .read(nameOf(file), csv(file))
            .ifPresent(found -> concordances.put(found.id(), found));
      }
      Map<String, SourceLayout> sources = readYaml("sources", new SourceReader(lists)::read);
      Map<String, TableDefinition> tables =
          readYaml("tables", new TableReader(lists, sources)::read);
      faults.throwIfAny();
      return new Catalog(lists, sources, tables, concordances);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private <T> Map<String, T> readYaml(String folder, Function<YamlMap, T> reader)
      throws IOException {
    Map<String, T> found = new LinkedHashMap<>();
    for (String file : filesOf(folder, ".yaml")) {
      Optional<YamlMap> map = yaml(file);
      if (map.isPresent()) {
        String id = map.get().has("id") ? map.get().text("id") : nameOf(file);
        if (!id.equals(nameOf(file))) {
          map.get()
              .fault("id", "the name of the file, '" + nameOf(file) + "'", quoted(id), "Rename.");
        }
        found.put(nameOf(file), reader.apply(map.get()));
      }
    }
    return found;
  }

  private Iterable<String> filesOf(String folder, String ending) throws IOException {
    Iterable<String> found = files.list(folder);
    for (String file : found) {
      if (!file.endsWith(ending)) {
        faults.add(
            Place.file(file), "a file that ends in " + ending, "another", "Rename or remove it.");
      }
    }
    return files.list(folder).stream().filter(file -> file.endsWith(ending)).toList();
  }

  private static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }

  private CsvTable csv(String file) throws IOException {
    try (InputStream content = files.open(file)) {
      return new CsvTable(file, content, faults);
    }
  }

  private Optional<YamlMap> yaml(String file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try (InputStream content = files.open(file)) {
      Optional<Node> root = new Compose(settings).composeInputStream(content);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(new YamlMap(file, mapping, faults));
      }
      faults.add(Place.line(file, 1), "keys with values", "none", "Write 'id: ...'.");
    } catch (MarkedYamlEngineException notYaml) {
      long line = notYaml.getProblemMark().map(Mark::getLine).orElse(0) + 1L;
      faults.add(Place.line(file, line), "YAML", notYaml.getProblem(), "Correct the line.");
    } catch (YamlEngineException notText) {
      faults.add(Place.file(file), "YAML in UTF-8", "another content", "Save it in UTF-8.");
    }
    return Optional.empty();
  }
}
