package kg.koch.portal.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the moment it was written at, which its writer puts into it. */
final class SteadyWorkbook {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern MOMENT =
      Pattern.compile("(?<=<dcterms:(?:created|modified) xsi:type=.dcterms:W3CDTF.>)[^<]*");

  private SteadyWorkbook() {}

  static byte[] of(byte[] workbook) throws IOException {
    // Read as a file: the sizes its writer leaves behind each part are not understood in a stream.
    Path file = Files.createTempFile("koch-edition", ".xlsx");
    try {
      Files.write(file, workbook);
      return copy(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] copy(Path file) throws IOException {
    ByteArrayOutputStream steady = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(steady)) {
      for (ZipEntry part : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(ALWAYS);
        to.putNextEntry(copy);
        try (InputStream in = from.getInputStream(part)) {
          to.write(part.getName().equals(PROPERTIES) ? dateless(in) : in.readAllBytes());
        }
        to.closeEntry();
      }
    }
    return steady.toByteArray();
  }

  private static byte[] dateless(InputStream properties) throws IOException {
    String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
    return MOMENT.matcher(text).replaceAll("1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
  }
}
