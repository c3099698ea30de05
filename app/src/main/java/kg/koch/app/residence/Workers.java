package kg.koch.app.residence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads for one run, and work cut into pieces. */
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

  /** Runs the work for 0 to before {@code count} and waits for all. */
  void each(int count, IntConsumer work) {
    List<Future<?>> parts = new ArrayList<>();
    for (int piece = 0; piece < count; piece++) {
      int current = piece;
      parts.add(pool.submit(() -> work.accept(current)));
    }
    parts.forEach(this::result);
  }

  /** What a piece of work gave, or the failure it ended with. */
  <T extends @Nullable Object> T result(Future<T> part) {
    try {
      return part.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      if (failure.getCause() instanceof IOException disk) {
        throw new UncheckedIOException(disk);
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
