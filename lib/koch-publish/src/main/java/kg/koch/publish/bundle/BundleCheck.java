package kg.koch.publish.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kg.koch.terms.BadInputException;

/** Whether a folder is exactly what a trusted key signed. */
final class BundleCheck {

  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String SIGNER = "signer.pub";
  static final Set<String> OUTSIDE_MANIFEST = Set.of(MANIFEST, SIGNATURE, SIGNER);

  private static final String FETCH_AGAIN =
      "Do not use this copy: fetch the release again from its publisher.";

  private final Path folder;
  private final Set<VerificationKey> trusted;

  BundleCheck(Path folder, Set<VerificationKey> trusted) {
    this.folder = folder;
    this.trusted = trusted;
  }

  Manifest verify() {
    byte[] bytes = bytes(MANIFEST);
    verifySignature(bytes);
    Manifest manifest = BundleJson.read(bytes, Manifest.class, folder + "/" + MANIFEST);
    requireSameFiles(manifest.files().stream().map(Manifest.FileEntry::path).toList());
    manifest.files().forEach(this::verifyEntry);
    requireFolderName(manifest);
    return manifest;
  }

  void verifyFile(Manifest manifest, String path) {
    manifest.files().stream()
        .filter(entry -> entry.path().equals(path))
        .findFirst()
        .ifPresentOrElse(
            this::verifyEntry,
            () -> {
              throw refused(path, "a file of the release", "none in its manifest", FETCH_AGAIN);
            });
  }

  private void verifySignature(byte[] manifest) {
    VerificationKey signer = signer();
    if (!trusted.contains(signer)) {
      throw refused(
          SIGNER,
          "one of the trusted keys "
              + new TreeSet<>(trusted.stream().map(Object::toString).toList()),
          "key " + signer,
          "If you trust this signer, add its key to the trusted keys; otherwise do not use the release.");
    }
    if (!signer.verifies(manifest, signature())) {
      throw refused(
          MANIFEST, "the content that key " + signer + " signed", "another content", FETCH_AGAIN);
    }
  }

  private VerificationKey signer() {
    try {
      return VerificationKey.parse(new String(bytes(SIGNER), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      throw refused(SIGNER, "an Ed25519 public key", "something else", FETCH_AGAIN);
    }
  }

  private byte[] signature() {
    try {
      String text = new String(bytes(SIGNATURE), StandardCharsets.UTF_8);
      return Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException malformed) {
      throw refused(SIGNATURE, "a signature in Base64", "something else", FETCH_AGAIN);
    }
  }

  private void requireSameFiles(List<String> listed) {
    Set<String> present = present();
    for (String path : listed) {
      if (!present.contains(path)) {
        throw refused(path, "a file, as the manifest lists it", "none", FETCH_AGAIN);
      }
    }
    for (String path : present) {
      if (!listed.contains(path) && !OUTSIDE_MANIFEST.contains(path)) {
        throw refused(path, "only files of the manifest", "one more", "Remove it, or fetch again.");
      }
    }
  }

  private Set<String> present() {
    try (Stream<Path> paths = Files.walk(folder)) {
      Set<String> present = new TreeSet<>();
      paths
          .filter(path -> !Files.isDirectory(path))
          .forEach(path -> present.add(folder.relativize(path).toString().replace('\\', '/')));
      return present;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void verifyEntry(Manifest.FileEntry entry) {
    Path file = file(entry.path());
    try {
      long bytes = Files.size(file);
      String hash = Hashes.sha256(file);
      if (bytes != entry.bytes() || !hash.equals(entry.sha256())) {
        throw refused(
            entry.path(),
            entry.bytes() + " bytes with SHA-256 " + entry.sha256(),
            bytes + " bytes with SHA-256 " + hash,
            FETCH_AGAIN);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void requireFolderName(Manifest manifest) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    if (!name.equals(manifest.releaseId())) {
      throw refused(
          MANIFEST,
          "the release of the folder's name " + name,
          manifest.releaseId(),
          "Give the folder the name of its release.");
    }
  }

  private Path file(String path) {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      throw refused(path, "a file of a release", "none", FETCH_AGAIN);
    }
    return file;
  }

  private byte[] bytes(String path) {
    try {
      return Files.readAllBytes(file(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private BadInputException refused(String path, String expected, String came, String whatToDo) {
    return new BadInputException(
        BadInputException.Place.file(folder.resolve(path).toString()), expected, came, whatToDo);
  }
}
