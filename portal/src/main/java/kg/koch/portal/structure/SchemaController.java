package kg.koch.portal.structure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.FlowReference;
import kg.koch.publish.sdmx.structure.SchemaQuery;
import kg.koch.publish.sdmx.structure.SchemaWriter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Schema queries of REST 2 and REST 1: an XML Schema for structure-specific data, or to those who
 * ask for a structure message the structure with the codes that are valid.
 */
@RestController
class SchemaController {

  private static final String V2 = "/sdmx/v2/schema";
  private static final String V1 = "/sdmx/v1/schema";
  private static final String TYPE = "application/vnd.sdmx.schema+xml";

  private final StructureShelf shelf;
  private final StructureAnswers answers;

  SchemaController(StructureShelf shelf, StructureAnswers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  @GetMapping({V2, V2 + "/**"})
  void schema(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, SdmxStandard.SDMX_3_0, V2);
  }

  @GetMapping({V1, V1 + "/**"})
  void schemaForOldClients(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(request, response, SdmxStandard.SDMX_2_1, V1);
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      SdmxStandard standard,
      String resource)
      throws IOException {
    if (wantsStructures(request)) {
      answers.send(
          request,
          response,
          standard,
          resource,
          asked -> {
            FlowReference flow = flow(asked);
            return release -> query(asked, flow, release).message();
          });
      return;
    }
    response.setHeader("Vary", "Accept, Accept-Language");
    try {
      sendSchema(request, response, StructureRequest.of(request, standard, resource));
    } catch (SdmxException failure) {
      StructureAnswers.refuse(request, response, standard, failure);
    }
  }

  private void sendSchema(
      HttpServletRequest request, HttpServletResponse response, StructureRequest asked)
      throws IOException {
    String type =
        TYPE + ";version=" + (asked.standard() == SdmxStandard.SDMX_2_1 ? "2.1" : "3.0.0");
    requireAccepted(asked, type);
    FlowReference flow = flow(asked);
    Release release = shelf.release(asked.release());
    String mark = StructureAnswers.mark(release, "SCHEMA", asked);
    if (StructureAnswers.isUnchanged(request, response, mark)) {
      return;
    }
    SchemaWriter schema =
        query(asked, flow, release).schema(asked.parameter("dimensionAtObservation"));
    StructureAnswers.marked(response, asked, type, mark);
    schema.write(response.getOutputStream());
  }

  /** Who names a structure message before any schema wants one. */
  private static boolean wantsStructures(HttpServletRequest request) {
    String accepted = String.valueOf(request.getHeader("Accept"));
    int structure = accepted.indexOf("vnd.sdmx.structure+");
    int schema = accepted.indexOf("vnd.sdmx.schema+xml");
    return structure >= 0 && (schema < 0 || structure < schema);
  }

  private static void requireAccepted(StructureRequest asked, String type) {
    MediaType sent = MediaType.parseMediaType(type);
    boolean accepted =
        StructureFormat.types(asked.accepted()).stream()
            .anyMatch(
                one ->
                    one.includes(sent) && StructureFormat.versionFits(one, sent)
                        || one.includes(MediaType.APPLICATION_XML)
                        || one.includes(MediaType.TEXT_XML));
    if (!accepted) {
      throw new SdmxException(
          SdmxException.Status.NOT_ACCEPTABLE,
          "Expected " + type + " or a structure message; SDMX-JSON schemas are not offered.");
    }
  }

  private static FlowReference flow(StructureRequest asked) {
    return FlowReference.of(asked.part(0), asked.part(1), asked.part(2), asked.part(3));
  }

  private SchemaQuery query(StructureRequest asked, FlowReference flow, Release release) {
    return SchemaQuery.of(asked.standard(), shelf.of(release), flow.onlyTable(release));
  }
}
