package kg.koch.app.chain;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line a step: its name, what was done, seconds, and the most memory the process held while it
 * worked.
 */
public final class PrintedProgress implements Progress {

  private static final long BETWEEN_SIGNS = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final PeakMemory memory;
  private long begun;
  private long lastSign;

  public PrintedProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.memory = new PeakMemory();
  }

  @Override
  public void begins(String step) {
    begun = nanoTime.getAsLong();
    lastSign = begun;
    memory.reset();
  }

  @Override
  public synchronized void isAt(String step, long done, long total) {
    long now = nanoTime.getAsLong();
    if (now - lastSign > BETWEEN_SIGNS) {
      lastSign = now;
      out.printf(Locale.ROOT, "%-10s … %,d of %,d%n", step, done, total);
    }
  }

  @Override
  public void ends(String step, String what) {
    double seconds = (nanoTime.getAsLong() - begun) / 1e9;
    out.printf(Locale.ROOT, "%-10s %6.1f s  %6s  %s%n", step, seconds, memory.inWords(), what);
    out.flush();
  }
}
