package kg.koch.app.xroad.provider;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.app.xroad.XRoadSettings.Provided;
import kg.koch.xroad.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Which question of which member is answered by what.
 *
 * <p>What no member may ask does not exist (404); what others may ask is refused (403). The member
 * is believed to be whom the security server names.
 */
final class MemberQuestions {

  private static final Pattern TABLE = Pattern.compile("/figures/([A-Za-z0-9_-]{1,40})");
  private static final Pattern SOURCE = Pattern.compile("/deliveries/([a-z0-9-]{1,100})");

  private final Provided provided;
  private final PublishedFigures figures;
  private final DeliveryStates deliveries;

  MemberQuestions(Provided provided, PublishedFigures figures, DeliveryStates deliveries) {
    this.provided = provided;
    this.figures = figures;
    this.deliveries = deliveries;
  }

  /**
   * @param client the header X-Road-Client; null if there is none
   */
  Answer answer(String method, URI address, @Nullable String client) {
    String path = address.getRawPath();
    Matcher table = TABLE.matcher(path);
    Matcher source = SOURCE.matcher(path);
    if (path.equals("/figures")) {
      return answer(method, client, provided.figures(), figures::list);
    }
    if (table.matches()) {
      return answer(
          method, client, provided.figures(), () -> table(table.group(1), address.getRawQuery()));
    }
    if (source.matches()) {
      Set<ClientId> members = provided.deliveries().getOrDefault(source.group(1), Set.of());
      return answer(method, client, members, () -> deliveries.of(source.group(1)));
    }
    return unknown();
  }

  private static Answer answer(
      String method, @Nullable String client, Set<ClientId> members, Supplier<Answer> answer) {
    if (members.isEmpty()) {
      return unknown();
    }
    ClientId asking;
    try {
      asking = ClientId.parse(client == null ? "" : client);
    } catch (IllegalArgumentException unusable) {
      return Answer.refusal(
          400, "Client", "Expected the header X-Road-Client. Ask through your security server.");
    }
    if (!members.contains(asking)) {
      return Answer.refusal(
          403,
          "Rights",
          "Expected a member that may ask this; got %s. Ask the office for the right."
              .formatted(asking));
    }
    if (!method.equals("GET")) {
      return Answer.refusal(405, "Method", "Expected GET; got another method.");
    }
    return answer.get();
  }

  private static Answer unknown() {
    return Answer.refusal(404, "Unknown", "Expected an address of this service; got another one.");
  }

  private Answer table(String table, @Nullable String query) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String one : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = one.split("=", 2);
      parameters
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(parts.length == 2 ? decoded(parts[1]) : "");
    }
    return figures.table(table, parameters);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
