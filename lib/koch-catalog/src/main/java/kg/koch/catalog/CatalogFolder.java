package kg.koch.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.terms.BadInputException;

/**
 * The catalog in a folder on disk.
 *
 * <p>It is the one class of the libraries that touches a file system, so that every program reads
 * the catalog in the same way (docs/decisions/0003-catalog-in-files.md).
 */
public final class CatalogFolder implements CatalogFiles {

  private final Path folder;

  public CatalogFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The catalog in the folder, read and checked.
   *
   * @throws BadInputException if the folder is not there or anything declared in it is at fault
   */
  public static Catalog read(Path folder) {
    return new CatalogReader(new CatalogFolder(folder)).read();
  }

  /**
   * The folder {@code catalog} beside or above the folder given: how programs started inside the
   * project find it.
   *
   * @throws BadInputException if there is none up to the root
   */
  public static Path findAbove(Path start) {
    Path absolute = start.toAbsolutePath();
    for (Path at = absolute; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("catalog/codelists"))) {
        return at.resolve("catalog");
      }
    }
    throw new BadInputException(
        BadInputException.Place.file(absolute.toString()),
        "a folder catalog/codelists here or in a folder above",
        "none",
        "Name the catalog's folder with -Dkoch.catalog=FOLDER.");
  }

  @Override
  public List<String> list(String subfolder) throws IOException {
    Path path = folder.resolve(subfolder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> subfolder + "/" + file.getFileName())
          .sorted()
          .toList();
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(folder.resolve(name));
  }
}
