package kg.koch.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kg.koch.app.meter.StageMeter;

/**
 * A whole process from its start to its end.
 *
 * @param seconds wall clock
 * @param cpuSeconds of all its processors, as last looked at; unlike {@code seconds} it hardly
 *     depends on what else the machine does; 0 where it is not known
 * @param peakBytes most memory held, looked at 50 times a second; -1 where it is not known
 */
record ProcessRun(double seconds, double cpuSeconds, long peakBytes) {

  /** A Java program on the class path of this one. */
  static ProcessRun java(List<String> options, String main, List<String> arguments)
      throws IOException, InterruptedException {
    return of(javaCommand(options, System.getProperty("java.class.path"), main, arguments));
  }

  /** A Java program on a class path of its own. */
  static ProcessBuilder javaCommand(
      List<String> options, String classPath, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  static ProcessRun of(ProcessBuilder builder) throws IOException, InterruptedException {
    return measure(builder.inheritIO());
  }

  /** One whose words are of no interest. */
  static ProcessRun quiet(ProcessBuilder builder) throws IOException, InterruptedException {
    return measure(builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD));
  }

  private static ProcessRun measure(ProcessBuilder builder)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = -1;
    Duration used = Duration.ZERO;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, StageMeter.peakBytes(Long.toString(process.pid())));
      used = process.info().totalCpuDuration().orElse(used);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException("Ended with status " + process.exitValue());
    }
    return new ProcessRun(seconds, used.toMillis() / 1e3, peak);
  }

  /** The median of each figure by itself; of memory the most. */
  static ProcessRun median(List<ProcessRun> runs) {
    return new ProcessRun(
        runs.stream().map(ProcessRun::seconds).sorted().toList().get(runs.size() / 2),
        runs.stream().map(ProcessRun::cpuSeconds).sorted().toList().get(runs.size() / 2),
        runs.stream().map(ProcessRun::peakBytes).max(Comparator.naturalOrder()).orElse(-1L));
  }
}
