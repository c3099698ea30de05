package kg.koch.portal.microdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader's request for a file of records, as a file to be sent: JSON with what the reader wrote
 * and nothing else, so that the same words give the same bytes.
 */
final class AccessRequest {

  /** Names the format, for whoever takes requests in. */
  static final String FORMAT = "koch-microdata-request-1";

  /** What a request must say, in the order of the form. */
  static final List<String> FIELDS =
      List.of("name", "organisation", "email", "research", "until", "persons");

  private static final int LONGEST = 2000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private AccessRequest() {}

  /**
   * The file; empty if something is missing, too long, or the terms are not agreed to.
   *
   * @param file asked for, with its version
   * @param parameters of the form
   */
  static Optional<String> of(
      String file, String version, String release, Map<String, List<String>> parameters) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("format", FORMAT);
    request.put("file", file);
    request.put("version", version);
    request.put("release", release);
    for (String field : FIELDS) {
      String written = first(parameters, field);
      if (written.isBlank() || written.length() > LONGEST) {
        return Optional.empty();
      }
      request.put(field, written.strip());
    }
    request.put("terms", "agreed");
    return first(parameters, "terms").equals("agreed")
        ? Optional.of(MAPPER.writeValueAsString(request) + "\n")
        : Optional.empty();
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }
}
