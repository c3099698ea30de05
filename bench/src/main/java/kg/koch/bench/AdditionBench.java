package kg.koch.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One record in a hundred added to the spine of the others, beside a full run over all. */
final class AdditionBench {

  private static final int ONE_IN = 100;

  private final Path folder;
  private final FilesToLink files;
  private final PrintStream out;

  AdditionBench(Path folder, FilesToLink files, PrintStream out) {
    this.folder = folder;
    this.files = files;
    this.out = out;
  }

  /**
   * @param full the run over all records
   */
  void run(ProcessRun full) throws IOException, InterruptedException {
    Path standing = folder.resolve("standing.csv");
    Path added = folder.resolve("added.csv");
    Path spine = folder.resolve("spine");
    split(standing, added);
    link(standing, "standing", "--keep=" + spine);
    ProcessRun run =
        LinkBench.koch(
            List.of(
                "link",
                "add",
                added.toString(),
                "--id=" + files.id(),
                "--spine=" + spine,
                "--out=" + folder.resolve("added")));
    out.printf(
        Locale.ROOT,
        "%-16s %8s %10s %8s %9.2f %9.2f %,10d   full run / add 1 %%: %.1f times the seconds,"
            + " %.1f times the CPU; same result as a full run with its weights: %s%n",
        "./koch link add",
        "",
        "",
        "",
        run.seconds(),
        run.cpuSeconds(),
        run.peakBytes() >> 20,
        full.seconds() / run.seconds(),
        full.cpuSeconds() / run.cpuSeconds(),
        isAsFullRun(spine) ? "yes" : "no");
  }

  /** Whether the spine holds, byte for byte, what a full run with its weights finds. */
  private boolean isAsFullRun(Path spine) throws IOException, InterruptedException {
    Path exported = folder.resolve("exported");
    LinkBench.koch(List.of("link", "export", "--spine=" + spine, "--out=" + exported));
    Path full = link(files.left(), "full", "--model=" + spine);
    for (String file : List.of("links.csv", "clusters.csv")) {
      if (Files.mismatch(exported.resolve(file), full.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Path link(Path file, String name, String option)
      throws IOException, InterruptedException {
    Path linked = folder.resolve(name);
    LinkBench.koch(
        List.of("link", file.toString(), "--id=" + files.id(), "--out=" + linked, option));
    return linked;
  }

  /** Records are taken to be one a line. */
  private void split(Path standing, Path added) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(files.left());
        BufferedWriter most = Files.newBufferedWriter(standing);
        BufferedWriter few = Files.newBufferedWriter(added)) {
      String header = lines.readLine() + "\n";
      most.write(header);
      few.write(header);
      int row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        BufferedWriter to = ++row % ONE_IN == 0 ? few : most;
        to.write(line + "\n");
      }
    }
  }
}
