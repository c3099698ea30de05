package kg.koch.app.measure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Runs tasks on some threads and waits for all of them. */
final class Parallel {

  private Parallel() {}

  /** What may not fail with a checked exception, as a task. */
  static Callable<Void> task(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  /** Each worker on its own thread takes range after range until none is left. */
  static <T> void forEach(
      List<T> workers, List<PersonRange> ranges, BiConsumer<T, PersonRange> work) {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (T worker : workers) {
      tasks.add(
          task(
              () -> {
                for (int i = next.getAndIncrement();
                    i < ranges.size();
                    i = next.getAndIncrement()) {
                  work.accept(worker, ranges.get(i));
                }
              }));
    }
    run(workers.size(), tasks);
  }

  static void run(int threads, List<Callable<Void>> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
    try {
      for (Future<Void> one : executor.invokeAll(tasks)) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Measurement was interrupted", interrupted);
    } finally {
      executor.shutdownNow();
    }
  }
}
