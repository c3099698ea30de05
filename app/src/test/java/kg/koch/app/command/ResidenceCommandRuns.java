package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.engine.dataset.Datasets;
import picocli.CommandLine;

/** Runs of the command on made-up files in one folder. */
final class ResidenceCommandRuns {

  private final Path folder;

  ResidenceCommandRuns(Path folder) {
    this.folder = folder;
  }

  /** What a run ended with and what it said to the user. */
  record Ended(int status, String message) {}

  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A Parquet file of what a query gives. */
  Path parquet(String name, String query) {
    Path file = folder.resolve(name);
    try (Datasets datasets = engine()) {
      datasets.copy(query, file);
    }
    return file;
  }

  Ended run(Path crossings, Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("residence", "--crossings=" + crossings));
    arguments.add("--out=" + out);
    arguments.addAll(List.of(more));
    if (Stream.of(more).noneMatch(one -> one.startsWith("--observed-until"))) {
      arguments.add("--observed-until=2026-01-01");
    }
    StringWriter said = new StringWriter();
    CommandLine command = KochCommand.commandLine().setErr(new PrintWriter(said));
    return new Ended(command.execute(arguments.toArray(String[]::new)), said.toString());
  }

  /** The rows without the header; of Parquet as the engine writes them as CSV. */
  List<String> rows(Path crossings, String out, String... more) {
    Path file = folder.resolve(out);
    Ended ended = run(crossings, file, more);
    if (ended.status() != 0) {
      throw new AssertionError(ended.toString());
    }
    try {
      Path csv = out.endsWith(".parquet") ? csv(file) : file;
      List<String> lines = Files.readAllLines(csv);
      return lines.subList(1, lines.size());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path csv(Path parquet) {
    Path csv = folder.resolve(parquet.getFileName() + ".as.csv");
    try (Datasets datasets = engine()) {
      datasets.execute(
          "COPY (FROM %s) TO %s (FORMAT csv, HEADER)"
              .formatted(Datasets.parquet(parquet), Datasets.text(csv.toString())));
    }
    return csv;
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Datasets engine() {
    return Datasets.open(1, "1GB", folder.resolve("spill"));
  }
}
