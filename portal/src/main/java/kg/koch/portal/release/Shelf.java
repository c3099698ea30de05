package kg.koch.portal.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableCache;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.bundle.VerificationKey;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The releases of a folder that a trusted key signed, oldest first. A new folder is found at the
 * next request; one that cannot be trusted is passed over, and the log says why once.
 */
public final class Shelf {

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final Path folder;
  private final @Nullable Path trustedKey;
  private final @Nullable String until;
  private final TableFiles tableFiles;
  private final TableCache cache = TableCache.ofHalfTheMemory();
  private final Map<String, Optional<Release>> read = new ConcurrentHashMap<>();

  /**
   * @param until the last release on the shelf; null: whatever is there
   */
  public Shelf(
      Path folder, @Nullable Path trustedKey, @Nullable String until, TableFiles tableFiles) {
    this.folder = folder;
    this.trustedKey = trustedKey;
    this.until = until;
    this.tableFiles = tableFiles;
  }

  /** Every release, oldest first. */
  public List<Release> releases() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    TreeMap<String, Release> found = new TreeMap<>();
    for (Path one : folders()) {
      String name = one.getFileName().toString();
      read.computeIfAbsent(name, id -> open(one)).ifPresent(release -> found.put(name, release));
    }
    return List.copyOf(found.values());
  }

  public Optional<Release> latest() {
    List<Release> all = releases();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  public Optional<Release> find(String id) {
    return releases().stream().filter(release -> release.id().equals(id)).findFirst();
  }

  /** The release published before it. */
  public Optional<Release> before(Release release) {
    return releases().stream()
        .filter(one -> one.id().compareTo(release.id()) < 0)
        .reduce((earlier, later) -> later);
  }

  /** The file of a table, as it was signed. */
  public Path tableFile(Release release, String table) {
    return folder.resolve(release.id()).resolve("tables").resolve(table + tableFiles.extension());
  }

  /** The metadata of a table, as it was signed. */
  public Path metadataFile(Release release, String table) {
    return folder.resolve(release.id()).resolve("metadata").resolve(table + ".json");
  }

  private List<Path> folders() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(path -> Files.isRegularFile(path.resolve("manifest.json")))
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(path -> until == null || path.getFileName().toString().compareTo(until) <= 0)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<Release> open(Path one) {
    try {
      return Optional.of(new BundleReader(trusted(), tableFiles, cache).read(one));
    } catch (BadInputException untrusted) {
      LOG.warn("Release passed over. {}", untrusted.getMessage());
      return Optional.empty();
    }
  }

  private Set<VerificationKey> trusted() {
    Set<VerificationKey> keys = new HashSet<>();
    if (trustedKey == null || !Files.exists(trustedKey)) {
      return keys;
    }
    try (Stream<Path> files = Files.walk(trustedKey, 1)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        keys.add(VerificationKey.parse(Files.readString(file)));
      }
      return keys;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (IllegalArgumentException malformed) {
      throw new BadInputException(
          BadInputException.Place.file(trustedKey.toString()),
          "Ed25519 public keys, one a file",
          "something else",
          "Name the file the release was published with.");
    }
  }
}
