package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.residence.ResidenceDefinition;

/**
 * The residence command against the same rule as window SQL on DuckDB: file in, file out, whole
 * processes, two threads each; the command in 2 GiB of heap. They run by turns, three times each,
 * so that whatever else the machine does falls on both; medians are printed. The command also runs
 * with all definitions in one pass. Both outputs must agree, see {@link Agreement}.
 */
final class ResidenceBench {

  private static final String THREADS = "2";
  private static final int TURNS = 3;

  private static final String[] ALL_DEFINITIONS =
      ResidenceDefinition.known().stream()
          .map(definition -> "--rule=" + definition.name())
          .toArray(String[]::new);

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
    out.printf(
        Locale.ROOT,
        "%-8s %-22s %9s %9s %14s %10s%n",
        "file",
        "median of " + TURNS,
        "seconds",
        "CPU s",
        "crossings/s",
        "peak MiB");
    boolean csvAgrees = compare("csv");
    return compare("parquet") && csvAgrees;
  }

  private boolean compare(String kind) throws IOException, InterruptedException {
    String in = folder.resolve("in." + kind).toString();
    Path ours = folder.resolve("command." + kind);
    Path peers = folder.resolve("window-sql." + kind);
    List<ProcessRun> commandRuns = new ArrayList<>();
    List<ProcessRun> allRuns = new ArrayList<>();
    List<ProcessRun> sqlRuns = new ArrayList<>();
    Path all = folder.resolve("all." + kind);
    for (int turn = 0; turn < TURNS; turn++) {
      Files.deleteIfExists(ours);
      commandRuns.add(command(in, ours));
      Files.deleteIfExists(all);
      allRuns.add(command(in, all, ALL_DEFINITIONS));
      Files.deleteIfExists(peers);
      sqlRuns.add(sql(in, peers));
    }
    ProcessRun command = ProcessRun.median(commandRuns);
    ProcessRun sql = ProcessRun.median(sqlRuns);
    print(kind, "./koch residence", command);
    ProcessRun allInOne = ProcessRun.median(allRuns);
    print(kind, "all %d definitions".formatted(ALL_DEFINITIONS.length), allInOne);
    print(kind, "window SQL on DuckDB", sql);
    Agreement agreement = agreement(kind, ours, peers);
    out.printf(
        Locale.ROOT,
        "%-8s %.1f times as fast (%.1f times less CPU); %s%n",
        kind,
        sql.seconds() / command.seconds(),
        sql.cpuSeconds() / command.cpuSeconds(),
        agreement);
    out.printf(
        Locale.ROOT,
        "%-8s all definitions in one pass: %.2f times one (%.2f times its CPU)%n",
        kind,
        allInOne.seconds() / command.seconds(),
        allInOne.cpuSeconds() / command.cpuSeconds());
    return agreement.differing() == 0;
  }

  private static ProcessRun sql(String in, Path result) throws IOException, InterruptedException {
    return ProcessRun.java(
        List.of("-Xmx512m"), WindowSql.class.getName(), List.of(in, result.toString(), THREADS));
  }

  private static ProcessRun command(String in, Path result, String... rules)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "residence",
                "--crossings=" + in,
                "--observed-until=" + MadeUpCrossings.OBSERVED_UNTIL,
                "--threads=" + THREADS,
                "--out=" + result));
    arguments.addAll(List.of(rules));
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

  private void print(String kind, String what, ProcessRun run) {
    out.printf(
        Locale.ROOT,
        "%-8s %-22s %9.2f %9.2f %,14.0f %,10d%n",
        kind,
        what,
        run.seconds(),
        run.cpuSeconds(),
        crossings / run.seconds(),
        run.peakBytes() >> 20);
  }
}
