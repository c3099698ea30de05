package kg.koch.portal.structure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.AvailabilityQuery;
import kg.koch.publish.sdmx.structure.Constraint;
import kg.koch.publish.sdmx.structure.FlowReference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Availability queries of REST 2 ({@code availability/dataflow/KOCH/C2/~/*.F}) and REST 1 ({@code
 * availableconstraint/KOCH,C2,1.0/.F}): which codes data exist for.
 */
@RestController
class AvailabilityController {

  private static final String V2 = "/sdmx/v2/availability";
  private static final String V1 = "/sdmx/v1/availableconstraint";

  private final StructureShelf shelf;
  private final StructureAnswers answers;

  AvailabilityController(StructureShelf shelf, StructureAnswers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  @GetMapping({V2, V2 + "/**"})
  void available(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        SdmxStandard.SDMX_3_0,
        V2,
        asked -> {
          FlowReference flow =
              FlowReference.of(asked.part(0), asked.part(1), asked.part(2), asked.part(3));
          return making(asked, flow, asked.part(4), asked.part(5));
        });
  }

  @GetMapping({V1, V1 + "/**"})
  void availableToOldClients(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.send(
        request,
        response,
        SdmxStandard.SDMX_2_1,
        V1,
        asked -> making(asked, FlowReference.parse(asked.part(0)), asked.part(1), asked.part(3)));
  }

  private StructureAnswers.Making making(
      StructureRequest asked, FlowReference flow, String key, String component) {
    if (!asked.parameter("updatedAfter").isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NOT_IMPLEMENTED, "updatedAfter is not offered for availability.");
    }
    AvailabilityQuery query = AvailabilityQuery.parse(key, component, asked.parameters());
    String references = String.join(",", references(asked));
    return release -> {
      TableMetadata table = flow.onlyTable(release);
      Constraint constraint = query.answer(release, table);
      return query.message(shelf.of(release), constraint, references);
    };
  }

  private static List<String> references(StructureRequest asked) {
    return asked.parameters().getOrDefault("references", List.of()).stream()
        .flatMap(one -> Arrays.stream(one.split("[,+ ]")))
        .toList();
  }
}
