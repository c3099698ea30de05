package kg.koch.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import kg.koch.synth.Progress;

/** Says how far the made-up country is: one line every few seconds, none for short work. */
final class PacedLines implements Progress {

  private static final long PAUSE_NANOS = 3_000_000_000L;

  private final PrintWriter out;
  private long said = System.nanoTime();

  PacedLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void at(String part, long done, long all) {
    long now = System.nanoTime();
    if (now - said >= PAUSE_NANOS) {
      said = now;
      out.printf(Locale.ROOT, "%s: %,d of %,d%n", part, done, all);
      out.flush();
    }
  }
}
