package kg.koch.app.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Measures pieces of work of this process: seconds, and the most memory held at any moment of the
 * piece (resident set, heap and native together). Measures are for people; they must not reach an
 * output.
 *
 * <p>The peak is set back at the start through {@code /proc/self/clear_refs}; where that is not
 * allowed it is the peak since the process began.
 */
public final class StageMeter {

  private static final Path RESET = Path.of("/proc/self/clear_refs");

  private StageMeter() {}

  /**
   * What a piece of work took.
   *
   * @param peakBytes -1 where it is not known
   */
  public record Measured<T>(T result, double seconds, long peakBytes) {}

  public static <T> Measured<T> measure(Supplier<T> work) {
    resetPeak();
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured<>(result, seconds, peakBytes("self"));
  }

  /** The peak of a process, by its number or {@code self}; -1 where it is not known. */
  public static long peakBytes(String process) {
    try {
      return Files.readAllLines(Path.of("/proc", process, "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException notLinux) {
      return -1;
    }
  }

  private static void resetPeak() {
    try {
      Files.writeString(RESET, "5");
    } catch (IOException notAllowed) {
      // the peak since the start of the process is then what is reported
    }
  }
}
