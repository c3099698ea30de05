package kg.koch.app.collect.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Encoding;
import kg.koch.check.EncodingInspector;
import kg.koch.check.Structure;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Reads a delivery at the door. All methods stream. */
public final class Arrival {

  private static final int BUFFER = 1 << 16;

  private final DeliveryFile file;

  public Arrival(Path path) {
    Path name = path.getFileName();
    this.file = new DeliveryFile(path, name == null ? path.toString() : name.toString());
  }

  public String fileName() {
    return file.name();
  }

  /** SHA-256 of the file as sent, in hexadecimal. */
  public String sha256() throws IOException {
    return copyTo(OutputStream.nullOutputStream());
  }

  /**
   * Copies the file as sent.
   *
   * @throws BadInputException if it is gone, or no longer the one of that hash
   */
  public void copyTo(Path target, String sha256) throws IOException {
    String copied;
    try (OutputStream out = Files.newOutputStream(target)) {
      copied = copyTo(out);
    }
    if (!copied.equals(sha256)) {
      throw new BadInputException(
          Place.file(file.name()),
          "a file that stays as it is while it is taken in",
          "one that changed meanwhile",
          "Wait until it is written to its end and deliver it again.");
    }
  }

  private String copyTo(OutputStream out) throws IOException {
    MessageDigest digest = sha();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read >= 0) {
        out.write(buffer, 0, read);
        read = in.read(buffer);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchFileException gone) {
      throw new BadInputException(
          Place.file(file.name()), "a file", "none there", "Check the path, or send it again.");
    }
  }

  /** Reads the whole text: its encoding, its lines, its rows. */
  public Read read(SourceLayout layout) throws IOException {
    EncodingInspector inspector = new EncodingInspector(file.name());
    try (InputStream in = file.openInflated()) {
      byte[] buffer = new byte[BUFFER];
      int length = in.read(buffer);
      while (length >= 0) {
        inspector.inspect(buffer, length);
        length = in.read(buffer);
      }
    }
    Encoding encoding = inspector.encoding();
    Structure structure = Structure.read(file, encoding, layout);
    return new Read(
        encoding,
        inspector.lines(),
        structure.rows(),
        structure.header().separator(),
        file.isCompressed(),
        Files.size(file.path()));
  }

  /**
   * @param bytes of the file as sent
   */
  public record Read(
      Encoding encoding, long lines, long rows, char separator, boolean compressed, long bytes) {}

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
