package kg.koch.app.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook so that the same content has the same bytes: without the day and time that
 * writers of workbooks put into it.
 */
final class SteadyFile {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SteadyFile() {}

  static void write(Workbook workbook, Path file) throws IOException {
    XSSFWorkbook parts =
        workbook instanceof SXSSFWorkbook streamed
            ? streamed.getXSSFWorkbook()
            : (XSSFWorkbook) workbook;
    CoreProperties properties = parts.getProperties().getCoreProperties();
    properties.setCreator("Köch");
    properties.getUnderlyingProperties().setCreatedProperty(Optional.of(new Date(0)));
    properties.getUnderlyingProperties().setModifiedProperty(Optional.of(new Date(0)));
    Path dated = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(dated)) {
        workbook.write(out);
      }
      copy(dated, file);
    } finally {
      Files.deleteIfExists(dated);
    }
  }

  private static void copy(Path dated, Path file) throws IOException {
    try (ZipFile from = new ZipFile(dated.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry part : Collections.list(from.entries())) {
        ZipEntry steady = new ZipEntry(part.getName());
        steady.setTimeLocal(ALWAYS);
        to.putNextEntry(steady);
        try (InputStream in = from.getInputStream(part)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
    }
  }
}
