package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kg.koch.terms.BadInputException;

/**
 * Reads everything declared and checks it: each file by itself, then against the others (a rule's
 * fields, a field's code list, a part's dimensions).
 *
 * <p>All faults are collected and said together, each with file, line and what was expected. Only
 * those of the code lists come first, alone: nothing that refers to a faulty list can be judged. It
 * does not check that a label is good language, nor that a figure can be computed.
 */
public final class CatalogReader {

  private final DeclaredFiles files;
  private final Faults faults = new Faults();

  public CatalogReader(CatalogFiles files) {
    this.files = new DeclaredFiles(files, faults);
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
      for (String file : files.of("codelists", ".csv")) {
        lists.put(
            DeclaredFiles.nameOf(file),
            listReader.read(DeclaredFiles.nameOf(file), files.csv(file)));
      }
      faults.throwIfAny();
      ConcordanceReader concordanceReader = new ConcordanceReader(lists);
      Map<String, Concordance> concordances = new LinkedHashMap<>();
      for (String file : files.of("concordances", ".csv")) {
        concordanceReader
            .read(DeclaredFiles.nameOf(file), files.csv(file))
            .ifPresent(found -> concordances.put(found.id(), found));
      }
      Map<String, YamlMap> declared = new LinkedHashMap<>();
      SourceReader sourceReader = new SourceReader(lists);
      Map<String, SourceLayout> sources =
          readYaml(
              "sources",
              map -> {
                SourceLayout layout = sourceReader.read(map);
                declared.put(layout.id(), map);
                return layout;
              });
      declared.forEach(
          (id, map) -> {
            SourceLayout layout = sources.get(id);
            if (layout != null) {
              DeliveryRuleReader.checkRegisters(map, layout, sources);
            }
          });
      Map<String, TableDefinition> tables =
          readYaml("tables", new TableReader(lists, sources)::read);
      Map<String, MicrodataFile> microdata =
          readYaml("microdata", new MicrodataReader(sources)::read);
      faults.throwIfAny();
      return new Catalog(lists, sources, tables, concordances, microdata);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private <T> Map<String, T> readYaml(String folder, Function<YamlMap, T> reader)
      throws IOException {
    Map<String, T> found = new LinkedHashMap<>();
    for (String file : files.of(folder, ".yaml")) {
      Optional<YamlMap> map = files.yaml(file);
      if (map.isPresent()) {
        String id = map.get().has("id") ? map.get().text("id") : DeclaredFiles.nameOf(file);
        if (!id.equals(DeclaredFiles.nameOf(file))) {
          map.get()
              .fault(
                  "id",
                  "the name of the file, '" + DeclaredFiles.nameOf(file) + "'",
                  quoted(id),
                  "Rename.");
        }
        found.put(DeclaredFiles.nameOf(file), reader.apply(map.get()));
      }
    }
    return found;
  }
}
