package kg.koch.app.xroad;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kg.koch.terms.BadInputException;
import kg.koch.xroad.AnswerHeaders;
import kg.koch.xroad.DeliveryManifest;
import kg.koch.xroad.Fault;
import kg.koch.xroad.MessageHeaders;
import kg.koch.xroad.RestAddress;
import kg.koch.xroad.RestFaults;
import kg.koch.xroad.ServiceId;

/**
 * The own security server, to which all questions go.
 *
 * <p>Guarantees: redirections are not followed; no body above 10 MiB is taken; an answer is one to
 * the message sent, by the service asked; every message is in the journal before it leaves. A
 * connection that is lost is tried again, with a message of its own, where nothing is asked about a
 * person. Faults are not tried again: they are told.
 */
public final class SecurityServer {

  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final long MOST_MINUTES = 10;
  private static final String ENVELOPE_TYPE = "text/xml;charset=UTF-8";

  private final XRoadSettings settings;
  private final Supplier<String> messageIds;
  private final List<Duration> pauses;
  private final ExchangeJournal journal;
  private final HttpClient client;

  /**
   * @param messageIds unique identifiers of messages
   * @param pauses before each further attempt on a lost connection
   */
  public SecurityServer(
      XRoadSettings settings,
      Supplier<String> messageIds,
      List<Duration> pauses,
      ExchangeJournal journal) {
    this.settings = settings;
    this.messageIds = messageIds;
    this.pauses = List.copyOf(pauses);
    this.journal = journal;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT);
    settings.keys().map(MutualTls::context).ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  /**
   * What a REST service answers.
   *
   * @param subject of the journal's entry
   * @throws BadInputException if X-Road or the service refuses, or no connection holds
   */
  byte[] get(RestAddress address, String subject) {
    for (Duration pause : pauses) {
      try {
        return getOnce(address, subject);
      } catch (IOException lost) {
        await(pause);
      }
    }
    try {
      return getOnce(address, subject);
    } catch (IOException lost) {
      throw lost(address.service(), pauses.size() + 1);
    }
  }

  private byte[] getOnce(RestAddress address, String subject) throws IOException {
    MessageHeaders message =
        new MessageHeaders(settings.client(), messageIds.get(), settings.user().orElse(null), null);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.securityServer().resolve(address.encoded()))
            .header("Accept", "*/*");
    message.forRest().forEach(request::header);
    HttpResponse<byte[]> answer = exchange(request.build(), message, address.service(), subject);
    AnswerHeaders headers = AnswerHeaders.of(answer.headers()::firstValue);
    Optional<Fault> fault = RestFaults.find(answer.statusCode(), headers, answer.body());
    String outcome = fault.isPresent() ? "fault" : "answered";
    journal.write(message, address.service(), subject, outcome, headers);
    if (fault.isPresent()) {
      throw fault.get().told(address.service());
    }
    headers.requireAnswerTo(message, address.service());
    return answer.body();
  }

  /**
   * The envelope a SOAP service answers, once: a question about a person is not repeated unasked.
   *
   * @throws BadInputException if no connection holds
   */
  byte[] ask(ServiceId service, MessageHeaders message, byte[] envelope, String subject) {
    HttpRequest request =
        HttpRequest.newBuilder(settings.securityServer().resolve("/"))
            .header("Content-Type", ENVELOPE_TYPE)
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
            .build();
    try {
      byte[] answer = exchange(request, message, service, subject).body();
      journal.write(message, service, subject, "answered");
      return answer;
    } catch (IOException lost) {
      throw lost(service, 1);
    }
  }

  MessageHeaders message(String user, String issue) {
    return new MessageHeaders(settings.client(), messageIds.get(), user, issue);
  }

  private HttpResponse<byte[]> exchange(
      HttpRequest request, MessageHeaders message, ServiceId service, String subject)
      throws IOException {
    journal.write(message, service, subject, "sent");
    try {
      return await(
          client.sendAsync(request, answer -> new LimitedBody(DeliveryManifest.MOST_BODY)));
    } catch (LimitedBody.TooLong tooLong) {
      throw new BadInputException(
          BadInputException.Place.file("Service " + service),
          "an answer of at most %d bytes".formatted(DeliveryManifest.MOST_BODY),
          "a longer one",
          "Ask its owner to send it in chunks, as docs/operations/x-road.md says.");
    } catch (IOException failure) {
      journal.write(message, service, subject, "connection lost");
      throw failure;
    }
  }

  private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> sent)
      throws IOException {
    try {
      return sent.get(MOST_MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException late) {
      sent.cancel(true);
      throw new IOException("no answer in time", late);
    } catch (InterruptedException stopped) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for an answer", stopped);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException lost) {
        throw lost;
      }
      throw new IllegalStateException("The exchange failed", failure.getCause());
    }
  }

  private static void await(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting to try again", stopped);
    }
  }

  private BadInputException lost(ServiceId service, int attempts) {
    return new BadInputException(
        BadInputException.Place.file("Security server " + settings.securityServer()),
        "a connection that holds, for service " + service,
        "none in %d attempt(s)".formatted(attempts),
        "Check the address and its certificate; then run again: what came whole is kept.");
  }
}
