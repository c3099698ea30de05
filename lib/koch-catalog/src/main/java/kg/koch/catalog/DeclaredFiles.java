package kg.koch.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kg.koch.terms.BadInputException.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The files of a catalog as tables and mappings; what cannot be read as one is a fault. */
final class DeclaredFiles {

  private final CatalogFiles files;
  private final Faults faults;

  DeclaredFiles(CatalogFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  Iterable<String> of(String folder, String ending) throws IOException {
    Iterable<String> found = files.list(folder);
    for (String file : found) {
      if (!file.endsWith(ending)) {
        faults.add(
            Place.file(file), "a file that ends in " + ending, "another", "Rename or remove it.");
      }
    }
    return files.list(folder).stream().filter(file -> file.endsWith(ending)).toList();
  }

  static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }

  CsvTable csv(String file) throws IOException {
    try (InputStream content = files.open(file)) {
      return new CsvTable(file, content, faults);
    }
  }

  Optional<YamlMap> yaml(String file) throws IOException {
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
