package kg.koch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests that are due at even intervals, whether those before are answered or not. Each is timed
 * from when it was due, not from when a connection was free to send it: what waits in line counts.
 */
final class SteadyLoad {

  private final int port;
  private final int rate;
  private final int connections;

  /**
   * @param rate requests a second
   * @param connections that send them, each one at a time
   */
  SteadyLoad(int port, int rate, int connections) {
    this.port = port;
    this.rate = rate;
    this.connections = connections;
  }

  /**
   * What came of it.
   *
   * @param millis from due to answered, sorted
   * @param bytes of all bodies, as sent
   * @param failed requests that were not answered with status 200
   */
  record Outcome(double[] millis, double seconds, long bytes, int failed) {
    double quantile(double share) {
      return millis[(int) Math.min(millis.length - 1L, (long) (share * millis.length))];
    }

    double perSecond() {
      return millis.length / seconds;
    }
  }

  Outcome run(int requests, IntFunction<String> address) throws InterruptedException {
    double[] millis = new double[requests];
    long[] bytes = new long[connections];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    long start = System.nanoTime() + 100_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int at = 0; at < connections; at++) {
      int connection = at;
      Thread thread =
          new Thread(
              () -> bytes[connection] = work(start, requests, address, next, failed, millis));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(millis);
    return new Outcome(millis, seconds, Arrays.stream(bytes).sum(), failed.get());
  }

  private long work(
      long start,
      int requests,
      IntFunction<String> address,
      AtomicInteger next,
      AtomicInteger failed,
      double[] millis) {
    long bytes = 0;
    try (KeptConnection connection = new KeptConnection(port)) {
      for (int at = next.getAndIncrement(); at < requests; at = next.getAndIncrement()) {
        long due = start + at * 1_000_000_000L / rate;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        KeptConnection.Answer answer = answer(connection, address.apply(at));
        millis[at] = (System.nanoTime() - due) / 1e6;
        bytes += answer.bytes();
        if (answer.status() != 200) {
          failed.incrementAndGet();
        }
      }
    }
    return bytes;
  }

  /** What was answered; a connection broken off is a failure like another, and is opened again. */
  private static KeptConnection.Answer answer(KeptConnection connection, String address) {
    try {
      return connection.get(address);
    } catch (IOException broken) {
      connection.close();
      return new KeptConnection.Answer(0, 0);
    }
  }
}
