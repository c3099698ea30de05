package kg.koch.app.xroad.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for the own security server, and with TLS for nobody who shows no trusted certificate.
 */
final class MemberListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MemberListener.class);
  private static final int THREADS = 4;
  private static final int GRACE_SECONDS = 1;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

  private MemberListener(HttpServer server) {
    this.server = server;
  }

  static MemberListener start(
      InetSocketAddress address, Optional<SSLContext> tls, MemberQuestions questions) {
    try {
      HttpServer server =
          tls.isPresent() ? secured(address, tls.get()) : HttpServer.create(address, 0);
      MemberListener listener = new MemberListener(server);
      server.setExecutor(listener.workers);
      server.createContext("/", exchange -> answer(exchange, questions));
      server.start();
      return listener;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static HttpsServer secured(InetSocketAddress address, SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters both = tls.getDefaultSSLParameters();
            both.setNeedClientAuth(true);
            parameters.setSSLParameters(both);
          }
        });
    return server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, MemberQuestions questions) throws IOException {
    try (exchange) {
      Answer answer = answered(exchange, questions);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(answer.status(), -1);
        return;
      }
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static Answer answered(HttpExchange exchange, MemberQuestions questions) {
    try {
      return questions.answer(
          exchange.getRequestMethod(),
          exchange.getRequestURI(),
          exchange.getRequestHeaders().getFirst("X-Road-Client"));
    } catch (RuntimeException failure) {
      LOG.error("A question of a member could not be answered", failure);
      return Answer.refusal(500, "Failure", "This service failed. Tell the office.");
    }
  }

  @Override
  public void close() {
    server.stop(GRACE_SECONDS);
    workers.shutdownNow();
  }
}
