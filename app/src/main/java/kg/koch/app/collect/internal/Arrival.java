package kg.koch.app.collect.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.DeliveryInspector;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** A delivery at the door. All methods stream. */
public final class Arrival {

  private static final int PIECE = 1 << 18;

  private final DeliveryFile file;

  public Arrival(Path path) {
    Path name = path.getFileName();
    this.file = new DeliveryFile(path, name == null ? path.toString() : name.toString());
  }

  /**
   * What was read of the file that was copied.
   *
   * @param bytes of the file as sent
   */
  public record Read(
      String sha256, long bytes, boolean compressed, DeliveryInspector.Found found, Path copy) {}

  public String fileName() {
    return file.name();
  }

  /**
   * Length of the file as sent.
   *
   * @throws BadInputException if there is no file
   */
  public long bytes() throws IOException {
    return attributes().size();
  }

  /** SHA-256 of the file as sent, in hexadecimal. */
  public String sha256() throws IOException {
    try (CopiedBytes in =
        new CopiedBytes(Files.newInputStream(file.path()), OutputStream.nullOutputStream())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.sha256();
    }
  }

  /**
   * Copies the file and looks at it, in one pass.
   *
   * @throws BadInputException if it is gone, changes meanwhile, or cannot be used
   */
  public Read take(SourceLayout layout, Path copy) throws IOException {
    BasicFileAttributes before = attributes();
    DeliveryInspector inspector = new DeliveryInspector(file.name(), layout);
    try (OutputStream out = Files.newOutputStream(copy);
        CopiedBytes in = new CopiedBytes(Files.newInputStream(file.path()), out)) {
      inspect(file.inflated(in, before.size()), inspector);
      in.transferTo(OutputStream.nullOutputStream());
      requireUnchanged(before, in.bytes());
      boolean compressed = new DeliveryFile(copy, file.name()).isCompressed();
      return new Read(in.sha256(), in.bytes(), compressed, inspector.found(), copy);
    }
  }

  private static void inspect(InputStream text, DeliveryInspector inspector) throws IOException {
    byte[] piece = new byte[PIECE];
    int length = text.read(piece);
    while (length >= 0) {
      inspector.inspect(piece, length);
      length = text.read(piece);
    }
  }

  private void requireUnchanged(BasicFileAttributes before, long read) throws IOException {
    BasicFileAttributes after = attributes();
    boolean isSame =
        after.size() == before.size()
            && after.size() == read
            && after.lastModifiedTime().equals(before.lastModifiedTime());
    if (!isSame) {
      throw new BadInputException(
          Place.file(file.name()),
          "a file that stays as it is while it is taken in",
          "one that changed meanwhile",
          "Wait until it is written to its end and deliver it again.");
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    try {
      return Files.readAttributes(file.path(), BasicFileAttributes.class);
    } catch (NoSuchFileException gone) {
      throw new BadInputException(
          Place.file(file.name()), "a file", "none there", "Check the path, or send it again.");
    }
  }
}
