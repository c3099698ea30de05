package kg.koch.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Does in small what the other commands do in large, so that the launcher can keep what Java loads
 * and learns on the way: all usage texts, the residence rule on made-up crossings, CSV and Parquet,
 * the linkage of made-up records.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

  /** Enough for the compiler to find the hot methods. */
  private static final int PERSONS = 150_000;

  private static final int CROSSINGS = 8;
  private static final int LINKED = 50_000;
  private static final int ADDED = 5_000;

  @Override
  public Integer call() throws IOException {
    KochCommand.commandLine().getSubcommands().values().forEach(CommandLine::getUsageMessage);
    Path folder = Files.createTempDirectory("koch-train");
    try {
      Path crossings = folder.resolve("crossings.csv");
      write(crossings);
      for (String out : List.of("first.parquet", "second.csv")) {
        run("residence", "--crossings=" + crossings, "--out=" + folder.resolve(out));
      }
      run(
          "residence",
          "--crossings=" + folder.resolve("first.parquet"),
          "--out=" + folder.resolve("third.parquet"));
      link(folder);
    } finally {
      remove(folder);
    }
    return 0;
  }

  private static void run(String... arguments) {
    Stream<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--observed-until=2026-01-01"));
    KochCommand.commandLine().execute(all.toArray(String[]::new));
  }

  /** Links made-up records, so many that the compiler finds what is hot. */
  private static void link(Path folder) throws IOException {
    Path made = folder.resolve("made");
    KochCommand.commandLine()
        .execute(
            "synth-records",
            "--persons=" + LINKED / 2,
            "--records=" + LINKED,
            "--seed=1",
            "--script=mixed",
            "--out=" + made);
    KochCommand.commandLine()
        .execute(
            "link",
            made.resolve("records.csv").toString(),
            "--id=id",
            "--out=" + folder.resolve("linked"),
            "--keep=" + folder.resolve("spine"));
    add(made, folder);
  }

  /** Adds made-up records, under ids of their own, to those linked, and looks one person up. */
  private static void add(Path made, Path folder) throws IOException {
    Path more = folder.resolve("more.csv");
    List<String> lines = Files.readAllLines(made.resolve("records.csv"));
    try (BufferedWriter text = Files.newBufferedWriter(more)) {
      text.write(lines.get(0) + "\n");
      for (int line = 1; line <= ADDED; line++) {
        text.write("added" + lines.get(line) + "\n");
      }
    }
    String spine = "--spine=" + folder.resolve("spine");
    KochCommand.commandLine()
        .execute(
            "link", "add", more.toString(), "--id=id", spine, "--out=" + folder.resolve("added"));
    KochCommand.commandLine().execute("link", "find", spine, "surname=Asanov", "given_name=Asan");
  }

  /** Trips of 10 to 500 days, the persons by turns, as a border writes them. */
  private static void write(Path file) throws IOException {
    LocalDate start = LocalDate.of(2018, 1, 1);
    try (BufferedWriter text = Files.newBufferedWriter(file)) {
      text.write("person,date,direction,sequence,initial\n");
      for (int row = 0; row < PERSONS * CROSSINGS; row++) {
        int person = row % PERSONS;
        int crossing = row / PERSONS;
        int day = crossing * (10 + person * 31 % 490);
        String direction = (crossing + person) % 2 == 0 ? "D" : "A";
        text.write(person + "," + start.plusDays(day) + "," + direction + ",1," + (1 - person % 2));
        text.write('\n');
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
