package kg.koch.link.block;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Work cut into numbered pieces, done by several threads. What comes out does not depend on how
 * many.
 */
public final class Parallel {

  private Parallel() {}

  /**
   * The results of all pieces, in the order of their numbers.
   *
   * @throws RuntimeException what a piece threw
   */
  public static <T> List<T> pieces(int count, int threads, IntFunction<T> work) {
    if (threads <= 1 || count <= 1) {
      List<T> results = new ArrayList<>();
      for (int piece = 0; piece < count; piece++) {
        results.add(work.apply(piece));
      }
      return results;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count));
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int piece = 0; piece < count; piece++) {
        int number = piece;
        running.add(pool.submit(() -> work.apply(number)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(result(one));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> piece) {
    try {
      return piece.get();
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
}
