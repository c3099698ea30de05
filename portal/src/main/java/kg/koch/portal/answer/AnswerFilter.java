package kg.koch.portal.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends what it has answered before, and sees to it that no answer costs more than it may.
 *
 * <p>Kept are answers of status 200 up to two megabytes, the last ones used, in a sixteenth of the
 * memory. Answers are made a few at a time. What will take more than some two seconds is refused by
 * whoever makes it, before it begins; should one use a processor for twice as long, it is refused
 * here with status 413 and the address of the whole file, or, if the reader has had its beginning,
 * cut off so that it cannot be taken for whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class AnswerFilter extends OncePerRequestFilter {

  private static final int MOST_BYTES_KEPT = 1 << 21;
  private static final int MOST_AT_ONCE = 8;
  private static final long MOST_WAIT_MILLIS = 2_000;
  private static final long MOST_PROCESSOR_NANOS = 4_000_000_000L;
  private static final Set<String> KEPT_METHODS = Set.of("GET", "HEAD");
  private static final Pattern TABLE = Pattern.compile("/tables/([A-Za-z0-9_]{1,20})");
  private static final Pattern FLOW =
      Pattern.compile("/sdmx/v[12]/.*?([A-Z][A-Z0-9_]{0,19})(/|,|%2C)");

  private final Shelf shelf;
  private final AnswerCache cache = new AnswerCache(Runtime.getRuntime().maxMemory() / 16);
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  AnswerFilter(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> releases = shelf.releases().stream().map(Release::id).toList();
    boolean keeps =
        KEPT_METHODS.contains(request.getMethod()) && request.getHeader("Range") == null;
    KeptAnswer before = keeps ? cache.find(request, releases) : null;
    if (before != null) {
      before.send(request, response);
      return;
    }
    try (Work work =
        new Work(turns, MOST_WAIT_MILLIS, threads::getCurrentThreadCpuTime, MOST_PROCESSOR_NANOS)) {
      GatheredResponse gathered = new GatheredResponse(response, MOST_BYTES_KEPT, work);
      make(request, gathered, chain, work);
      if (!gathered.isPassedOn()) {
        send(request, response, gathered, keeps ? releases : null, work);
      }
    } catch (Work.TooBusyException busy) {
      response.setHeader("Retry-After", "2");
      say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, texts(request).say("reach.busy"));
    }
  }

  private void make(
      HttpServletRequest request, GatheredResponse response, FilterChain chain, Work work)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (Work.TooMuchException tooMuch) {
      // Told below, as when a controller's own handler of failures caught it.
    }
    if (request.isAsyncStarted()) {
      response.passOn();
    } else if (work.isTooMuch() && response.isPassedOn()) {
      throw new IOException(
          "Cut off: the answer took more than it may. " + request.getRequestURI());
    } else if (work.isTooMuch()) {
      response.forget();
      say(response, 413, tooLarge(request));
    }
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      GatheredResponse gathered,
      @Nullable List<String> releases,
      Work work)
      throws IOException {
    byte[] body = gathered.body();
    if (releases == null || response.getStatus() != 200 || forbidsKeeping(response)) {
      gathered.passOn();
      return;
    }
    KeptAnswer answer = KeptAnswer.of(response, body);
    if (request.getMethod().equals("GET")) {
      cache.keep(request, response, answer, releases);
    }
    work.begunToSend();
    answer.send(request, response);
  }

  private static boolean forbidsKeeping(HttpServletResponse response) {
    String control = response.getHeader("Cache-Control");
    return response.getHeader("Set-Cookie") != null
        || response.getHeader("Content-Encoding") != null
        || (control != null && control.contains("no-store"));
  }

  private static void say(HttpServletResponse response, int status, String words)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Texts texts(HttpServletRequest request) {
    String[] parts = request.getRequestURI().split("/", 3);
    String accepted = request.getHeader("Accept-Language");
    Language otherwise = accepted == null ? Language.EN : Languages.accepted(accepted);
    return Texts.in(Language.find(parts.length > 1 ? parts[1] : "").orElse(otherwise));
  }

  private static String tooLarge(HttpServletRequest request) {
    Texts texts = texts(request);
    String tables = "/" + texts.language().tag() + "/tables";
    Matcher table = TABLE.matcher(request.getRequestURI());
    Matcher flow = FLOW.matcher(request.getRequestURI());
    String whole =
        table.find()
            ? tables + "/" + table.group(1) + "/download.parquet?whole=true"
            : flow.find() ? tables + "/" + flow.group(1) : tables;
    return texts.say("reach.too-large", whole);
  }
}
