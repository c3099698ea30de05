package kg.koch.publish.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kg.koch.terms.BadInputException;

/**
 * Writes the files of a bundle. Not public: {@link BundleWriter} is the way in, and it takes
 * protected tables only.
 */
final class BundleFiles {

  static final String REFERENCES = "references.json";
  static final String MICRODATA = "microdata.json";

  private final TableFiles tableFiles;
  private final SigningKey key;

  BundleFiles(TableFiles tableFiles, SigningKey key) {
    this.tableFiles = tableFiles;
    this.key = key;
  }

  /**
   * Writes the release whole, by rename, and returns its folder; an equal one there is kept.
   *
   * @param unfinished where it is put together; on the file system of the releases
   */
  Path write(
      Path releases, Path unfinished, ReleaseContent content, Map<String, PublishedTable> tables)
      throws IOException {
    Files.createDirectories(releases);
    Files.createDirectories(unfinished);
    Path beside = Files.createTempDirectory(unfinished, ".release-");
    try {
      List<Manifest.FileEntry> files = writeFiles(beside, content, tables);
      Manifest nameless = manifest("", content, files);
      String hash = Hashes.sha256(BundleJson.bytes(nameless));
      String id = content.vintage() + "-" + hash.substring(0, 8);
      sign(beside, manifest(id, content, files));
      Path folder = releases.resolve(id);
      if (Files.exists(folder)) {
        requireSameSignature(beside, folder);
      } else {
        moveWhole(beside, folder);
        sync(releases);
      }
      return folder;
    } finally {
      deleteTree(beside);
    }
  }

  private List<Manifest.FileEntry> writeFiles(
      Path folder, ReleaseContent content, Map<String, PublishedTable> tables) throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    Files.createDirectories(folder.resolve("metadata"));
    List<String> paths = new ArrayList<>();
    for (TableMetadata metadata : content.tables()) {
      PublishedTable table = tables.get(metadata.id());
      if (table == null) {
        throw new IllegalArgumentException("Expected table " + metadata.id() + "; got none");
      }
      String path = "tables/" + metadata.id() + tableFiles.extension();
      tableFiles.write(folder.resolve(path), table);
      paths.add(path);
      paths.add(json(folder, "metadata/" + metadata.id() + ".json", metadata));
    }
    paths.add(json(folder, "lineage.json", content.lineage()));
    paths.add(json(folder, "quality.json", content.quality()));
    if (!content.references().figures().isEmpty()) {
      paths.add(json(folder, REFERENCES, content.references()));
    }
    if (!content.microdata().files().isEmpty()) {
      paths.add(json(folder, MICRODATA, content.microdata()));
    }
    List<Manifest.FileEntry> entries = new ArrayList<>();
    for (String path : paths.stream().sorted().toList()) {
      Path file = folder.resolve(path);
      entries.add(new Manifest.FileEntry(path, Hashes.sha256(file), Files.size(file)));
    }
    return entries;
  }

  private static String json(Path folder, String path, Object value) throws IOException {
    Files.write(folder.resolve(path), BundleJson.bytes(value));
    return path;
  }

  private static void requireSameSignature(Path made, Path there) throws IOException {
    Path before = there.resolve(BundleCheck.SIGNATURE);
    if (!Files.exists(before)
        || Files.mismatch(made.resolve(BundleCheck.SIGNATURE), before) != -1) {
      throw new BadInputException(
          BadInputException.Place.file(before.toString()),
          "the signature of the key in use",
          "another",
          "A release never changes: use the key it was signed with, or another releases folder.");
    }
  }

  private static void moveWhole(Path beside, Path folder) throws IOException {
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> paths = Files.walk(beside)) {
      for (Path path : paths.toList()) {
        sync(path);
      }
    }
    Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes what was written survive a power cut. */
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Manifest manifest(
      String id, ReleaseContent content, List<Manifest.FileEntry> files) {
    return new Manifest(
        id,
        content.title(),
        content.vintage(),
        content.demonstrationLabel() != null,
        content.demonstrationLabel(),
        content.codeVersion(),
        files);
  }

  private void sign(Path folder, Manifest manifest) throws IOException {
    byte[] bytes = BundleJson.bytes(manifest);
    Files.write(folder.resolve(BundleCheck.MANIFEST), bytes);
    Files.writeString(
        folder.resolve(BundleCheck.SIGNATURE),
        Base64.getEncoder().encodeToString(key.sign(bytes)) + "\n");
    Files.writeString(folder.resolve(BundleCheck.SIGNER), key.publicKey().text());
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
