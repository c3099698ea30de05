package kg.koch.app.workspace.internal.requests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.engine.ledger.Ledger;
import kg.koch.terms.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as the portal's form writes it: which file, who asks, what for.
 *
 * @param id follows from the content: the same request sent twice is one
 * @param file of records, with its version
 */
public record AccessRequest(
    String id,
    String file,
    String version,
    String name,
    String organisation,
    String email,
    String research,
    String until,
    String persons) {

  private static final String FORMAT = "koch-microdata-request-1";
  private static final int LONGEST = 2000;
  private static final List<String> FIELDS =
      List.of("file", "version", "name", "organisation", "email", "research", "until", "persons");

  /**
   * Reads the file a researcher sent.
   *
   * @throws BadInputException if it is no request, or lacks something
   */
  static AccessRequest read(byte[] bytes) {
    Map<String, String> written = new TreeMap<>();
    JsonNode root = root(bytes);
    for (String field : FIELDS) {
      String value = root.path(field).asString("").strip();
      if (value.isEmpty() || value.length() > LONGEST) {
        throw refused("1 to " + LONGEST + " characters in '" + field + "'", value.length() + "");
      }
      written.put(field, value);
    }
    if (!root.path("terms").asString("").equals("agreed")) {
      throw refused("agreement to the terms", "none");
    }
    return new AccessRequest(
        Ledger.hash("microdata request " + written).substring(0, 16),
        of(written, "file"),
        of(written, "version"),
        of(written, "name"),
        of(written, "organisation"),
        of(written, "email"),
        of(written, "research"),
        of(written, "until"),
        of(written, "persons"));
  }

  private static String of(Map<String, String> written, String field) {
    return String.valueOf(written.get(field));
  }

  private static JsonNode root(byte[] bytes) {
    try {
      JsonNode root = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
      if (root.path("format").asString("").equals(FORMAT)) {
        return root;
      }
    } catch (JacksonException noJson) {
      throw refused("a request as the portal writes it (" + FORMAT + ")", "no JSON");
    }
    throw refused("a request as the portal writes it (" + FORMAT + ")", "another file");
  }

  private static BadInputException refused(String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file("the request"),
        expected,
        came,
        "Ask the researcher for the file that the portal's form gave.");
  }
}
