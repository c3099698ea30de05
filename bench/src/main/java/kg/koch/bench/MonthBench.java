package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.MonthlyFiles;
import kg.koch.synth.SynthSettings;

/**
 * A month delivered to a data folder that was measured before it came, beside everything delivered
 * at once to an empty folder: seconds of both, and whether both releases are the same.
 */
final class MonthBench {

  private static final int YEARS = 5;
  private static final long SEED = 1;
  private static final YearMonth MONTH = YearMonth.of(SynthSettings.USUAL_END_YEAR - 1, 11);

  private final Path folder;
  private final int persons;
  private final PrintStream out;

  MonthBench(Path folder, int persons, PrintStream out) {
    this.folder = folder;
    this.persons = persons;
    this.out = out;
  }

  boolean run() throws IOException, InterruptedException {
    out.printf(Locale.ROOT, "%s on a made-up country of %,d persons%n", MONTH, persons);
    Path grown = folder.resolve("grown");
    Path month = makeUp(grown);
    demo(grown);
    Path atOnce = copied(grown, month);
    out.println("the month alone");
    ProcessRun small = koch("run", "--data=" + grown, "--deliveries=" + month);
    out.println("everything at once");
    ProcessRun all = demo(atOnce);
    boolean same = releases(grown).containsAll(releases(atOnce));
    out.printf(
        Locale.ROOT,
        "  the month %.1f s, %.1f s of processors; everything %.1f s, %.1f s; %.1f and %.1f times;"
            + " releases %s%n",
        small.seconds(),
        small.cpuSeconds(),
        all.seconds(),
        all.cpuSeconds(),
        all.seconds() / small.seconds(),
        all.cpuSeconds() / small.cpuSeconds(),
        same ? "the same" : "DIFFER");
    return same;
  }

  /** A country in its data folder up to the month, which is returned apart. */
  private Path makeUp(Path data) throws IOException {
    Path made = data.resolve("synth");
    int threads = Runtime.getRuntime().availableProcessors();
    new MadeUpCountry(SynthSettings.endingUsually(persons, YEARS, SEED, Defects.usual(), threads))
        .writeTo(made, (part, done, all) -> {});
    // As the demonstration notes which country it has made.
    Files.writeString(
        made.resolve("settings"),
        "persons=%d years=%d seed=%d defects=usual%n".formatted(persons, YEARS, SEED));
    MonthlyFiles files = new MonthlyFiles(made.resolve("deliveries"));
    files.split(MONTH.getYear());
    files.holdBack(MONTH.plusMonths(1), folder.resolve("later"));
    Path month = folder.resolve("month");
    files.holdBack(MONTH, month);
    return month;
  }

  private Path copied(Path data, Path month) throws IOException {
    Path copy = folder.resolve("at-once");
    copy(data.resolve("synth"), copy.resolve("synth"));
    copy(month, copy.resolve("synth/deliveries"));
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.createLink(target, file);
      }
    }
  }

  private ProcessRun demo(Path data) throws IOException, InterruptedException {
    return koch("demo", "--no-serve", "--persons=" + persons, "--data=" + data);
  }

  private static ProcessRun koch(String... arguments) throws IOException, InterruptedException {
    return ProcessRun.java(
        ChainBench.options(), "kg.koch.app.command.KochCommand", List.of(arguments));
  }

  private static List<String> releases(Path data) throws IOException {
    try (Stream<Path> releases = Files.list(data.resolve("6-published"))) {
      return new ArrayList<>(
          releases
              .filter(Files::isDirectory)
              .map(release -> release.getFileName().toString())
              .toList());
    }
  }
}
