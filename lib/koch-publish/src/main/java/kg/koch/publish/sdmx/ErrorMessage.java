package kg.koch.publish.sdmx;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What is answered to a query that failed: an SDMX-ML error message or the errors of SDMX-JSON. The
 * text is in English, as the words of the standard are.
 *
 * <p>Source: SDMX REST 1.5, section 4.7, for numbers of errors and what HTTP says of them; REST
 * 2.2, status information, where both are one.
 */
public record ErrorMessage(SdmxException.Status status, String text) {

  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/";

  public static ErrorMessage of(SdmxException failure) {
    return new ErrorMessage(failure.status(), String.valueOf(failure.getMessage()));
  }

  /** The HTTP status: where nothing matches, REST 1 says 404; what makes no sense it forbids. */
  public int httpStatus(SdmxStandard standard) {
    if (standard == SdmxStandard.SDMX_2_1) {
      if (status == SdmxException.Status.NO_RESULTS) {
        return 404;
      }
      if (status == SdmxException.Status.SEMANTIC) {
        return 403;
      }
    }
    return status.number();
  }

  private int code(SdmxStandard standard) {
    if (standard == SdmxStandard.SDMX_3_0) {
      return status.number();
    }
    return switch (status.number()) {
      case 204, 404 -> 100;
      case 413 -> 130;
      case 422 -> 150;
      case 501 -> 501;
      default -> 140;
    };
  }

  /** Writes it as SDMX-ML; leaves the stream open. */
  public void writeMl(SdmxStandard standard, OutputStream out) {
    String base = SCHEMAS + (standard == SdmxStandard.SDMX_2_1 ? "v2_1/" : "v3_0/");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("mes:Error");
      xml.writeNamespace("mes", base + "message");
      xml.writeNamespace("com", base + "common");
      xml.writeStartElement("mes:ErrorMessage");
      xml.writeAttribute("code", String.valueOf(code(standard)));
      xml.writeStartElement("com:Text");
      xml.writeAttribute("xml:lang", "en");
      xml.writeCharacters(text);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failure) {
      throw new java.io.UncheckedIOException(new java.io.IOException(failure));
    }
  }

  /** Writes it as SDMX-JSON; leaves the stream open. */
  public void writeJson(SdmxStandard standard, OutputStream out) {
    JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    json.writeArrayPropertyStart("errors");
    json.writeStartObject();
    json.writeNumberProperty("code", code(standard));
    json.writeStringProperty("title", text);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
