package kg.koch.portal.structure;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.portal.words.Languages;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A request as its address writes it: clients send commas as %2C and brackets as they are, and
 * leave out what comes last.
 *
 * @param path the parts after the resource, decoded; a slash at the end adds none
 */
record StructureRequest(
    SdmxStandard standard,
    List<String> path,
    Map<String, List<String>> parameters,
    String accepted,
    Language language) {

  /**
   * Reads a request.
   *
   * @param resource the address its parts follow, such as /sdmx/v2/structure
   * @throws SdmxException SYNTAX if it cannot be decoded; NOT_IMPLEMENTED for a moment in the past
   */
  static StructureRequest of(HttpServletRequest request, SdmxStandard standard, String resource) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, all) -> parameters.put(name, Arrays.asList(all)));
    if (parameters.containsKey("asOf")) {
      throw new SdmxException(
          SdmxException.Status.NOT_IMPLEMENTED,
          "asOf is not offered for structures: name a release by the parameter release.");
    }
    String accepted = request.getHeader("Accept");
    String spoken = request.getHeader("Accept-Language");
    return new StructureRequest(
        standard,
        path(request.getRequestURI().substring(resource.length())),
        parameters,
        accepted == null || accepted.isBlank() ? "*/*" : accepted,
        spoken == null || spoken.isBlank() ? Language.EN : Languages.accepted(spoken));
  }

  private static List<String> path(String raw) {
    List<String> parts = new ArrayList<>();
    if (raw.length() > 1) {
      for (String part : raw.substring(1).split("/")) {
        try {
          parts.add(UriUtils.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
          throw SdmxException.syntax("an address of whole % signs", part);
        }
      }
    }
    return parts;
  }

  /** A part of the path; empty if it is not written. */
  String part(int i) {
    return i < path.size() ? path.get(i) : "";
  }

  /** A parameter; empty if it is not given. */
  String parameter(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  @Nullable String release() {
    String asked = parameter("release");
    return asked.isEmpty() ? null : asked;
  }

  @Nullable String format() {
    String asked = parameter("format");
    return asked.isEmpty() ? null : asked;
  }
}
