package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./koch link}, without settings and at the threshold fixed in it, beside other tools on the
 * same files, each a whole process, one after the other. The others' threshold is chosen on the
 * truth: what they show is the most they reach with these settings.
 */
final class LinkBench {

  private static final List<String> PEERS = List.of("Duke", "Jedai", "FuzzyMatcher");
  private static final String HEAP = "-Xmx8g";

  private final Path folder;
  private final FilesToLink files;
  private final PrintStream out;

  LinkBench(Path folder, FilesToLink files, PrintStream out) {
    this.folder = folder;
    this.files = files;
    this.out = out;
  }

  /** Whether the command came out best. */
  boolean run() throws IOException, InterruptedException {
    LinkQuality quality = files.quality();
    out.printf(Locale.ROOT, "Linking %s%n", String.join(" and ", files.paths()));
    out.printf(
        Locale.ROOT,
        "%-16s %8s %10s %8s %9s %9s %10s%n",
        "tool",
        "F1",
        "precision",
        "recall",
        "seconds",
        "CPU s",
        "peak MiB");
    Path linked = folder.resolve("linked");
    ProcessRun run = command(linked);
    PairQuality ours = quality.decided(linked.resolve("links.csv"), linked.resolve("clusters.csv"));
    print("./koch link", ours, run);
    if (files.right() == null) {
      new AdditionBench(folder, files, out).run(run);
    }
    boolean best = true;
    for (String peer : PEERS) {
      Path pairs = folder.resolve(peer + ".csv");
      try {
        ProcessRun peerRun = peer(peer, pairs);
        PairQuality theirs = quality.best(pairs);
        print(peer, theirs, peerRun);
        best &= ours.f1() >= theirs.f1();
      } catch (IllegalStateException failure) {
        out.printf(Locale.ROOT, "%-16s %s%n", peer, failure.getMessage());
      }
    }
    return best;
  }

  private ProcessRun command(Path linked) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("link"));
    arguments.addAll(files.paths());
    arguments.addAll(List.of("--id=" + files.id(), "--out=" + linked, "--threads=2"));
    return koch(arguments);
  }

  /** A command of the launcher that started the benchmark, or of this program's class path. */
  static ProcessRun koch(List<String> arguments) throws IOException, InterruptedException {
    String launcher = System.getProperty("koch.launcher");
    if (launcher == null) {
      return ProcessRun.java(
          List.of("-XX:+UseParallelGC"), "kg.koch.app.command.KochCommand", arguments);
    }
    ProcessBuilder builder = new ProcessBuilder(launcher);
    builder.command().addAll(arguments);
    return ProcessRun.quiet(builder);
  }

  private ProcessRun peer(String name, Path pairs) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(pairs.toString(), files.id()));
    arguments.addAll(files.paths());
    return ProcessRun.quiet(
        ProcessRun.javaCommand(
            List.of(HEAP),
            System.getProperty("koch.peers"),
            "kg.koch.bench.peer." + name + "Linkage",
            arguments));
  }

  private void print(String tool, PairQuality quality, ProcessRun run) {
    out.printf(
        Locale.ROOT,
        "%-16s %8.4f %10.4f %8.4f %9.2f %9.2f %,10d%n",
        tool,
        quality.f1(),
        quality.precision(),
        quality.recall(),
        run.seconds(),
        run.cpuSeconds(),
        run.peakBytes() >> 20);
  }
}
