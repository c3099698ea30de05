package kg.koch.app.chain;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Function;
import java.util.function.Supplier;
import kg.koch.app.meter.StageMeter;
import kg.koch.app.meter.StageMeter.Measured;

/**
 * One line a step: its name, seconds, the most memory the process held while it worked, and what
 * was done. A step that takes long says every ten seconds that it is still at work.
 */
public final class PrintedProgress implements Progress {

  private static final long SIGN_OF_LIFE_MILLIS = 10_000;
  private static final long MEBIBYTE = 1 << 20;

  private final PrintWriter out;

  public PrintedProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public <T> T step(String name, Supplier<T> work, Function<T, String> words) {
    Timer timer = new Timer("signs of life", true);
    timer.schedule(signOfLife(name), SIGN_OF_LIFE_MILLIS, SIGN_OF_LIFE_MILLIS);
    try {
      Measured<T> measured = StageMeter.measure(work);
      out.printf(
          Locale.ROOT,
          "%-9s %6.1f s  %5d MiB  %s%n",
          name,
          measured.seconds(),
          measured.peakBytes() / MEBIBYTE,
          words.apply(measured.result()));
      out.flush();
      return measured.result();
    } finally {
      timer.cancel();
    }
  }

  private TimerTask signOfLife(String name) {
    return new TimerTask() {
      private long seconds;

      @Override
      public void run() {
        seconds += SIGN_OF_LIFE_MILLIS / 1000;
        out.printf(Locale.ROOT, "%-9s … %d s%n", name, seconds);
        out.flush();
      }
    };
  }
}
