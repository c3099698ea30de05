package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The whole chain on the made-up country as one process; each stage prints its own seconds and peak
 * memory ({@link kg.koch.app.meter.StageMeter}).
 */
final class ChainBench {

  private final Path folder;
  private final int persons;
  private final PrintStream out;

  ChainBench(Path folder, int persons, PrintStream out) {
    this.folder = folder;
    this.persons = persons;
    this.out = out;
  }

  boolean run() throws IOException, InterruptedException {
    out.printf(Locale.ROOT, "Chain on a made-up country of %,d persons%n", persons);
    out.println("stage      seconds  peak memory  done");
    ProcessRun run =
        ProcessRun.java(
            options(),
            "kg.koch.app.command.KochCommand",
            List.of(
                "demo", "--no-serve", "--persons=" + persons, "--data=" + folder.resolve("demo")));
    out.printf(
        Locale.ROOT, "  whole chain %.1f s, peak %,d MiB%n", run.seconds(), run.peakBytes() >> 20);
    return true;
  }

  /** The launcher tells where the declarations are; the working folder may be anywhere. */
  static List<String> options() {
    String catalog = System.getProperty("koch.catalog");
    return catalog == null
        ? List.of("-XX:+UseParallelGC")
        : List.of("-XX:+UseParallelGC", "-Dkoch.catalog=" + catalog);
  }
}
