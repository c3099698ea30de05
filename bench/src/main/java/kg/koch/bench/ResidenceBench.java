package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kg.koch.engine.dataset.Datasets;

/**
 * The residence command against the same rule as window SQL on DuckDB: file in, file out, whole
 * processes, two threads each; the command in 2 GiB of heap. Both outputs must agree, see {@link
 * Agreement}.
 */
final class ResidenceBench {

  private static final String THREADS = "2";

  private final Path folder;
  private final int crossings;
  private final PrintStream out;

  ResidenceBench(Path folder, int crossings, PrintStream out) {
    this.folder = folder;
    this.crossings = crossings;
    this.out = out;
  }

  boolean run() throws IOException, InterruptedException {
    out.printf(Locale.ROOT, "Residence rule 12/16, %,d made-up crossings, 2 threads%n", crossings);
    Path spill = folder.resolve("spill");
    try (Datasets datasets = Datasets.open(2, "6GB", spill)) {
      new MadeUpCrossings(crossings)
          .write(datasets, folder.resolve("in.csv"), folder.resolve("in.parquet"));
    }
    boolean csvAgrees = compare("csv");
    return compare("parquet") && csvAgrees;
  }

  private boolean compare(String kind) throws IOException, InterruptedException {
    String in = folder.resolve("in." + kind).toString();
    Path ours = folder.resolve("command." + kind);
    Path peers = folder.resolve("window-sql." + kind);
    ProcessRun command = command(in, ours);
    print(kind + ", ./koch residence", command);
    ProcessRun sql =
        ProcessRun.java(
            List.of("-Xmx512m"), WindowSql.class.getName(), List.of(in, peers.toString(), THREADS));
    print(kind + ", window SQL on DuckDB", sql);
    Agreement agreement = agreement(kind, ours, peers);
    out.printf(
        Locale.ROOT,
        "%s: %.1f times as fast; %s%n",
        kind,
        sql.seconds() / command.seconds(),
        agreement);
    return agreement.differing() == 0;
  }

  private static ProcessRun command(String in, Path result)
      throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "residence",
            "--crossings=" + in,
            "--observed-until=" + MadeUpCrossings.OBSERVED_UNTIL,
            "--threads=" + THREADS,
            "--out=" + result);
    String launcher = System.getProperty("koch.launcher");
    if (launcher == null) {
      return ProcessRun.java(
          List.of("-Xmx2g", "-XX:+UseParallelGC"), "kg.koch.app.command.KochCommand", arguments);
    }
    ProcessBuilder builder = new ProcessBuilder(launcher);
    builder.command().addAll(arguments);
    builder.environment().put("KOCH_JAVA_OPTIONS", "-Xmx2g");
    return ProcessRun.of(builder);
  }

  private Agreement agreement(String kind, Path ours, Path peers) throws IOException {
    if (kind.equals("csv")) {
      return Agreement.ofCsv(ours, peers);
    }
    try (Datasets datasets = Datasets.open(2, "4GB", folder.resolve("compare.spill"))) {
      return Agreement.ofParquet(datasets, ours, peers);
    }
  }

  private void print(String what, ProcessRun run) {
    out.printf(
        Locale.ROOT,
        "  %-36s %8.2f s  %,12.0f crossings/s  peak %,6d MiB%n",
        what,
        run.seconds(),
        crossings / run.seconds(),
        run.peakBytes() >> 20);
  }
}
