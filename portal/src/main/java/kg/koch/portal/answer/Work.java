package kg.koch.portal.answer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The making of one answer: it waits for its turn, and may use so much of a processor. Time in
 * which a slow line is waited for is not work. Used by one thread, and not by a virtual one: those
 * have no clock of their own.
 */
final class Work implements AutoCloseable {

  private final Semaphore turns;
  private final LongSupplier processorNanos;
  private final long until;
  private boolean hasTurn;
  private boolean tooMuch;

  /**
   * @param processorNanos how long this thread has used a processor
   * @param mostNanos it may use more
   * @throws TooBusyException if no turn comes in time
   */
  Work(Semaphore turns, long waitMillis, LongSupplier processorNanos, long mostNanos)
      throws TooBusyException {
    this.turns = turns;
    this.processorNanos = processorNanos;
    this.until = processorNanos.getAsLong() + mostNanos;
    try {
      hasTurn = turns.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (!hasTurn) {
      throw new TooBusyException();
    }
  }

  /**
   * @throws TooMuchException if it has used what it may
   */
  void mayGoOn() {
    if (processorNanos.getAsLong() > until) {
      tooMuch = true;
      throw new TooMuchException();
    }
  }

  /** True once it was not allowed to go on. */
  boolean isTooMuch() {
    return tooMuch;
  }

  /** What is sent as it is made holds little memory: the turn is the next one's. */
  void begunToSend() {
    close();
  }

  @Override
  public void close() {
    if (hasTurn) {
      hasTurn = false;
      turns.release();
    }
  }

  /** Too many answers are being made. */
  static final class TooBusyException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The answer costs more than one may. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
