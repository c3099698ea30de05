package kg.koch.app.xroad.provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.engine.ledger.Json;

/**
 * What the listener sends back.
 *
 * @param type of the content
 */
record Answer(int status, String type, byte[] body) {

  static Answer json(Object value) {
    return json(200, value);
  }

  private static Answer json(int status, Object value) {
    return new Answer(
        status,
        "application/json;charset=UTF-8",
        Json.text(value).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A refusal of this service: its type is none of X-Road's, so that nobody takes it for one.
   *
   * @param message what was expected, what came, what to do
   */
  static Answer refusal(int status, String type, String message) {
    return json(status, new TreeMap<>(Map.of("type", "Koch." + type, "message", message)));
  }
}
