package kg.koch.xroad;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells from an answer whether it is a fault, and whose.
 *
 * <p>The header X-Road-Error is the only sure sign of a fault of X-Road: a service may answer with
 * any status and any body, also one that looks like X-Road's (PR-REST 4.6).
 */
public final class RestFaults {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RestFaults() {}

  /**
   * The fault, or empty if the service answered what was asked.
   *
   * @param body of the answer, or its beginning
   */
  public static Optional<Fault> find(int status, AnswerHeaders headers, byte[] body) {
    if (headers.error().isPresent()) {
      JsonNode told = read(body);
      return Optional.of(
          new ExchangeFault(headers.error().get(), text(told, "message"), text(told, "detail")));
    }
    if (status >= 200 && status < 300) {
      return Optional.empty();
    }
    if (status >= 300 && status < 400) {
      return Optional.of(
          new ProviderFault(
              "HTTP " + status, "a redirection, which is not followed through X-Road"));
    }
    return Optional.of(new ProviderFault("HTTP " + status, text(read(body), "message")));
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode told = body.length == 0 ? null : MAPPER.readTree(body);
      return told == null ? MAPPER.createObjectNode() : told;
    } catch (JacksonException notJson) {
      return MAPPER.createObjectNode();
    }
  }

  private static String text(JsonNode told, String name) {
    JsonNode found = told.get(name);
    return found == null || !found.isString() ? "" : found.stringValue();
  }
}
