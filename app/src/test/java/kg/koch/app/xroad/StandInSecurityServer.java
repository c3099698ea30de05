package kg.koch.app.xroad;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.RestAddress;
import kg.koch.xroad.ServiceId;

/**
 * Plays the own and the provider's security server at once, as the published protocols say:
 * forwards, adds headers, refuses with faults of X-Road's own types, carries no body above 10 MiB
 * and, where a test asks for it, loses connections in the middle of an answer. It signs nothing.
 */
public final class StandInSecurityServer implements AutoCloseable {

  private static final int MOST_BODY = 10 * 1024 * 1024;
  private static final Pattern PART =
      Pattern.compile(
          "<xroad:service [^>]*>.*?<id:xRoadInstance>(.*?)</.*?<id:memberClass>(.*?)</.*?<id:memberCode>(.*?)</.*?<id:subsystemCode>(.*?)</.*?<id:serviceCode>(.*?)</",
          Pattern.DOTALL);

  private record Offered(URI at, Set<ClientId> allowed) {}

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Offered> services = new ConcurrentHashMap<>();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private volatile int answersBeforeLoss;
  private volatile int mostBody = MOST_BODY;
  private final List<Map<String, List<String>>> received = new CopyOnWriteArrayList<>();
  private final List<Integer> carried = new CopyOnWriteArrayList<>();

  private StandInSecurityServer(HttpServer server) {
    this.server = server;
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  public static StandInSecurityServer start() throws IOException {
    return new StandInSecurityServer(HttpServer.create(address(), 0));
  }

  /** One that talks to nobody who shows no certificate it trusts. */
  static StandInSecurityServer startSecured(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address(), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters both = tls.getDefaultSSLParameters();
            both.setNeedClientAuth(true);
            parameters.setSSLParameters(both);
          }
        });
    return new StandInSecurityServer(server);
  }

  private static InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public URI uri() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /** Offers a provider's service to these clients. */
  public void offer(ServiceId service, URI at, ClientId... allowed) {
    services.put(service.encoded(), new Offered(at, Set.of(allowed)));
  }

  /** Cuts this many answers off in the middle, after so many that come whole. */
  void lose(int answers, int after) {
    answersBeforeLoss = after;
    answersToLose.set(answers);
  }

  /** Carries bodies of any length, as a server does whose operator switched the log off. */
  void carryAnyBody() {
    mostBody = Integer.MAX_VALUE;
  }

  /** Headers of the messages that came, in order. */
  List<Map<String, List<String>>> received() {
    return received;
  }

  /** Lengths of the bodies that were carried back. */
  List<Integer> carried() {
    return carried;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(Map.copyOf(exchange.getRequestHeaders()));
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("POST")
          && exchange.getRequestURI().getPath().equals("/")) {
        soap(exchange, body);
      } else {
        rest(exchange, body);
      }
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    RestAddress address;
    ClientId asking;
    try {
      address = RestAddress.parse(exchange.getRequestURI().toString());
      asking = ClientId.parse(exchange.getRequestHeaders().getFirst("X-Road-Client"));
    } catch (RuntimeException unusable) {
      fault(exchange, 400, "Client.BadRequest", "The request is not as the protocol has it");
      return;
    }
    Offered offered = services.get(address.service().encoded());
    if (offered == null) {
      fault(exchange, 500, "Server.ServerProxy.UnknownService", "Unknown service");
    } else if (!offered.allowed().contains(asking)) {
      fault(exchange, 500, "Server.ServerProxy.AccessDenied", "Request is not allowed");
    } else if (body.length > mostBody) {
      fault(exchange, 500, "Server.ClientProxy.IOError", "Message too large for the log");
    } else {
      forward(exchange, address, offered, asking);
    }
  }

  private void forward(HttpExchange exchange, RestAddress address, Offered offered, ClientId asking)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(offered.at() + address.path()))
            .header("X-Road-Client", asking.encoded())
            .header("X-Road-Id", exchange.getRequestHeaders().getFirst("X-Road-Id"))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException unreachable) {
      fault(exchange, 500, "Server.ServerProxy.NetworkError", "Connect to the service failed");
      return;
    }
    if (answer.body().length > mostBody) {
      fault(exchange, 500, "Server.ServerProxy.IOError", "Message too large for the log");
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    answer.headers().firstValue("Content-Type").ifPresent(one -> headers.set("Content-Type", one));
    answer.headers().firstValue("Location").ifPresent(one -> headers.set("Location", one));
    headers.set("X-Road-Client", asking.encoded());
    headers.set("X-Road-Service", address.service().encoded());
    headers.set("X-Road-Id", exchange.getRequestHeaders().getFirst("X-Road-Id"));
    headers.set("X-Road-Request-Id", "stand-in-" + received.size());
    headers.set("X-Road-Request-Hash", hash(exchange.getRequestURI().toString()));
    send(exchange, answer.statusCode(), answer.body());
  }

  private void soap(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    Matcher named = PART.matcher(new String(body, StandardCharsets.UTF_8));
    exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
    if (!named.find()) {
      soapFault(exchange, "Client.MissingHeader", "No service");
      return;
    }
    ClientId provider =
        new ClientId(named.group(1), named.group(2), named.group(3), named.group(4));
    Offered offered = services.get(new ServiceId(provider, named.group(5), null).encoded());
    if (offered == null) {
      soapFault(exchange, "Server.ServerProxy.UnknownService", "Unknown service");
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(offered.at())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    send(exchange, answer.statusCode(), answer.body());
  }

  private void soapFault(HttpExchange exchange, String code, String message) throws IOException {
    String fault =
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><e:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring><faultactor/><detail><x:faultDetail xmlns:x=\"http://x-road.eu/xsd/xroad.xsd\">stand-in</x:faultDetail></detail></e:Fault></e:Body></e:Envelope>"
            .formatted(code, message);
    send(exchange, 500, fault.getBytes(StandardCharsets.UTF_8));
  }

  private void fault(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().set("X-Road-Error", type);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
    String body =
        "{\"type\":\"%s\",\"message\":\"%s\",\"detail\":\"stand-in\"}".formatted(type, message);
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean loses = false;
    if (answersBeforeLoss > 0) {
      answersBeforeLoss--;
    } else {
      loses = answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (loses) {
      // Closing a stream that owes bytes drops the connection under the reader.
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      return;
    }
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    carried.add(body.length);
  }

  /** Over the address alone: the form is what matters here. */
  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
