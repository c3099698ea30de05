package kg.koch.app.collect.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.DeliveryInspector;
import kg.koch.check.DeliveryInspector.Found;
import kg.koch.check.form.DbaseReader;
import kg.koch.check.form.FixedWidthReader;
import kg.koch.check.form.Form;
import kg.koch.check.form.FormReader;
import kg.koch.check.form.FormRecognition;
import kg.koch.check.form.JsonLinesReader;
import kg.koch.check.form.Packing;
import kg.koch.check.form.Recognised;
import kg.koch.check.form.RowWriter;
import kg.koch.check.form.UnpackedFile;
import kg.koch.check.form.WorkbookReader;
import kg.koch.check.form.XmlReader;
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
   * @param compressed true if it was packed
   * @param files what goes into the step's folder: the copy, and for some forms its rows
   */
  public record Read(
      String sha256, long bytes, boolean compressed, Form form, Found found, List<Path> files) {}

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
   * Copies the file and looks at it, in one pass where its form allows; writes out its rows where
   * it does not.
   *
   * @param folder takes the copy, under the names of {@link Receipt}
   * @throws BadInputException if it is gone, changes meanwhile, or cannot be used
   */
  public Read take(SourceLayout layout, Path folder) throws IOException {
    BasicFileAttributes before = attributes();
    Recognised recognised = FormRecognition.of(file, layout);
    Path copy = folder.resolve(Receipt.ORIGINAL);
    if (recognised.isReadAsItCame() && recognised.packing() != Packing.ZIP) {
      DeliveryInspector inspector = new DeliveryInspector(file.name(), layout);
      Copied copied =
          copy(copy, before, in -> inspect(file.inflated(in, before.size()), inspector));
      return read(copied, recognised, inspector.found(), List.of(copy));
    }
    Copied copied = copy(copy, before, in -> {});
    DeliveryFile kept = new DeliveryFile(copy, file.name());
    if (recognised.isReadAsItCame()) {
      return read(copied, recognised, found(kept, layout), List.of(copy));
    }
    Path rows = folder.resolve(Receipt.ROWS);
    Path places = folder.resolve(Receipt.PLACES);
    writeRows(kept, recognised, layout, rows, places);
    Found found = found(new DeliveryFile(rows, file.name()), layout);
    return read(copied, recognised, found, List.of(copy, rows, places));
  }

  private static Read read(Copied copied, Recognised recognised, Found found, List<Path> files) {
    boolean compressed = recognised.packing() != Packing.NONE;
    return new Read(copied.sha256(), copied.bytes(), compressed, recognised.form(), found, files);
  }

  private record Copied(String sha256, long bytes) {}

  /** Looks at a file's bytes while they are copied; what it leaves is copied after. */
  @FunctionalInterface
  private interface Look {
    void at(InputStream in) throws IOException;
  }

  private Copied copy(Path to, BasicFileAttributes before, Look look) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        CopiedBytes in = new CopiedBytes(Files.newInputStream(file.path()), out)) {
      look.at(in);
      in.transferTo(OutputStream.nullOutputStream());
      requireUnchanged(before, in.bytes());
      return new Copied(in.sha256(), in.bytes());
    }
  }

  private static Found found(DeliveryFile rows, SourceLayout layout) throws IOException {
    DeliveryInspector inspector = new DeliveryInspector(rows.name(), layout);
    try (InputStream text = rows.openInflated()) {
      inspect(text, inspector);
    }
    return inspector.found();
  }

  private static void writeRows(
      DeliveryFile kept, Recognised recognised, SourceLayout layout, Path rows, Path places)
      throws IOException {
    Path unpacked = rows.resolveSibling("unpacked");
    try {
      UnpackedFile content = FormRecognition.unpack(kept, recognised.packing(), unpacked);
      long bytes = Files.size(kept.path());
      try (RowWriter writer = new RowWriter(content, recognised.form(), rows, places, bytes)) {
        reader(recognised.form(), layout, rows.resolveSibling("spill")).read(content, writer);
      }
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private static FormReader reader(Form form, SourceLayout layout, Path spill) {
    return switch (form) {
      case DELIMITED -> throw new IllegalStateException("Delimited text is read as it came");
      case FIXED_WIDTH -> new FixedWidthReader(layout);
      case WORKBOOK -> new WorkbookReader(layout);
      case PARQUET -> new ParquetReader(layout, spill);
      case JSON_LINES -> new JsonLinesReader(layout);
      case XML -> new XmlReader(layout);
      case DBASE -> new DbaseReader(layout);
    };
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
