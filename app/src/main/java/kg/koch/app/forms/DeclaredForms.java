package kg.koch.app.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import kg.koch.openrosa.XFormOutlineReader;
import kg.koch.openrosa.xlsform.FormConverter;
import kg.koch.openrosa.xlsform.FormConverter.Converted;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * The forms of {@code catalog/forms}: a folder each, named as the form, with survey.csv,
 * choices.csv, settings.csv, where needed entities.csv, media/ and delivery.csv.
 */
public record DeclaredForms(List<DeclaredForm> forms) {

  public DeclaredForms {
    forms = List.copyOf(forms);
  }

  /**
   * @throws BadInputException if a form has a fault, or is not named as its folder
   */
  public static DeclaredForms read(Path catalogFolder, Catalog catalog) {
    Path folder = catalogFolder.resolve("forms");
    if (!Files.isDirectory(folder)) {
      return new DeclaredForms(List.of());
    }
    try (Stream<Path> folders = Files.list(folder)) {
      List<DeclaredForm> forms = new ArrayList<>();
      for (Path one : folders.filter(Files::isDirectory).sorted().toList()) {
        forms.add(form(one, catalog));
      }
      return new DeclaredForms(forms);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DeclaredForm form(Path folder, Catalog catalog) throws IOException {
    Converted converted = FormConverter.convert(WorkbookFile.read(folder, catalog));
    if (!folder.endsWith(converted.formId())) {
      throw new BadInputException(
          Place.file(folder + "/settings.csv"),
          "the form_id '" + folder.getFileName() + "', as its folder",
          "'" + converted.formId() + "'",
          "Rename one of them.");
    }
    return new DeclaredForm(folder, converted, media(folder), mapping(folder, converted, catalog));
  }

  private static Map<String, byte[]> media(Path folder) throws IOException {
    Map<String, byte[]> media = new TreeMap<>();
    if (Files.isDirectory(folder.resolve("media"))) {
      try (Stream<Path> files = Files.list(folder.resolve("media"))) {
        for (Path file : files.toList()) {
          media.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return media;
  }

  private static @Nullable DeliveryMapping mapping(
      Path folder, Converted converted, Catalog catalog) throws IOException {
    Path file = folder.resolve("delivery.csv");
    return Files.exists(file)
        ? DeliveryMapping.read(
            "forms/" + converted.formId() + "/delivery.csv",
            WorkbookFile.lines(file),
            XFormOutlineReader.read(converted.xform()),
            catalog)
        : null;
  }

  public Optional<DeclaredForm> find(String form) {
    return forms.stream().filter(one -> one.id().equals(form)).findFirst();
  }

  /**
   * The source a form feeds.
   *
   * @throws BadInputException if it is not declared, or feeds none
   */
  public DeliveryMapping requireMapping(String form) {
    return find(form)
        .flatMap(DeclaredForm::findMapping)
        .orElseThrow(
            () ->
                new BadInputException(
                    Place.file("catalog/forms"),
                    "a form that feeds a source: "
                        + forms.stream()
                            .filter(one -> one.findMapping().isPresent())
                            .map(DeclaredForm::id)
                            .toList(),
                    "'" + form + "'",
                    "Name one of them, or add its file delivery.csv."));
  }
}
