package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs of a method's command on small made-up tables in one folder. */
final class MethodRuns {

  private final Path folder;

  MethodRuns(Path folder) {
    this.folder = folder;
  }

  /** What a run ended with, wrote to standard output and said to the user. */
  record Ended(int status, String output, String message) {

    List<String> lines() {
      return output.lines().toList();
    }
  }

  /** A file with these lines; gives its path as an argument takes it. */
  String file(String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines)).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Ended run(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter message = new StringWriter();
    int status =
        KochCommand.commandLine()
            .setOut(new PrintWriter(output))
            .setErr(new PrintWriter(message))
            .execute(arguments);
    return new Ended(status, output.toString(), message.toString());
  }

  /** A column of the output, header left out. */
  static List<String> column(Ended ended, String name) {
    List<String> lines = ended.lines();
    int at = List.of(lines.get(0).split(",", -1)).indexOf(name);
    return lines.stream().skip(1).map(line -> line.split(",", -1)[at]).toList();
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
