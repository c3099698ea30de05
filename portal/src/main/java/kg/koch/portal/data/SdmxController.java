package kg.koch.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Data queries of SDMX REST 2 and REST 1 on the latest release, on the one the parameter {@code
 * release} names, or on those their history asks about.
 *
 * <p>Answers: 200 data; 204 (REST 1: 404) nothing matches; 304 not changed; 400 not understood; 404
 * no such table, version or release; 406 no such format; 413 too large to be sent at once; 422
 * (REST 1: 403) not in the table; 501 not supported.
 */
@RestController
public class SdmxController {

  private static final String REST_2 = "/sdmx/v2/data";
  private static final String REST_1 = "/sdmx/v1/data";

  private final DataAnswers answers;

  SdmxController(DataAnswers answers) {
    this.answers = answers;
  }

  @GetMapping({REST_2, REST_2 + "/**"})
  void rest2(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request, response, SdmxStandard.SDMX_3_0, () -> DataAddress.rest2(path(request, REST_2)));
  }

  @GetMapping({REST_1, REST_1 + "/**"})
  void rest1(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request, response, SdmxStandard.SDMX_2_1, () -> DataAddress.rest1(path(request, REST_1)));
  }

  /** The parts after the resource, decoded one by one; a slash at the end adds none. */
  private static List<String> path(HttpServletRequest request, String resource) {
    String rest = request.getRequestURI().substring(resource.length());
    List<String> parts = new ArrayList<>();
    for (String part : rest.isEmpty() ? new String[0] : rest.substring(1).split("/")) {
      try {
        parts.add(UriUtils.decode(part, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException malformed) {
        throw SdmxException.syntax("an address of whole % signs", part);
      }
    }
    return parts;
  }

  static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, all) -> parameters.put(name, Arrays.asList(all)));
    return parameters;
  }

  static void refuse(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    if (status != 204) {
      response.setHeader("Content-Type", "text/plain;charset=UTF-8");
      response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
