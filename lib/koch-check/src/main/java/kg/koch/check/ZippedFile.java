package kg.koch.check;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * A zip file with one delivery in it. Folders count for nothing, nor do the notes some systems pack
 * along ({@code __MACOSX}) and the .cpg file that tells the letters of a dBase table. A zip file
 * with more than one file is refused, for which of them is meant is not to be guessed. No name in
 * it is ever used as a path.
 */
public final class ZippedFile implements Closeable {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String CODE_PAGE = ".cpg";
  private static final int LONGEST_CODE_PAGE = 40;
  private static final String WHAT_TO_DO = "Pack one file, without password, or send it as it is.";

  private final ZipFile zip;
  private final String name;
  private final long bytes;

  private ZippedFile(ZipFile zip, String name, long bytes) {
    this.zip = zip;
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * @throws BadInputException if it is no whole zip file
   */
  public static ZippedFile open(Path path, String name) throws IOException {
    try {
      return new ZippedFile(new ZipFile(path.toFile()), name, Files.size(path));
    } catch (ZipException | EOFException damaged) {
      throw damaged(name);
    }
  }

  private static BadInputException damaged(String name) {
    return new BadInputException(
        Place.file(name), "a whole zip file", "a damaged or a locked one", WHAT_TO_DO);
  }

  /** True if it is a workbook or another package of parts that only together mean something. */
  public boolean isPackage() {
    return zip.getEntry(CONTENT_TYPES) != null;
  }

  /** The bytes of the one file; closing them closes the zip file. */
  public InputStream content() throws IOException {
    try {
      InputStream content = zip.getInputStream(theOne());
      return new BoundedInflation(new Closing(content), name, bytes);
    } catch (ZipException | EOFException damaged) {
      zip.close();
      throw damaged(name);
    } catch (BadInputException refused) {
      zip.close();
      throw refused;
    }
  }

  private ZipEntry theOne() {
    List<? extends ZipEntry> files =
        Collections.list(zip.entries()).stream()
            .filter(entry -> !entry.isDirectory())
            .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
            .filter(entry -> !isCodePage(entry))
            .toList();
    if (files.size() != 1) {
      throw new BadInputException(
          Place.file(name), "a zip file with one file in it", files.size() + " files", WHAT_TO_DO);
    }
    return files.get(0);
  }

  private static boolean isCodePage(ZipEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(CODE_PAGE);
  }

  /** What a .cpg file in it says. */
  public Optional<String> codePage() throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (isCodePage(entry)) {
        try (InputStream in = zip.getInputStream(entry)) {
          return Optional.of(
              new String(in.readNBytes(LONGEST_CODE_PAGE), StandardCharsets.US_ASCII));
        } catch (ZipException | EOFException damaged) {
          throw damaged(name);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Closes the zip file with the stream. */
  private final class Closing extends FilterInputStream {

    Closing(InputStream content) {
      super(content);
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
