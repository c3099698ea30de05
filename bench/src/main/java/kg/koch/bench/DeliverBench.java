package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Json;

/**
 * The deliver command on a month of border crossings, file in, accepted and rejected rows and
 * findings out, a whole process in 1 GiB of heap; beside it the same rules in PostgreSQL, from COPY
 * to accepted and rejected rows ({@link DeliverySql}), on a server that already runs. By turns, as
 * {@link ResidenceBench}. The counts of both must agree, rule by rule.
 */
final class DeliverBench {

  private static final int TURNS = 3;

  private final Path folder;
  private final long rows;
  private final PrintStream out;

  DeliverBench(Path folder, long rows, PrintStream out) {
    this.folder = folder;
    this.rows = rows;
    this.out = out;
  }

  boolean run() throws IOException, InterruptedException, SQLException {
    Path declared = CatalogFolder.findAbove(Path.of(""));
    String told = System.getProperty("koch.catalog");
    Catalog catalog = CatalogFolder.read(told == null ? declared : Path.of(told));
    Path file = folder.resolve("crossings.csv");
    new MadeUpBorder(catalog).write(file, rows);
    out.printf(
        Locale.ROOT,
        "Delivery of %,d made-up crossings, %,d MiB, heap 1 GiB%n",
        rows,
        Files.size(file) >> 20);
    List<ProcessRun> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    try (DeliverySql postgres = new DeliverySql(folder, catalog)) {
      for (int turn = 0; turn < TURNS; turn++) {
        ours.add(command(file, folder.resolve("data-" + turn)));
        theirs.add(postgres.run(file));
      }
      return tell(ProcessRun.median(ours), theirs.stream().sorted().toList().get(TURNS / 2))
          && agree(postgres.counts());
    }
  }

  private static ProcessRun command(Path file, Path data) throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "deliver",
            "--source=" + MadeUpBorder.SOURCE,
            "--period=" + MadeUpBorder.PERIOD,
            "--data=" + data,
            file.toString());
    String launcher = System.getProperty("koch.launcher");
    if (launcher == null) {
      return ProcessRun.java(
          List.of("-Xmx1g", "-XX:+UseParallelGC"), "kg.koch.app.command.KochCommand", arguments);
    }
    ProcessBuilder builder = new ProcessBuilder(launcher);
    builder.command().addAll(arguments);
    builder.environment().put("KOCH_JAVA_OPTIONS", "-Xmx1g");
    return ProcessRun.of(builder);
  }

  private boolean tell(ProcessRun run, double sql) {
    out.printf(
        Locale.ROOT,
        "%-22s %9.2f s %9.2f CPU s %,10d MiB peak %,14.0f rows/s%n",
        "./koch deliver",
        run.seconds(),
        run.cpuSeconds(),
        run.peakBytes() >> 20,
        rows / run.seconds());
    out.printf(Locale.ROOT, "%-22s %9.2f s%n", "COPY and SQL", sql);
    out.printf(Locale.ROOT, "%.1f times as fast%n", sql / run.seconds());
    return true;
  }

  /** Every rule's count, and the accepted rows. */
  private boolean agree(SortedMap<String, Long> sql) throws IOException {
    SortedMap<String, Long> own = new TreeMap<>();
    try (Stream<Path> steps = Files.list(folder.resolve("data-0").resolve("2-checked"))) {
      Map<?, ?> step = Json.read(steps.findFirst().orElseThrow().resolve("step.json"), Map.class);
      if (step.get("facts") instanceof Map<?, ?> facts
          && facts.get("findingsByRule") instanceof Map<?, ?> byRule) {
        byRule.forEach((rule, count) -> own.put(rule.toString(), ((Number) count).longValue()));
        own.put("accepted", Long.parseLong(String.valueOf(facts.get("accepted"))));
      }
    }
    out.println(own.equals(sql) ? "Both find the same: " + own : "Unlike: " + own + " " + sql);
    return own.equals(sql);
  }
}
