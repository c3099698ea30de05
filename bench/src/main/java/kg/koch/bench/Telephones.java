package kg.koch.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many telephones: each submission is due at its moment, whatever became of those before it, and is
 * sent again until it is answered with 201.
 */
final class Telephones {

  private static final int THREADS = 48;
  private static final int PATIENCE_MILLIS = 200;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String LINE = "made-up-boundary";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI address;
  private final int rate;
  private final long[] millis;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong resent = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private long start;

  Telephones(URI address, int rate, int all) {
    this.address = address;
    this.rate = rate;
    this.millis = new long[all];
  }

  void start() {
    start = System.nanoTime();
    for (int thread = 0; thread < THREADS; thread++) {
      Thread telephone = new Thread(this::send, "telephone-" + thread);
      threads.add(telephone);
      telephone.start();
    }
  }

  /** Waits for the last success; gives the seconds since the first was due. */
  double join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Of each submission, from when it was due to its success. */
  long[] millis() {
    return millis.clone();
  }

  long resent() {
    return resent.get();
  }

  private void send() {
    try {
      for (int number = next.getAndIncrement();
          number < millis.length;
          number = next.getAndIncrement()) {
        long due = start + number * 1_000_000_000L / rate;
        long wait = due - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        byte[] body = body(number);
        while (!isKept(body)) {
          resent.incrementAndGet();
          Thread.sleep(PATIENCE_MILLIS);
        }
        millis[number] = (System.nanoTime() - due) / 1_000_000;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isKept(byte[] body) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(address)
                      .timeout(TIMEOUT)
                      .header("X-OpenRosa-Version", "1.0")
                      .header("Content-Type", "multipart/form-data; boundary=" + LINE)
                      .POST(BodyPublishers.ofByteArray(body))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 201;
    } catch (IOException lineBroke) {
      return false;
    }
  }

  private static byte[] body(int number) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + LINE
                + "\r\nContent-Disposition: form-data; name=\"xml_submission_file\";"
                + " filename=\"form.xml\"\r\nContent-Type: text/xml\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(MadeUpForm.submission(number));
    body.writeBytes(("\r\n--" + LINE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
