package kg.koch.app.residence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Pieces prepared on several threads and delivered one after another in their order. A piece that
 * fails is reported when its turn comes, so that the first failure is the same in every run.
 */
final class OrderedWork {

  private final int pieces;
  private final AtomicInteger taken = new AtomicInteger();
  private int turn;
  private boolean stopped;

  private OrderedWork(int pieces) {
    this.pieces = pieces;
  }

  /** What one thread does; it may use its buffers again after delivering. */
  interface Worker {

    void prepare(int piece);

    void deliver() throws IOException;
  }

  /**
   * @param each one worker for each thread
   */
  static void run(Workers workers, int pieces, List<? extends Worker> each) throws IOException {
    OrderedWork work = new OrderedWork(pieces);
    List<Future<@Nullable Void>> running = new ArrayList<>();
    for (Worker worker : each) {
      running.add(
          workers
              .pool()
              .submit(
                  () -> {
                    work.runOne(worker);
                    return null;
                  }));
    }
    for (Future<@Nullable Void> one : running) {
      workers.result(one);
    }
  }

  private void runOne(Worker worker) throws IOException, InterruptedException {
    for (int piece = taken.getAndIncrement(); piece < pieces; piece = taken.getAndIncrement()) {
      boolean delivered = false;
      try {
        RuntimeException failure = prepared(worker, piece);
        if (!awaitTurn(piece)) {
          return;
        }
        if (failure != null) {
          throw failure;
        }
        worker.deliver();
        delivered = true;
      } finally {
        endTurn(delivered);
      }
    }
  }

  private static @Nullable RuntimeException prepared(Worker worker, int piece) {
    try {
      worker.prepare(piece);
      return null;
    } catch (RuntimeException failure) {
      return failure;
    }
  }

  private synchronized boolean awaitTurn(int piece) throws InterruptedException {
    while (turn != piece && !stopped) {
      wait();
    }
    return !stopped;
  }

  private synchronized void endTurn(boolean delivered) {
    turn++;
    stopped |= !delivered;
    notifyAll();
  }
}
