package kg.koch.publish.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads releases, and only whole ones: signed by a trusted key, every file as signed, none missing
 * and none added.
 */
public final class BundleReader {

  private final Set<VerificationKey> trusted;
  private final TableFiles tableFiles;
  private final TableCache cache;

  /**
   * @param trusted keys of those whose releases are believed
   */
  public BundleReader(Set<VerificationKey> trusted, TableFiles tableFiles) {
    this(trusted, tableFiles, TableCache.ofHalfTheMemory());
  }

  /**
   * @param trusted keys of those whose releases are believed
   * @param cache keeps the tables read; several readers may share it
   */
  public BundleReader(Set<VerificationKey> trusted, TableFiles tableFiles, TableCache cache) {
    this.trusted = Set.copyOf(trusted);
    this.tableFiles = tableFiles;
    this.cache = cache;
  }

  /**
   * Reads one release.
   *
   * @throws kg.koch.terms.BadInputException if the folder is not exactly what a trusted key signed;
   *     the message names the file
   */
  public Release read(Path folder) {
    Manifest manifest = new BundleCheck(folder, trusted).verify();
    SortedMap<String, TableMetadata> metadata = new TreeMap<>();
    for (Manifest.FileEntry file : manifest.files()) {
      if (file.path().startsWith("metadata/")) {
        TableMetadata one = json(folder, file.path(), TableMetadata.class);
        metadata.put(one.id(), one);
      }
    }
    return new Release(
        manifest,
        metadata,
        json(folder, "lineage.json", Lineage.class),
        json(folder, "quality.json", Quality.class),
        references(folder, manifest),
        microdata(folder, manifest),
        known ->
            cache.get(
                folder.resolve(known.id()).toString(), () -> readTable(folder, manifest, known)));
  }

  /**
   * Reads every release below a folder, oldest first. Folders whose name begins with a dot are
   * passed over.
   *
   * @throws kg.koch.terms.BadInputException for the first that is not whole
   */
  public List<Release> readAll(Path releases) {
    if (!Files.isDirectory(releases)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(releases)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .sorted()
          .map(this::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Checks the table's file again before reading it: it may be read long after the release. */
  private PublishedTable readTable(Path folder, Manifest manifest, TableMetadata known) {
    String path = "tables/" + known.id() + tableFiles.extension();
    new BundleCheck(folder, trusted).verifyFile(manifest, path);
    return tableFiles.read(folder.resolve(path), known);
  }

  private static References references(Path folder, Manifest manifest) {
    return has(manifest, BundleFiles.REFERENCES)
        ? json(folder, BundleFiles.REFERENCES, References.class)
        : References.NONE;
  }

  private static Microdata microdata(Path folder, Manifest manifest) {
    return has(manifest, BundleFiles.MICRODATA)
        ? json(folder, BundleFiles.MICRODATA, Microdata.class)
        : Microdata.NONE;
  }

  private static boolean has(Manifest manifest, String path) {
    return manifest.files().stream().anyMatch(file -> file.path().equals(path));
  }

  private static <T> T json(Path folder, String path, Class<T> type) {
    try {
      return BundleJson.read(Files.readAllBytes(folder.resolve(path)), type, path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
