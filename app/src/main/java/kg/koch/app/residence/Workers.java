package kg.koch.app.residence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads for one run, and work cut into ranges of rows. */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService pool;

  Workers(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  int threads() {
    return threads;
  }

  ExecutorService pool() {
    return pool;
  }

  /** Work on the rows from {@code from} to before {@code to}. */
  @FunctionalInterface
  interface Range {
    void run(int from, int to);
  }

  /** Runs the work on ranges that cover 0 to {@code size} and waits for all. */
  void inRanges(int size, Range work) {
    List<Future<?>> parts = new ArrayList<>();
    int pieces = threads * 4;
    for (int piece = 0; piece < pieces; piece++) {
      int from = (int) ((long) size * piece / pieces);
      int to = (int) ((long) size * (piece + 1) / pieces);
      parts.add(pool.submit(() -> work.run(from, to)));
    }
    parts.forEach(this::result);
  }

  <T> T result(Future<T> part) {
    try {
      return part.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", stop);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
