package kg.koch.portal.structure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.StructureQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Structure queries of REST 2 and REST 1.
 *
 * <p>Answers: 200 structures; 204 (REST 1: 404) none matches; 304 not changed; 400 not understood;
 * 404 no such release; 406 no such format; 422 (REST 1: 403) makes no sense.
 */
@RestController
class StructureController {

  private static final String V2 = "/sdmx/v2/structure";

  private static final String V1_TYPES =
      "/sdmx/v1/{type:(?:[a-z]+(?:scheme|list|map|set|flow|structure|constraint|taxonomy|agreement)"
          + "|categorisation|process|structure)}";

  private final StructureShelf shelf;
  private final StructureAnswers answers;

  StructureController(StructureShelf shelf, StructureAnswers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  @GetMapping({V2, V2 + "/**"})
  void structures(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        SdmxStandard.SDMX_3_0,
        V2,
        asked -> {
          List<String> path = asked.path();
          String type = path.isEmpty() ? "*" : path.get(0);
          return making(asked, type, path.isEmpty() ? path : path.subList(1, path.size()));
        });
  }

  @GetMapping({V1_TYPES, V1_TYPES + "/**"})
  void structuresOfOldClients(
      @PathVariable String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.send(
        request,
        response,
        SdmxStandard.SDMX_2_1,
        "/sdmx/v1/" + type,
        asked -> making(asked, type, asked.path()));
  }

  private StructureAnswers.Making making(StructureRequest asked, String type, List<String> path) {
    StructureQuery query =
        StructureQuery.parse(
            asked.standard(), type, path, asked.parameter("detail"), references(asked));
    return release -> query.answer(shelf.of(release));
  }

  private static String references(StructureRequest asked) {
    return String.join(",", asked.parameters().getOrDefault("references", List.of()));
  }
}
