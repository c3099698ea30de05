package kg.koch.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers used last, up to a number of bytes, all of the same releases. An address may have
 * several: one for each combination of the request's headers its answers say they depend on. Safe
 * for several threads.
 */
final class AnswerCache {

  private static final String ENCODING = "accept-encoding";

  private final long mostBytes;
  private final Map<String, KeptAnswer> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, List<String>> dependsOn = new LinkedHashMap<>();
  private Object releases = List.of();
  private long bytes;

  AnswerCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * @param now the releases the answer must be of; under others everything is forgotten
   */
  synchronized @Nullable KeptAnswer find(HttpServletRequest request, Object now) {
    if (!now.equals(releases)) {
      kept.clear();
      dependsOn.clear();
      bytes = 0;
      releases = now;
    }
    List<String> headers = dependsOn.get(address(request));
    return headers == null ? null : kept.get(key(request, headers));
  }

  /**
   * @param then the releases when the answer was begun
   */
  synchronized void keep(
      HttpServletRequest request, HttpServletResponse response, KeptAnswer answer, Object then) {
    if (!then.equals(releases) || answer.bytes() > mostBytes) {
      return;
    }
    List<String> headers = dependencies(response);
    dependsOn.put(address(request), headers);
    String key = key(request, headers);
    KeptAnswer before = kept.put(key, answer);
    bytes += size(key, answer) - (before == null ? 0 : size(key, before));
    var oldest = kept.entrySet().iterator();
    while (bytes > mostBytes) {
      var one = oldest.next();
      bytes -= size(one.getKey(), one.getValue());
      oldest.remove();
      dependsOn.remove(one.getKey().substring(0, one.getKey().indexOf('\n')));
    }
  }

  private static long size(String key, KeptAnswer answer) {
    // The address is kept twice, each letter in at most two bytes.
    return answer.bytes() + 4L * key.length() + 200;
  }

  private static List<String> dependencies(HttpServletResponse response) {
    return response.getHeaders("Vary").stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !name.equals(ENCODING))
        .distinct()
        .sorted()
        .toList();
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String key(HttpServletRequest request, List<String> headers) {
    return headers.stream()
        .map(name -> name + ": " + request.getHeader(name))
        .collect(Collectors.joining("\n", address(request) + "\n", ""));
  }
}
