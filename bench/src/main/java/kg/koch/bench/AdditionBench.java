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
    split(standing, added);
    Path spine = folder.resolve("spine");
    LinkBench.koch(
        List.of(
            "link",
            standing.toString(),
            "--id=" + files.id(),
            "--out=" + folder.resolve("standing"),
            "--keep=" + spine));
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
        "%-16s %8s %10s %8s %9.2f %9.2f %,10d   full run / add 1 %%: %.1f times the CPU%n",
        "./koch link add",
        "",
        "",
        "",
        run.seconds(),
        run.cpuSeconds(),
        run.peakBytes() >> 20,
        full.cpuSeconds() / run.cpuSeconds());
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
