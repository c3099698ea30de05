package kg.koch.portal.structure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.MetadataMessage;
import kg.koch.publish.sdmx.structure.MetadataQuery;
import kg.koch.publish.sdmx.structure.MetadataWriter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Metadata queries of REST 2: the report about each table. */
@RestController
class MetadataController {

  private static final String V2 = "/sdmx/v2/metadata";

  private static final List<MediaType> TYPES =
      List.of(
          MediaType.parseMediaType("application/vnd.sdmx.metadata+json;version=2.1.0"),
          MediaType.parseMediaType("application/vnd.sdmx.metadata+json;version=2.0.0"),
          MediaType.parseMediaType("application/vnd.sdmx.metadata+xml;version=3.0.0"));

  private final StructureShelf shelf;

  MetadataController(StructureShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping({V2, V2 + "/**"})
  void reports(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    try {
      send(request, response, StructureRequest.of(request, SdmxStandard.SDMX_3_0, V2));
    } catch (SdmxException failure) {
      StructureAnswers.refuse(request, response, SdmxStandard.SDMX_3_0, failure);
    }
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, StructureRequest asked)
      throws IOException {
    MediaType type = type(asked);
    Release release = shelf.release(asked.release());
    String mark = StructureAnswers.mark(release, "REPORT-" + TYPES.indexOf(type), asked);
    if (StructureAnswers.isUnchanged(request, response, mark)) {
      return;
    }
    MetadataMessage message =
        MetadataQuery.parse(asked.path(), asked.parameter("detail")).answer(release);
    StructureAnswers.marked(response, asked, type.toString(), mark);
    MetadataWriter writer = new MetadataWriter(asked.language());
    if (type.getSubtype().endsWith("json")) {
      String version = String.valueOf(type.getParameter("version"));
      writer.writeJson(message, version, response.getOutputStream());
    } else {
      writer.writeMl(message, response.getOutputStream());
    }
  }

  private static MediaType type(StructureRequest asked) {
    String named = asked.parameter("format");
    if (!named.isEmpty()) {
      return TYPES.stream()
          .filter(one -> one.getSubtype().endsWith("+" + named))
          .findFirst()
          .orElseThrow(MetadataController::refused);
    }
    return StructureFormat.types(asked.accepted()).stream()
        .flatMap(wanted -> TYPES.stream().filter(one -> answers(wanted, one)))
        .findFirst()
        .orElseThrow(MetadataController::refused);
  }

  private static boolean answers(MediaType wanted, MediaType type) {
    MediaType plain =
        type.getSubtype().endsWith("json") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML;
    return (wanted.includes(type) || wanted.includes(plain))
        && StructureFormat.versionFits(wanted, type);
  }

  private static SdmxException refused() {
    return new SdmxException(SdmxException.Status.NOT_ACCEPTABLE, "Expected one of " + TYPES + ".");
  }
}
