package kg.koch.portal.profile;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * The report as PDF: tagged, with title and language, after PDF/UA-1 as far as the library goes.
 * The letters are embedded. Date and identity follow from the release, not from the clock.
 */
final class ReportPdf {

  private static final String FAMILY = "DejaVu Sans";

  private ReportPdf() {}

  /**
   * @param day first day not observed by the data, as 2026-01-01
   * @param portal address of the portal its figures lead to; null: they lead nowhere
   */
  static byte[] bytes(Report report, String day, @Nullable String portal) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> Drawing.letters("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(
        () -> Drawing.letters("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
    builder.useFont(
        () -> Drawing.letters("DejaVuSans-Oblique.ttf"), FAMILY, 400, FontStyle.ITALIC, true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Koch");
    builder.withHtmlContent(ReportFile.html(report, portal, true), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return saved(renderer.getPdfDocument(), report, day);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] saved(PDDocument document, Report report, String day) throws IOException {
    PDDocumentInformation facts = document.getDocumentInformation();
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    String[] parts = day.split("-");
    date.clear();
    date.set(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) - 1, Integer.parseInt(parts[2]));
    facts.setCreationDate(date);
    facts.setModificationDate(date);
    facts.setTitle(report.title());
    document.setDocumentId((long) (report.title() + report.release()).hashCode());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
