package kg.koch.app.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.publish.internal.ReferenceFile;
import kg.koch.catalog.Catalog;
import kg.koch.publish.bundle.ReferenceFigure;
import kg.koch.publish.bundle.References;
import kg.koch.terms.BadInputException;

/**
 * Files of figures that others published, a source of their own kind: kept byte for byte in a
 * folder, told in every release from then on beside its own figures, and never counted with them.
 *
 * <p>Not checked: whether the figures are right.
 */
public final class ReferenceShelf {

  private final Path folder;
  private final Catalog catalog;

  /**
   * @param folder of the data folder; made when the first file comes
   */
  public ReferenceShelf(Path folder, Catalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
  }

  /**
   * Takes a file in, in place of one of that name. The same bytes again change nothing.
   *
   * @return its figures
   * @throws BadInputException if a row is no figure of a table of the catalog; nothing is kept then
   */
  public List<ReferenceFigure> add(Path file) {
    List<ReferenceFigure> figures = ReferenceFile.read(file, catalog);
    try {
      Files.createDirectories(folder);
      Path name = file.getFileName();
      Path beside = folder.resolve("." + name + ".part");
      Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          beside,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return figures;
  }

  /** The files, by name. */
  public List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All figures, by file and line. */
  public References figures() {
    List<ReferenceFigure> figures = new ArrayList<>();
    files().forEach(file -> figures.addAll(ReferenceFile.read(file, catalog)));
    return new References(figures);
  }
}
