package kg.koch.app.xroad;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.xroad.DeliveryManifest;

/**
 * A file as far as it has arrived: its first chunks, each as its hash says. For the owner's eyes.
 *
 * <p>What lies there from before counts only as far as it matches the manifest, so neither a kill
 * in the middle of a chunk nor another version of the delivery can mix into it.
 */
final class ArrivingFile {

  private final Path file;
  private final DeliveryManifest manifest;

  private ArrivingFile(Path file, DeliveryManifest manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  /**
   * Opens or begins the file of a manifest; other files of the folder are removed.
   *
   * @param folder of this delivery alone
   */
  static ArrivingFile open(Path folder, DeliveryManifest manifest) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path file = folder.resolve(manifest.fileName());
    try (Stream<Path> found = Files.list(folder)) {
      for (Path other : found.filter(one -> !one.equals(file)).toList()) {
        Files.delete(other);
      }
    }
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new ArrivingFile(file, manifest);
  }

  Path path() {
    return file;
  }

  /** How many chunks are there; what comes after them is cut off. */
  int keepWholeChunks() throws IOException {
    int whole = 0;
    try (InputStream in = Files.newInputStream(file)) {
      List<String> hashes = manifest.chunks();
      while (whole < hashes.size()
          && sha256(in.readNBytes(manifest.length(whole))).equals(hashes.get(whole))) {
        whole++;
      }
    }
    long end = whole == manifest.chunks().size() ? manifest.bytes() : manifest.offset(whole);
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.truncate(end);
    }
    return whole;
  }

  /** True and on the disk if it is the chunk the manifest names; false and nothing kept if not. */
  boolean append(int chunk, byte[] bytes) throws IOException {
    if (!sha256(bytes).equals(manifest.chunks().get(chunk))) {
      return false;
    }
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.position(manifest.offset(chunk));
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    return true;
  }

  /** True if the file is, byte for byte, the one the manifest names. */
  boolean isWhole() throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[1 << 18];
      int length = in.read(piece);
      while (length >= 0) {
        digest.update(piece, 0, length);
        length = in.read(piece);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).equals(manifest.sha256());
  }

  void remove() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.toAbsolutePath().getParent());
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
