package kg.koch.portal.structure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.ErrorMessage;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.StructureMessage;
import org.springframework.stereotype.Component;

/** Sends structure messages, and what is said when there is none, in the format asked for. */
@Component
final class StructureAnswers {

  /** Makes the message of a release. */
  interface Making {
    StructureMessage of(Release release);
  }

  private final StructureShelf shelf;

  StructureAnswers(StructureShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Answers a request.
   *
   * @param resource the address its parts follow
   */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      SdmxStandard standard,
      String resource,
      java.util.function.Function<StructureRequest, Making> query)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    try {
      StructureRequest asked = StructureRequest.of(request, standard, resource);
      StructureFormat format = StructureFormat.of(standard, asked.format(), asked.accepted());
      Release release = shelf.release(asked.release());
      String mark = mark(release, format.name(), asked);
      if (isUnchanged(request, response, mark)) {
        return;
      }
      StructureMessage message = query.apply(asked).of(release);
      marked(response, asked, format.type().toString(), mark);
      format.writer(asked.language()).write(message, response.getOutputStream());
    } catch (SdmxException failure) {
      refuse(request, response, standard, failure);
    }
  }

  /** Names what is sent: another release, format or language is another answer. */
  static String mark(Release release, String format, StructureRequest asked) {
    return "W/\"%s-%s-%s\"".formatted(release.id(), format, asked.language().tag());
  }

  static boolean isUnchanged(
      HttpServletRequest request, HttpServletResponse response, String mark) {
    if (!mark.equals(request.getHeader("If-None-Match"))) {
      return false;
    }
    response.setHeader("ETag", mark);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  static void marked(
      HttpServletResponse response, StructureRequest asked, String type, String mark) {
    response.setHeader("ETag", mark);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Language", asked.language().tag());
    response.setHeader("Content-Type", type);
  }

  /** Says what is wrong, in JSON to those who ask for JSON alone, else in XML; 204 has no words. */
  static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      SdmxStandard standard,
      SdmxException failure)
      throws IOException {
    ErrorMessage message = ErrorMessage.of(failure);
    int status = message.httpStatus(standard);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_NO_CONTENT) {
      return;
    }
    boolean json = wantsJson(request, standard);
    response.setHeader("Content-Language", "en");
    response.setHeader("Content-Type", json ? "application/json" : "application/xml;charset=UTF-8");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Consumer<ByteArrayOutputStream> write =
        json ? out -> message.writeJson(standard, out) : out -> message.writeMl(standard, out);
    write.accept(bytes);
    bytes.writeTo(response.getOutputStream());
  }

  private static boolean wantsJson(HttpServletRequest request, SdmxStandard standard) {
    String asked = request.getParameter("format") + " " + request.getHeader("Accept");
    if (asked.contains("json")) {
      return true;
    }
    return !asked.contains("xml") && standard == SdmxStandard.SDMX_3_0;
  }
}
