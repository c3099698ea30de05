package kg.koch.app.xroad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A register's service behind its security server: a delivery described and sent in chunks. */
public final class StandInSupplier implements AutoCloseable {

  /** What is answered to a request. */
  record Reply(int status, byte[] body, String location) {

    static Reply of(int status, String body) {
      return new Reply(status, body.getBytes(StandardCharsets.UTF_8), "");
    }
  }

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Function<HttpExchange, Reply> replies = exchange -> Reply.of(404, "{}");

  private StandInSupplier(HttpServer server) {
    this.server = server;
    server.createContext("/", this::handle);
    server.start();
  }

  public static StandInSupplier start() throws IOException {
    return new StandInSupplier(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Paths that were asked for, in order. */
  List<String> asked() {
    return asked;
  }

  Function<HttpExchange, Reply> replies() {
    return replies;
  }

  void reply(Function<HttpExchange, Reply> told) {
    replies = told;
  }

  /** Offers a delivery as docs/operations/x-road.md describes it. */
  public void offer(String source, String period, String fileName, byte[] file, int chunkBytes) {
    String own = "/deliveries/" + source + "/" + period;
    List<byte[]> chunks = new ArrayList<>();
    for (int at = 0; at < file.length; at += chunkBytes) {
      chunks.add(Arrays.copyOfRange(file, at, Math.min(file.length, at + chunkBytes)));
    }
    String hashes =
        chunks.stream()
            .map(chunk -> '"' + sha256(chunk) + '"')
            .collect(Collectors.joining(",", "[", "]"));
    String manifest =
        "{\"source\":\"%s\",\"period\":\"%s\",\"fileName\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"chunkBytes\":%d,\"chunks\":%s}"
            .formatted(source, period, fileName, file.length, sha256(file), chunkBytes, hashes);
    reply(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.equals(own)) {
            return Reply.of(200, manifest);
          }
          if (path.startsWith(own + "/chunks/")) {
            int chunk = Integer.parseInt(path.substring((own + "/chunks/").length()));
            return new Reply(200, chunks.get(chunk), "");
          }
          return Reply.of(404, "{\"message\":\"No such delivery\"}");
        });
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().getPath());
      Reply reply = replies.apply(exchange);
      if (!reply.location().isEmpty()) {
        exchange.getResponseHeaders().set("Location", reply.location());
      }
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      if (reply.body().length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
